package org.cortado.emulator.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The rows of a raster: labels at the left, then a canvas of dots or cells of shades for each group. */
final class RasterRows {
    private static final int LEAST_COLUMNS = 8;

    private final int width;
    private final int gutter;
    private final Axis time;
    private final TerminalStyle style;

    RasterRows(int width, List<String> labels, Axis time, TerminalStyle style) {
        this.width = width;
        this.time = time;
        this.style = style;
        int longest = labels.stream().mapToInt(String::length).max().orElse(0);
        int label = Math.min(longest, width / 3);
        this.gutter = label + 2 + LEAST_COLUMNS <= width ? label + 2 : 0;
    }

    /** The rows of one group; {@code most} is raised to the largest count that a shade of it stands for. */
    List<String> group(RasterPlot.Group group, String label, int rows, int index, long[] most) {
        int columns = width - gutter;
        BrailleCanvas canvas = new BrailleCanvas(columns, rows, BrailleCanvas.Cell.of(style));
        List<String> body = group.size() <= canvas.height() ? dots(group, canvas, style.colour() ? index : 0)
                : shades(group, rows, columns, most);
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            String text = row == 0 ? style.cut(label, Math.max(0, gutter - 2)) : "";
            String left = gutter == 0 ? "" : " ".repeat(gutter - 2 - text.length()) + text
                    + (row == 0 ? " " + style.pick('┤', '+') : " " + style.pick('│', '|'));
            lines.add((left + body.get(row)).stripTrailing());
        }
        return lines;
    }

    private List<String> dots(RasterPlot.Group group, BrailleCanvas canvas, int index) {
        for (int i = 0; i < group.times().length; i++) {
            double fraction = time.fraction(group.times()[i]);
            if (fraction >= 0 && fraction <= 1) {
                // A lone row of dots stands in the middle of each neuron's share of the rows.
                int y = (int) ((2L * group.neurons()[i] + 1) * canvas.height() / (2L * group.size()));
                canvas.set((int) Math.floor(fraction * (canvas.width() - 1) + 0.5), y, index);
            }
        }
        return canvas.draw(style);
    }

    private List<String> shades(RasterPlot.Group group, int rows, int columns, long[] most) {
        long[] counts = new long[rows * columns];
        long largest = 0;
        for (int i = 0; i < group.times().length; i++) {
            double fraction = time.fraction(group.times()[i]);
            if (fraction >= 0 && fraction <= 1) {
                int row = (int) ((long) group.neurons()[i] * rows / group.size());
                int at = row * columns + (int) Math.floor(fraction * (columns - 1) + 0.5);
                largest = Math.max(largest, ++counts[at]);
            }
        }
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            double[] values = new double[columns];
            for (int column = 0; column < columns; column++) {
                values[column] = (double) counts[row * columns + column] / Math.max(1, largest);
            }
            lines.add(Shades.row(values, 1, style));
        }
        most[0] = Math.max(most[0], largest);
        return lines;
    }

    List<String> timeAxis() {
        if (gutter == 0) {
            return Collections.emptyList();
        }
        return TickLine.below(gutter, width, time, style.unicode() ? 2 : 1, style);
    }
}
