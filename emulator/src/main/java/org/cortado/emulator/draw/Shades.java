package org.cortado.emulator.draw;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Values from 0 to 1 as shaded cells: background colours, blocks, or characters of growing ink. */
final class Shades {
    private static final String BLOCKS = " ░▒▓█";
    private static final String INK = " .:-=+*#%@";
    /** Dark violet through green to yellow, in the 256-colour palette; brightness rises all the way. */
    private static final int[] COLOURS = {53, 54, 60, 24, 30, 36, 72, 78, 114, 149, 191, 226};

    private Shades() {
    }

    /** Cells for values; at least the faintest ink for anything above 0, and '?' for what is no number. */
    static String row(double[] values, int cellWidth, TerminalStyle style) {
        StringBuilder line = new StringBuilder();
        String ramp = style.unicode() ? BLOCKS : INK;
        int levels = style.colour() ? COLOURS.length : ramp.length();
        for (int from = 0, to; from < values.length; from = to) {
            int level = level(values[from], levels);
            to = from + 1;
            // One escape code for a run of equal cells.
            while (to < values.length && level(values[to], levels) == level) {
                to++;
            }
            int columns = (to - from) * cellWidth;
            if (level < 0) {
                line.append("?".repeat(columns));
            } else if (style.colour()) {
                line.append(style.background(COLOURS[level], " ".repeat(columns)));
            } else {
                line.append(String.valueOf(ramp.charAt(level)).repeat(columns));
            }
        }
        return line.toString();
    }

    private static int level(double value, int levels) {
        if (Double.isNaN(value)) {
            return -1;
        }
        return value <= 0 ? 0 : Math.max(1, Math.min(levels - 1, (int) (value * levels)));
    }

    /** All shades from lowest to highest, a column each. */
    static String legend(TerminalStyle style) {
        if (style.colour()) {
            return Arrays.stream(COLOURS).mapToObj(c -> style.background(c, " ")).collect(Collectors.joining());
        }
        return style.unicode() ? BLOCKS : INK;
    }

    static int legendColumns(TerminalStyle style) {
        return style.colour() ? COLOURS.length : (style.unicode() ? BLOCKS : INK).length();
    }
}
