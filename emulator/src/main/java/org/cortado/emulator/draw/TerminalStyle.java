package org.cortado.emulator.draw;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the place of output can show.
 *
 * @param columns characters in a line, at least 1
 * @param unicode whether braille dots, blocks and box lines may be used; plain ASCII else
 * @param colour whether escape codes may be used
 */
public record TerminalStyle(int columns, boolean unicode, boolean colour) {
    /** 80 columns of ASCII without colour: what any log file takes. */
    public static final TerminalStyle PLAIN = new TerminalStyle(80, false, false);

    private static final int DEFAULT_COLUMNS = 80;
    private static final int MAX_COLUMNS = 1000;
    private static final int[] PALETTE = {36, 33, 35, 32, 34, 31};
    private static final char ESCAPE = 27;

    public TerminalStyle {
        if (columns < 1) {
            throw new IllegalArgumentException("a terminal has at least one column, not " + columns);
        }
    }

    /**
     * The style for an environment. Colour needs a terminal, a {@code TERM} other than "dumb", and no {@code NO_COLOR}
     * (no-color.org); Unicode needs UTF-8 in the first of {@code LC_ALL}, {@code LC_CTYPE}, {@code LANG} that is set.
     * {@code COLUMNS} is taken where it is a number of 1 to 1000, else 80.
     */
    public static TerminalStyle detect(Map<String, String> environment, boolean isTerminal) {
        String term = environment.getOrDefault("TERM", "");
        boolean colour = isTerminal && !term.isEmpty() && !term.equals("dumb")
                && environment.getOrDefault("NO_COLOR", "").isEmpty();
        String locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG").map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty()).findFirst().orElse("").toUpperCase(Locale.ROOT);
        return new TerminalStyle(columns(environment.getOrDefault("COLUMNS", "")),
                locale.contains("UTF-8") || locale.contains("UTF8"), colour);
    }

    private static int columns(String text) {
        int columns = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        return columns >= 1 && columns <= MAX_COLUMNS ? columns : DEFAULT_COLUMNS;
    }

    public TerminalStyle withColumns(int other) {
        return new TerminalStyle(other, unicode, colour);
    }

    /** {@code text} in the colour of series {@code index}; as it is where there is no colour. */
    public String paint(int index, String text) {
        return sgr(String.valueOf(PALETTE[Math.floorMod(index, PALETTE.length)]), text);
    }

    /** {@code text} on a background of the 256-colour palette. */
    String background(int colour256, String text) {
        return sgr("48;5;" + colour256, text);
    }

    private String sgr(String code, String text) {
        return colour && !text.isEmpty() ? ESCAPE + "[" + code + "m" + text + ESCAPE + "[0m" : text;
    }

    /** {@code unicodeForm} where Unicode is allowed, else {@code ascii}. */
    char pick(char unicodeForm, char ascii) {
        return unicode ? unicodeForm : ascii;
    }

    /** {@code text} of no escape codes, cut to {@code width} characters with a mark where it was cut. */
    String cut(String text, int width) {
        int length = text.codePointCount(0, text.length());
        if (length <= width) {
            return text;
        }
        return width <= 0 ? "" : text.substring(0, text.offsetByCodePoints(0, width - 1)) + pick('…', '~');
    }
}
