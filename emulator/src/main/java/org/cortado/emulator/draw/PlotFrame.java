package org.cortado.emulator.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A canvas with its axes: a heading, the canvas with ticks at its left, the x axis and its ticks below. */
final class PlotFrame {
    private static final int ROWS_A_TICK = 3;
    private static final int LEAST_COLUMNS = 4;
    private static final int LINES_AROUND = 3;

    private final int width;
    private final Axis x;
    private final Axis y;
    private final TerminalStyle style;
    private final BrailleCanvas canvas;
    private final List<Axis.Tick> yTicks;
    /** Columns left of the canvas: labels and the axis line; 0 where there is no room for them. */
    private final int gutter;

    /** A frame for a plot of {@code width} x {@code height} characters, of which {@code marks} rows are for marks. */
    PlotFrame(int width, int height, int marks, Axis x, Axis y, BrailleCanvas.Cell cell, TerminalStyle style) {
        if (width < 1) {
            throw new IllegalArgumentException("a plot needs at least one column, not " + width);
        }
        this.width = width;
        this.x = x;
        this.y = y;
        this.style = style;
        int rows = Math.max(1, height - LINES_AROUND - marks);
        this.yTicks = y.ticks(Math.max(2, rows / ROWS_A_TICK));
        int labels = yTicks.stream().mapToInt(t -> t.text().length()).max().orElse(0);
        this.gutter = labels + 2 + LEAST_COLUMNS <= width ? labels + 2 : 0;
        this.canvas = new BrailleCanvas(width - gutter, rows, cell);
    }

    BrailleCanvas canvas() {
        return canvas;
    }

    /** The column of dots a value falls in; below 0 or beyond the canvas for one outside; -1 for none. */
    int dotX(double value) {
        return dot(x.fraction(value), canvas.width());
    }

    int dotY(double value) {
        return dot(1 - y.fraction(value), canvas.height());
    }

    private static int dot(double fraction, int dots) {
        return Double.isNaN(fraction) ? -1 : (int) Math.floor(fraction * (dots - 1) + 0.5);
    }

    void point(double xValue, double yValue, int series) {
        if (Double.isFinite(xValue) && Double.isFinite(yValue)) {
            canvas.set(dotX(xValue), dotY(yValue), series);
        }
    }

    /** The part of a straight line that lies within both axes (Liang and Barsky's clipping). */
    void segment(double x0, double y0, double x1, double y1, int series) {
        double fromX = x.fraction(x0);
        double fromY = 1 - y.fraction(y0);
        double alongX = x.fraction(x1) - fromX;
        double alongY = 1 - y.fraction(y1) - fromY;
        if (!Double.isFinite(fromX + fromY + alongX + alongY)) {
            return;
        }
        double enter = 0;
        double leave = 1;
        double[][] sides = {{-alongX, fromX}, {alongX, 1 - fromX}, {-alongY, fromY}, {alongY, 1 - fromY}};
        for (double[] side : sides) {
            if (side[0] == 0 && side[1] < 0) {
                return;
            }
            if (side[0] < 0) {
                enter = Math.max(enter, side[1] / side[0]);
            } else if (side[0] > 0) {
                leave = Math.min(leave, side[1] / side[0]);
            }
        }
        if (enter <= leave) {
            canvas.line(dot(fromX + enter * alongX, canvas.width()), dot(fromY + enter * alongY, canvas.height()),
                    dot(fromX + leave * alongX, canvas.width()), dot(fromY + leave * alongY, canvas.height()), series);
        }
    }

    /** All segments of a series, and its points where they stand alone. */
    void polyline(Series points, int series) {
        for (int i = 0; i < points.x().length; i++) {
            point(points.x()[i], points.y()[i], series);
            if (i > 0) {
                segment(points.x()[i - 1], points.y()[i - 1], points.x()[i], points.y()[i], series);
            }
        }
    }

    /** A row of marks above the canvas, one in each column where some series has one. */
    String marks(List<Series> series) {
        int columns = width - gutter;
        int[] owner = new int[columns];
        Arrays.fill(owner, -1);
        for (int s = series.size() - 1; s >= 0; s--) {
            for (double place : series.get(s).marks()) {
                double fraction = x.fraction(place);
                if (fraction >= 0 && fraction <= 1) {
                    owner[dotX(place) / canvas.cell().wide] = s;
                }
            }
        }
        StringBuilder line = new StringBuilder(" ".repeat(gutter));
        for (int at : owner) {
            line.append(at < 0 ? " " : style.paint(at, String.valueOf(style.pick('▾', 'v'))));
        }
        return line.toString().stripTrailing();
    }

    /** A row of marks where series differ, in the colour of series {@code colour}. */
    String differences(double[] places, int colour) {
        boolean[] marked = new boolean[width - gutter];
        for (double place : places) {
            double fraction = x.fraction(place);
            if (fraction >= 0 && fraction <= 1) {
                marked[dotX(place) / canvas.cell().wide] = true;
            }
        }
        StringBuilder line = new StringBuilder(" ".repeat(gutter));
        for (boolean mark : marked) {
            line.append(mark ? style.paint(colour, String.valueOf(style.pick('≠', '!'))) : " ");
        }
        return line.toString().stripTrailing();
    }

    /** The heading: what the y axis shows, then the series with their marks. */
    String heading(List<String> series) {
        StringBuilder line = new StringBuilder(style.cut(y.label(), width));
        int used = line.length();
        for (int s = 0; s < series.size(); s++) {
            String key = String.valueOf(s == 0 || style.colour() ? style.pick('━', '-') : BrailleCanvas.mark(s));
            String text = key + " " + series.get(s);
            if (used + 3 + text.length() > width) {
                break;
            }
            line.append("   ").append(style.paint(s, text));
            used += 3 + text.length();
        }
        return line.toString().stripTrailing();
    }

    /** The finished picture below its heading and marks. */
    List<String> lines(List<String> above) {
        List<String> lines = new ArrayList<>(above);
        List<String> rows = canvas.draw(style);
        String[] label = new String[rows.size()];
        for (Axis.Tick tick : yTicks) {
            int row = dotY(tick.value()) / canvas.cell().high;
            if (row >= 0 && row < label.length) {
                label[row] = tick.text();
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            String left = gutter == 0 ? "" : " ".repeat(gutter - 1 - (label[row] == null ? 0 : label[row].length() + 1))
                    + (label[row] == null ? style.pick('│', '|') : label[row] + " " + style.pick('┤', '+'));
            lines.add((left + rows.get(row)).stripTrailing());
        }
        if (gutter > 0) {
            lines.addAll(TickLine.below(gutter, width, x, canvas.cell().wide, style));
        }
        return lines;
    }
}
