package org.cortado.assembler.npy;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Parses the Python dictionary of an NPY header; takes its three keys in any order, and nothing else. */
final class NpyHeaderParser {
    private static final int MAX_DIMENSIONS = 64;
    private static final long MAX_ELEMENTS = Integer.MAX_VALUE - 8;

    private final String text;
    private final String origin;
    private int at;

    /** {@code origin} names the file in messages. */
    NpyHeaderParser(String text, String origin) {
        this.text = text;
        this.origin = origin;
    }

    NpyHeader header() throws NpyFormatException {
        String descr = null;
        Boolean fortran = null;
        int[] shape = null;
        Set<String> seen = new HashSet<>();
        expect('{');
        while (!accept('}')) {
            String key = string();
            if (!seen.add(key)) {
                throw bad("key '" + key + "' stands twice");
            }
            expect(':');
            switch (key) {
                case "descr" -> {
                    if (peek() == '[') {
                        throw new NpyFormatException(origin,
                                "a record dtype is not supported; save its fields as single arrays");
                    }
                    descr = string();
                }
                case "fortran_order" -> fortran = bool();
                case "shape" -> shape = shape();
                default -> throw bad("unknown key '" + key + "'");
            }
            if (!accept(',')) {
                expect('}');
                break;
            }
        }
        if (peek() != 0) {
            throw bad("text after the dictionary");
        }
        if (descr == null || fortran == null || shape == null) {
            throw bad("needs 'descr', 'fortran_order' and 'shape'");
        }
        return new NpyHeader(type(descr), descr.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                fortran, shape);
    }

    private NpyType type(String descr) throws NpyFormatException {
        NpyType type = descr.isEmpty() ? null : NpyType.ofCode(descr.substring(1));
        if (type != null && "<>|".indexOf(descr.charAt(0)) >= 0
                && (descr.charAt(0) != '|' || type.bytes() == 1)) {
            return type;
        }
        String kind = descr.matches("[<>|=][SUa]\\d+") ? "text" : descr.equals("|O") ? "Python objects" : null;
        throw new NpyFormatException(origin, "dtype '" + printable(descr) + "' "
                + (kind == null ? "is not supported" : "holds " + kind) + "; save one of " + NpyType.SUPPORTED);
    }

    private int[] shape() throws NpyFormatException {
        List<Long> extents = new ArrayList<>();
        expect('(');
        while (!accept(')')) {
            extents.add(extent());
            if (extents.size() > MAX_DIMENSIONS) {
                throw bad("more than " + MAX_DIMENSIONS + " dimensions");
            }
            if (!accept(',')) {
                expect(')');
                break;
            }
        }
        int[] shape = new int[extents.size()];
        long count = extents.contains(0L) ? 0 : 1;
        for (int i = 0; i < shape.length; i++) {
            if (extents.get(i) > MAX_ELEMENTS || count > MAX_ELEMENTS / Math.max(1, extents.get(i))) {
                throw bad("shape " + extents + " has more elements than one array can hold (" + MAX_ELEMENTS + ")");
            }
            count *= extents.get(i);
            shape[i] = extents.get(i).intValue();
        }
        return shape;
    }

    private long extent() throws NpyFormatException {
        int from = skip();
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == from || at - from > 18) {
            throw bad(at == from ? "a whole number is expected at column " + (from + 1) : "an extent is too large");
        }
        long value = Long.parseLong(text, from, at, 10);
        if (at < text.length() && text.charAt(at) == 'L') {
            at++; // Python 2 wrote its long integers so.
        }
        return value;
    }

    private boolean bool() throws NpyFormatException {
        int from = skip();
        for (String word : new String[] {"True", "False"}) {
            if (text.startsWith(word, from)) {
                at += word.length();
                return word.equals("True");
            }
        }
        throw bad("'fortran_order' is neither True nor False");
    }

    private String string() throws NpyFormatException {
        char quote = peek();
        int end = quote == '\'' || quote == '"' ? text.indexOf(quote, at + 1) : -1;
        if (end < 0) {
            throw bad("a quoted word is expected at column " + (at + 1));
        }
        String word = text.substring(at + 1, end);
        at = end + 1;
        return word;
    }

    private void expect(char c) throws NpyFormatException {
        if (!accept(c)) {
            throw bad("'" + c + "' is expected at column " + (at + 1));
        }
    }

    private boolean accept(char c) {
        boolean found = peek() == c;
        at += found ? 1 : 0;
        return found;
    }

    private char peek() {
        return skip() < text.length() ? text.charAt(at) : 0;
    }

    private int skip() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private NpyFormatException bad(String why) {
        return new NpyFormatException(origin, "damaged NPY header: " + printable(why));
    }

    private static String printable(String s) {
        return s.replaceAll("\\p{Cntrl}", "?");
    }
}
