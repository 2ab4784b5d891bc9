package org.cortado.emulator.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Values over time, such as membrane potentials, with marks for spikes. Each column of dots spans the smallest to the
 * largest of its samples, so a spike of one sample stays to be seen however long the run.
 *
 * @param xLabel name and unit of the x axis
 * @param yLabel name and unit of the y axis
 * @param differences places on the x axis where the series differ, marked in a row of their own; may be empty
 */
public record TracePlot(String xLabel, String yLabel, List<Series> series, double[] differences) {
    public TracePlot {
        series = List.copyOf(series);
    }

    /** A plot in which no difference is marked. */
    public TracePlot(String xLabel, String yLabel, List<Series> series) {
        this(xLabel, yLabel, series, new double[0]);
    }

    /** The plot in at most {@code width} columns and some {@code height} lines. */
    public List<String> draw(int width, int height, TerminalStyle style) {
        Axis x = Axis.over(xLabel, false, series.stream().map(Series::x).toList());
        Axis y = Axis.over(yLabel, false, series.stream().map(Series::y).toList());
        boolean marked = series.stream().anyMatch(s -> s.marks().length > 0);
        boolean differing = differences.length > 0;
        PlotFrame frame = new PlotFrame(width, height, (marked ? 1 : 0) + (differing ? 1 : 0), x, y,
                BrailleCanvas.Cell.of(style), style);
        for (int s = series.size() - 1; s >= 0; s--) {
            trace(frame, series.get(s), s);
        }
        List<String> above = new ArrayList<>();
        above.add(frame.heading(series.stream().map(Series::name).toList()));
        if (marked) {
            above.add(frame.marks(series));
        }
        if (differing) {
            above.add(frame.differences(differences, series.size()));
        }
        return frame.lines(above);
    }

    private static void trace(PlotFrame frame, Series points, int series) {
        int columns = frame.canvas().width();
        int[] top = new int[columns];
        int[] bottom = new int[columns];
        Arrays.fill(top, Integer.MAX_VALUE);
        Arrays.fill(bottom, Integer.MIN_VALUE);
        boolean joined = false;
        int lastX = 0;
        int lastY = 0;
        for (int i = 0; i < points.x().length; i++) {
            if (!Double.isFinite(points.x()[i]) || !Double.isFinite(points.y()[i])) {
                joined = false;
                continue;
            }
            int x = Math.min(columns - 1, Math.max(0, frame.dotX(points.x()[i])));
            int y = Math.min(frame.canvas().height() - 1, Math.max(0, frame.dotY(points.y()[i])));
            if (joined && x != lastX) {
                frame.canvas().line(lastX, lastY, x, y, series);
            }
            top[x] = Math.min(top[x], y);
            bottom[x] = Math.max(bottom[x], y);
            joined = true;
            lastX = x;
            lastY = y;
        }
        // A column is filled from its least to its largest sample; a gap narrower than that cannot show.
        for (int x = 0; x < columns; x++) {
            if (top[x] <= bottom[x]) {
                frame.canvas().line(x, top[x], x, bottom[x], series);
            }
        }
    }
}
