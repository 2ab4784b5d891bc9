package org.cortado.emulator.debug.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cortado.emulator.debug.DebugException;

/**
 * A command line, or a piece of it, cut into words, numbers and signs; each knows where it stands. A text between
 * double quotes is one word.
 */
public final class Words {
    private static final List<String> SIGNS = List.of("||", "&&", "==", "!=", "<=", ">=", "..");
    private static final int LONGEST = 100_000;

    private final String line;
    private final List<Word> words;
    private int at;

    /** What a piece is. */
    public enum Kind { NAME, NUMBER, SIGN, QUOTED, END }

    /**
     * A piece of the line.
     *
     * @param text as written, without quotes
     * @param from index of its first character
     * @param to index after its last one
     */
    public record Word(Kind kind, String text, int from, int to) {
    }

    private Words(String line, List<Word> words) {
        this.line = line;
        this.words = words;
    }

    /** Cuts a line. */
    public static Words of(String line) {
        if (line.length() > LONGEST) {
            throw new DebugException("a line of %d characters: at most %d".formatted(line.length(), LONGEST));
        }
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (c <= ' ') {
                i++;
                continue;
            }
            Word word = word(line, i);
            words.add(word);
            i = word.to();
        }
        words.add(new Word(Kind.END, "", line.length(), line.length()));
        return new Words(line, words);
    }

    private static Word word(String line, int from) {
        char c = line.charAt(from);
        if (c == '"') {
            int end = line.indexOf('"', from + 1);
            if (end < 0) {
                throw new DebugException("a quote is not closed: " + line.substring(from));
            }
            return new Word(Kind.QUOTED, line.substring(from + 1, end), from, end + 1);
        }
        int to = from;
        if (Character.isDigit(c) || c == '.' && from + 1 < line.length() && Character.isDigit(line.charAt(from + 1))) {
            while (to < line.length() && inNumber(line, from, to)) {
                to++;
            }
            return new Word(Kind.NUMBER, line.substring(from, to), from, to);
        }
        while (to < line.length() && (Character.isLetterOrDigit(line.charAt(to)) || line.charAt(to) == '_')) {
            to++;
        }
        if (to > from) {
            return new Word(Kind.NAME, line.substring(from, to), from, to);
        }
        for (String sign : SIGNS) {
            if (line.startsWith(sign, from)) {
                return new Word(Kind.SIGN, sign, from, from + sign.length());
            }
        }
        return new Word(Kind.SIGN, line.substring(from, from + 1), from, from + 1);
    }

    /** Digits, letters (hex, units, exponents), one point that is not a range's, a sign after an exponent's e. */
    private static boolean inNumber(String line, int from, int at) {
        char c = line.charAt(at);
        if (c == '.') {
            return line.indexOf('.', from) == at && (at + 1 >= line.length() || line.charAt(at + 1) != '.');
        }
        if (c == '+' || c == '-') {
            return at > from && (line.charAt(at - 1) == 'e' || line.charAt(at - 1) == 'E')
                    && !line.startsWith("0x", from) && at + 1 < line.length()
                    && Character.isDigit(line.charAt(at + 1));
        }
        return Character.isLetterOrDigit(c) || c == '_';
    }

    public Word peek() {
        return words.get(at);
    }

    /** The word after the next one. */
    public Word peekSecond() {
        return words.get(Math.min(at + 1, words.size() - 1));
    }

    public Word next() {
        Word word = words.get(at);
        at = Math.min(at + 1, words.size() - 1);
        return word;
    }

    public boolean atEnd() {
        return peek().kind() == Kind.END;
    }

    /** Takes the next word where it is this one. */
    public boolean accept(String text) {
        boolean there = peek().kind() != Kind.END && peek().kind() != Kind.QUOTED && peek().text().equals(text);
        if (there) {
            next();
        }
        return there;
    }

    /** Takes this word, or says what was expected. */
    public void expect(String text, String where) {
        if (!accept(text)) {
            throw new DebugException("expected '%s' %s, found %s".formatted(text, where, found()));
        }
    }

    /** The next word as an error names it. */
    public String found() {
        return atEnd() ? "the end of the line" : "'" + peek().text() + "'";
    }

    /** All that is left of the line, as written; takes it. */
    public String rest() {
        String rest = line.substring(peek().from(), words.get(words.size() - 1).from()).strip();
        at = words.size() - 1;
        return rest;
    }

    /** What stands between the words that were taken last and the next: as written, from a place on. */
    public String since(int from) {
        int end = at == 0 ? from : Math.max(from, words.get(at - 1).to());
        return line.substring(from, end).strip();
    }

    /** Takes the characters up to the next blank as one word, such as a file name. */
    public String blankWord() {
        if (peek().kind() == Kind.QUOTED) {
            return next().text();
        }
        int from = peek().from();
        int to = from;
        while (to < line.length() && line.charAt(to) > ' ') {
            to++;
        }
        while (!atEnd() && peek().from() < to) {
            next();
        }
        return line.substring(from, to);
    }

    /** Whether the characters up to the next blank match a pattern. */
    public boolean looksAt(String regex) {
        int from = peek().from();
        int to = from;
        while (to < line.length() && line.charAt(to) > ' ') {
            to++;
        }
        return line.substring(from, to).matches(regex);
    }

    /** Takes what a pattern finds away, up to the end of the line; what its first group matched, or null. */
    public String cut(Pattern pattern) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.find(peek().from())) {
            return null;
        }
        words.removeIf(word -> word.from() >= matcher.start());
        words.add(new Word(Kind.END, "", matcher.start(), matcher.start()));
        return matcher.group(1);
    }

    /** Refuses anything left over. */
    public void end(String after) {
        if (!atEnd()) {
            throw new DebugException("nothing belongs after %s: found %s".formatted(after, found()));
        }
    }
}
