package org.cortado.emulator.draw;

import java.util.List;

/** The x axis below a plot: a line with ticks, and their texts with the axis' label at the right. */
final class TickLine {
    private static final int COLUMNS_A_TICK = 10;

    private TickLine() {
    }

    /**
     * Both lines.
     *
     * @param gutter columns left of the plot, at least 1, the last of them the corner
     * @param width columns in all
     * @param dots dots in a column
     */
    static List<String> below(int gutter, int width, Axis axis, int dots, TerminalStyle style) {
        int columns = width - gutter;
        StringBuilder line = new StringBuilder(" ".repeat(gutter - 1)).append(style.pick('└', '+'));
        line.append(String.valueOf(style.pick('─', '-')).repeat(columns));
        String unit = style.cut(axis.label(), columns / 2);
        char[] text = " ".repeat(width).toCharArray();
        int free = 0;
        for (Axis.Tick tick : axis.ticks(Math.max(2, columns / COLUMNS_A_TICK))) {
            int dot = (int) Math.floor(axis.fraction(tick.value()) * (columns * dots - 1) + 0.5);
            int column = gutter + Math.max(0, Math.min(columns - 1, dot / dots));
            line.setCharAt(column, style.pick('┬', '+'));
            int from = Math.max(free, column - (tick.text().length() - 1) / 2);
            if (from <= column && from + tick.text().length() + unit.length() < width) {
                tick.text().getChars(0, tick.text().length(), text, from);
                free = from + tick.text().length() + 1;
            }
        }
        unit.getChars(0, unit.length(), text, width - unit.length());
        return List.of(line.toString(), new String(text).stripTrailing());
    }
}
