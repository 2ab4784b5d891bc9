package org.cortado.assembler.source;

import java.util.List;
import java.util.Map;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.diagnostic.Span;

/** Cuts one line into tokens. Wrong characters are reported and skipped. */
final class Lexer {
    private static final String[] LONG_OPERATORS = {"->", "..", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||"};
    private static final String[] NO_OPERATORS = {};
    /** Quotes of other languages, and what closes them. */
    private static final Map<Character, Character> QUOTES = Map.of('\'', '\'', '`', '`', '\u2018', '\u2019',
            '\u201c', '\u201d', '\u201e', '\u201c');
    private static final String OPERATORS = "+-*/%^~!<>&|?:()[],=.";
    private static final String[] SHORT_OPERATORS = OPERATORS.split("");

    private final SourceFile file;
    private final int line;
    private final String text;
    private final Span within;
    private final Diagnostics diagnostics;
    private final List<Token> out;
    private int at;
    private boolean continued;
    private boolean clean = true;

    private Lexer(SourceFile file, int line, Span within, Diagnostics diagnostics, List<Token> out) {
        this.file = file;
        this.line = line;
        this.text = file.line(line);
        this.within = within;
        this.diagnostics = diagnostics;
        this.out = out;
    }

    /** What a line came to: whether a trailing backslash carries it on, and whether every character was understood. */
    record Outcome(boolean continued, boolean clean) {
    }

    /** Appends the tokens of a line to {@code out}. */
    static Outcome line(SourceFile file, int line, Span within, Diagnostics diagnostics, List<Token> out) {
        Lexer lexer = new Lexer(file, line, within, diagnostics, out);
        if (lexer.text.length() > Limits.LINE_LENGTH) {
            lexer.error("line-too-long", 0, 1, "this line has " + lexer.text.length() + " characters, the limit is "
                    + Limits.LINE_LENGTH, "break it with a \\ at the end of a line");
        } else {
            lexer.run();
        }
        return new Outcome(lexer.continued, lexer.clean);
    }

    private void run() {
        while (true) {
            while (at < text.length() && blank(text.charAt(at))) {
                at++;
            }
            if (at == text.length() || text.charAt(at) == ';') {
                return;
            }
            token(text.charAt(at));
        }
    }

    private void token(char c) {
        int start = at;
        if (nameStart(c)) {
            name();
            add(Token.Kind.NAME, text.substring(start, at), start);
        } else if (digit(c) || c == '.' && digit(peek(1)) && !afterValue()) {
            NumberLexer number = new NumberLexer(text, at);
            at = number.end();
            if (number.code() != null) {
                error(number.code(), start, at - start, number.problem(), number.remedy());
            } else {
                out.add(number.token(span(start), touches(start)));
            }
        } else if (c == '"') {
            quoted();
        } else if (QUOTES.containsKey(c) && text.indexOf(QUOTES.get(c), at + 1) > 0) {
            foreignText(QUOTES.get(c));
        } else if (text.startsWith("//", at) || text.startsWith("/*", at) || c == '#' && blank(peek(1))) {
            foreignComment();
        } else if (c == '\\') {
            backslash();
        } else {
            operator(c);
        }
    }

    /** Whether a point here belongs to what stands before it, as in {@code mul.12}. */
    private boolean afterValue() {
        return at > 0 && (nameRest(text.charAt(at - 1)) || text.charAt(at - 1) == ')' || text.charAt(at - 1) == ']');
    }

    /** A name; s16.15 and the like are one name, for no name is followed by a point and a digit otherwise. */
    private void name() {
        int start = at;
        while (at < text.length() && nameRest(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '.' && digit(peek(1)) && formatHead(text.substring(start, at))) {
            at++;
            while (at < text.length() && digit(text.charAt(at))) {
                at++;
            }
        }
    }

    private static boolean formatHead(String name) {
        int letters = name.length() > 1 && (name.startsWith("uq") || name.startsWith("UQ")) ? 2 : 1;
        return name.length() > letters && "suqSUQ".indexOf(name.charAt(0)) >= 0
                && name.chars().skip(letters).allMatch(c -> c >= '0' && c <= '9');
    }

    private void quoted() {
        int start = at++;
        StringBuilder content = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '\\') {
                escape(content);
            } else {
                content.append(c);
                at++;
            }
        }
        if (at == text.length()) {
            error("unclosed-text", start, text.length() - start, "this text has no closing quote",
                    "write \" at its end, on the same line");
            return;
        }
        at++;
        add(Token.Kind.TEXT, content.toString(), start);
    }

    /** A text in quotes of other languages, as one wrong piece. */
    private void foreignText(char closer) {
        int start = at;
        at = text.indexOf(closer, at + 1) + 1;
        error("bad-character", start, at - start, "unexpected character '" + text.charAt(start) + "'",
                "a text stands in \" quotes");
    }

