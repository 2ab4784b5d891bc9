package org.cortado.assembler.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.diagnostic.Suggestion;

/** Reads one number: decimal with exponent, hex, octal, binary, with {@code _} between digits and a unit behind. */
final class NumberLexer {
    private final String text;
    private final int start;
    private int end;
    private BigDecimal value;
    private boolean size;
    private String code;
    private String problem;
    private String remedy;

    NumberLexer(String text, int start) {
        this.text = text;
        this.start = start;
        this.end = start;
        int radix = switch (text.startsWith("0", start) ? at(start + 1) : ' ') {
            case 'x', 'X' -> 16;
            case 'b', 'B' -> 2;
            case 'o', 'O' -> 8;
            default -> 10;
        };
        if (radix == 10) {
            decimal();
        } else {
            based(radix);
        }
    }

    private void based(int radix) {
        end = start + 2;
        word();
        String digits = text.substring(start + 2, end).replace("_", "");
        if (digits.isEmpty() || digits.chars().anyMatch(c -> Character.digit(c, radix) < 0)) {
            fail("bad-number", "'" + clipped() + "' is no number of base " + radix, "write "
                    + (radix == 16 ? "0x and hex digits, as in 0x7fff"
                    : radix == 2 ? "0b and binary digits, as in 0b1010" : "0o and octal digits, as in 0o777"));
        } else if (digits.length() > Limits.DIGITS) {
            tooLarge();
        } else {
            value = new BigDecimal(new BigInteger(digits, radix));
        }
    }

    private void decimal() {
        digits();
        if (at(end) == 'x' && Lexer.digit(at(end + 1))) {
            sizes();
            return;
        }
        if (at(end) == '.' && Lexer.digit(at(end + 1))) {
            end++;
            digits();
        } else if (at(end) == '.' && at(end + 1) != '.' && !Lexer.nameStart(at(end + 1))) {
            end++;
            fail("bad-number", "a number does not end with a point", "write " + clipped() + "0");
            return;
        }
        if (at(end) == 'e' || at(end) == 'E') {
            int sign = at(end + 1) == '-' || at(end + 1) == '+' ? 1 : 0;
            if (Lexer.digit(at(end + 1 + sign))) {
                end += 1 + sign;
                digits();
            }
        }
        int unitStart = end;
        word();
        convert(text.substring(start, unitStart), text.substring(unitStart, end));
    }

    private void convert(String digits, String unit) {
        if (digits.length() > Limits.DIGITS) {
            tooLarge();
            return;
        }
        if (digits.endsWith("_") || digits.contains("_.") || digits.contains("._")) {
            fail("bad-number", "'" + clipped() + "' has a _ that is not between digits", "write it as in 1_000_000");
            return;
        }
        Unit known = unit.isEmpty() ? null : Unit.of(unit);
        if (known == null && !unit.isEmpty()) {
            String near = Suggestion.nearest(unit, Unit.names());
            fail("unknown-unit", "unknown unit '" + (unit.length() > 20 ? unit.substring(0, 20) + "..." : unit)
                    + "' after a number",
                    unit.equalsIgnoreCase("e") ? "write an exponent with its digits, as in 1.5e3" : near == null
                    ? "units are ms, s, us, mV, pA, nS, pF, Hz and their like; a name begins with a letter"
                    : "did you mean " + near + "?");
            return;
        }
        BigDecimal plain;
        try {
            plain = new BigDecimal(digits.replace("_", ""));
        } catch (NumberFormatException e) { // its exponent does not even fit an int
            tooLarge();
            return;
        }
        if (Math.abs((long) plain.precision() - plain.scale()) > Limits.EXPONENT
                || Math.abs((long) plain.scale()) > Limits.EXPONENT + Limits.DIGITS) {
            tooLarge();
            return;
        }
        value = known == null ? plain : plain.multiply(known.factor());
    }

    private void sizes() {
        while (at(end) == 'x' && Lexer.digit(at(end + 1))) {
            end++;
            digits();
        }
        size = true;
        int clean = end;
        word();
        if (end > clean) {
            fail("bad-number", "'" + clipped() + "' is no size", "write a size as in 8x8");
        }
    }

    private void digits() {
        while (Lexer.digit(at(end)) || at(end) == '_') {
            end++;
        }
    }

    private void word() {
        while (Lexer.nameRest(at(end)) || at(end) == 'µ' || at(end) == 'μ') {
            end++;
        }
    }

    private void tooLarge() {
        fail("number-range", "this number is beyond 10^-" + Limits.EXPONENT + " .. 10^" + Limits.EXPONENT
                + " or has over " + Limits.DIGITS + " digits", "write a number that a format can hold");
    }

    private void fail(String kind, String message, String instead) {
        code = kind;
        problem = message;
        remedy = instead;
    }

    private String clipped() {
        String written = text.substring(start, end);
        return written.length() > 40 ? written.substring(0, 40) + "..." : written;
    }

    private char at(int index) {
        return index < text.length() ? text.charAt(index) : '\n';
    }

    /** Index behind the number. */
    int end() {
        return end;
    }

    /** The number, or the size, as a token. */
    Token token(Span span, boolean touches) {
        return size ? new Token(Token.Kind.TEXT, text.substring(start, end), null, span, touches)
                : new Token(Token.Kind.NUMBER, text.substring(start, end), value, span, touches);
    }

    /** The kind of error, or null. */
    String code() {
        return code;
    }

    String problem() {
        return problem;
    }

    String remedy() {
        return remedy;
    }
}
