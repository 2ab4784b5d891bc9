package org.cortado.emulator.draw;

import java.util.List;

/**
 * Curves through measured points, such as latency against load; a logarithmic axis leaves out what is not positive.
 */
public record CurvePlot(String xLabel, String yLabel, boolean logX, boolean logY, List<Series> series) {
    public CurvePlot {
        series = List.copyOf(series);
    }

    /** The plot in at most {@code width} columns and some {@code height} lines. */
    public List<String> draw(int width, int height, TerminalStyle style) {
        Axis x = Axis.over(xLabel, logX, series.stream().map(Series::x).toList());
        Axis y = Axis.over(yLabel, logY, series.stream().map(Series::y).toList());
        PlotFrame frame = new PlotFrame(width, height, 0, x, y, BrailleCanvas.Cell.of(style), style);
        for (int s = series.size() - 1; s >= 0; s--) {
            frame.polyline(series.get(s), s);
        }
        return frame.lines(List.of(frame.heading(series.stream().map(Series::name).toList())));
    }
}