    /** A comment of other languages: reported, and then taken for one. */
    private void foreignComment() {
        String sign = text.charAt(at) == '#' ? "#" : text.substring(at, at + 2);
        diagnostics.error("bad-character", new Span(file, line, at + 1, sign.length(), within), "'" + sign
                + "' begins no comment here", "a comment begins with ;");
        at = text.length();
    }

    private void escape(StringBuilder content) {
        char c = peek(1);
        int known = "nrt0\"\\".indexOf(c);
        if (known >= 0 && at + 1 < text.length()) {
            content.append("\n\r\t\0\"\\".charAt(known));
            at += 2;
        } else if (c == 'x' && Character.digit(peek(2), 16) >= 0 && Character.digit(peek(3), 16) >= 0) {
            content.append((char) Integer.parseInt(text.substring(at + 2, at + 4), 16));
            at += 4;
        } else {
            int length = Math.min(2, text.length() - at);
            error("bad-escape", at, length, "'" + text.substring(at, at + length) + "' is no escape",
                    "write \\n, \\r, \\t, \\0, \\\", \\\\ or \\x and two hex digits");
            at += length;
        }
    }

    private void backslash() {
        int start = at++;
        if (rest().isBlank() || rest().stripLeading().startsWith(";")) {
            continued = true;
            at = text.length();
        } else if (peek(0) == '@') {
            at++;
            add(Token.Kind.PARAMETER, "@", start);
        } else if (peek(0) == '(' && peek(1) == ')') {
            at += 2;
            add(Token.Kind.PARAMETER, "()", start);
        } else if (nameStart(peek(0))) {
            while (at < text.length() && nameRest(text.charAt(at)) && text.charAt(at) != '@') {
                at++;
            }
            add(Token.Kind.PARAMETER, text.substring(start + 1, at), start);
        } else {
            error("bad-character", start, 1, "unexpected '\\'",
                    "a \\ stands at the end of a line, or before the name of a macro's argument");
        }
    }

    private String rest() {
        return text.substring(at);
    }

    private void operator(char c) {
        boolean alone = OPERATORS.indexOf(peek(1)) < 0;
        for (String operator : alone ? NO_OPERATORS : LONG_OPERATORS) {
            if (text.startsWith(operator, at)) {
                at += 2;
                add(Token.Kind.OPERATOR, operator, at - 2);
                return;
            }
        }
        if (OPERATORS.indexOf(c) >= 0) {
            at++;
            add(Token.Kind.OPERATOR, SHORT_OPERATORS[OPERATORS.indexOf(c)], at - 1);
            return;
        }
        int point = text.codePointAt(at);
        int length = Character.charCount(point);
        boolean visible = point > ' ' && Character.isDefined(point) && !Character.isISOControl(point)
                && Character.getType(point) != Character.FORMAT && Character.getType(point) != Character.SURROGATE;
        String shown = visible ? "'" + Character.toString(point) + "'" : "U+%04X".formatted(point);
        error("bad-character", at, length, "unexpected character " + shown,
                instead(point, text.substring(at + length)));
        at += length;
    }

    private static String instead(int point, String behind) {
        char next = behind.isEmpty() ? '\n' : behind.charAt(0);
        return switch (point) {
            case '#', '@', '$' -> behind.startsWith("include") ? "write .include \"file\""
                    : behind.startsWith("define") ? "write .equ name, value"
                    : digit(next) || next == '-' || next == '.' ? "write the number without it"
                    : nameStart(next) && point != '#' ? "write the name without it" : "a comment begins with ;";
            case '{', '}' -> "groups are written with ( ), lists with [ ]";
            case '\'', '`', 0x2018, 0x2019, 0x201c, 0x201d, 0x201e -> "a text stands in \" quotes";
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212 -> "write the ASCII -";
            case 0xd7, 0xb7 -> "write *";
            case 0xf7 -> "write /";
            case 0x2026 -> "write ..";
            case 0x2192 -> "write ->";
            case 0xa0, 0x2002, 0x2003, 0x2009, 0x200b, 0xfeff -> "write a plain blank";
            default -> "names are letters, digits and _, as in v_peak; other characters belong in comments and texts";
        };
    }

    private void add(Token.Kind kind, String content, int start) {
        out.add(new Token(kind, content, null, span(start), touches(start)));
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t';
    }

    private boolean touches(int start) {
        return start > 0 && !blank(text.charAt(start - 1)) && !out.isEmpty();
    }

    private Span span(int start) {
        return new Span(file, line, start + 1, Math.max(1, at - start), within);
    }

    private void error(String code, int start, int length, String message, String remedy) {
        clean = false;
        diagnostics.error(code, new Span(file, line, start + 1, Math.max(1, length), within), message, remedy);
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\n';
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean nameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    /** An @ may stand inside a name: the names that {@code .local} makes have one. */
    static boolean nameRest(char c) {
        return nameStart(c) || digit(c) || c == '@';
    }
}
