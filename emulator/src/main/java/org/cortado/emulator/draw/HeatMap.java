package org.cortado.emulator.draw;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A grid of values as shaded cells, such as the load of each router. Row 0 is drawn at the top.
 *
 * @param title what is shown, with its unit
 * @param gridWidth W, at least 1
 * @param gridHeight H, at least 1
 * @param values W x H of them, at {@code y * W + x}; NaN is drawn as '?'
 */
public record HeatMap(String title, int gridWidth, int gridHeight, double[] values) {
    private static final int WIDEST_CELL = 2;

    public HeatMap {
        if (gridWidth < 1 || gridHeight < 1 || values.length != Math.multiplyExact(gridWidth, gridHeight)) {
            throw new IllegalArgumentException("a heat map of " + gridWidth + " x " + gridHeight + " needs as many "
                    + "values, not " + values.length);
        }
    }

    /**
     * The map in at most {@code width} columns. A grid too wide for them is drawn with squares of cells merged, each
     * shown by its largest value. Shades run from 0 (or the least value below it) to the largest value.
     */
    public List<String> draw(int width, TerminalStyle style) {
        int labels = String.valueOf(gridHeight - 1).length() + 1;
        int room = Math.max(1, width - labels);
        if (width <= labels) {
            labels = 0;
            room = width;
        }
        int merge = (gridWidth + room - 1) / room;
        int columns = (gridWidth + merge - 1) / merge;
        int cell = Math.min(WIDEST_CELL, Math.max(1, room / columns));
        double low = 0;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, Double.isNaN(value) ? 0 : value);
            high = Math.max(high, Double.isNaN(value) ? low : value);
        }
        List<String> lines = new ArrayList<>();
        lines.add(style.cut(title, width));
        for (int y = 0; y < gridHeight; y += merge) {
            String label = String.valueOf(y);
            StringBuilder line = new StringBuilder(labels == 0 ? "" : " ".repeat(labels - 1 - label.length())
                    + label + " ");
            double[] shades = new double[columns];
            for (int c = 0; c < columns; c++) {
                shades[c] = (largest(c * merge, y, merge) - low) / (high > low ? high - low : 1);
            }
            line.append(Shades.row(shades, cell, style));
            lines.add(line.toString().stripTrailing());
        }
        if (labels > 0 && labels + (columns - 1) * cell + 1 <= width) {
            String last = String.valueOf((columns - 1) * merge);
            int gap = (columns - 1) * cell - 1;
            lines.add(" ".repeat(labels) + "0" + (columns > 1 && labels + 1 + gap + last.length() <= width
                    ? " ".repeat(gap) + last : ""));
        }
        legend(lines, low, high, merge, width, style);
        return lines;
    }

    private void legend(List<String> lines, double low, double high, int merge, int width, TerminalStyle style) {
        String from = number(low);
        String to = number(high);
        int used = from.length() + to.length() + 2 + Shades.legendColumns(style);
        if (low == high) {
            lines.add(style.cut(Arrays.stream(values).allMatch(Double::isNaN) ? "no cell has a value"
                    : from + " in every cell", width));
        } else if (used <= width) {
            lines.add(from + " " + Shades.legend(style) + " " + to);
        }
        if (merge > 1) {
            lines.add(style.cut("largest of " + merge + " x " + merge + " a cell", width));
        }
    }

    private double largest(int fromX, int fromY, int merge) {
        double largest = Double.NaN;
        for (int y = fromY; y < Math.min(gridHeight, fromY + merge); y++) {
            for (int x = fromX; x < Math.min(gridWidth, fromX + merge); x++) {
                double value = values[y * gridWidth + x];
                largest = Double.isNaN(largest) || value > largest ? value : largest;
            }
        }
        return largest;
    }

    /** Four significant digits, without an exponent while that is short. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "none";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
        return rounded.precision() - rounded.scale() > 6 || rounded.scale() > 8 ? rounded.toString()
                : rounded.toPlainString();
    }
}
