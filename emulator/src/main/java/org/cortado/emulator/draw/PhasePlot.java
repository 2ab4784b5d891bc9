package org.cortado.emulator.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One variable against another: trajectories, and curves such as nullclines. The trajectories set the ranges; what of a
 * curve lies outside them is left out.
 */
public record PhasePlot(String xLabel, String yLabel, List<Series> trajectories, List<Series> curves) {
    public PhasePlot {
        trajectories = List.copyOf(trajectories);
        curves = List.copyOf(curves);
    }

    /** The plot in at most {@code width} columns and some {@code height} lines. */
    public List<String> draw(int width, int height, TerminalStyle style) {
        List<Series> ranging = trajectories.isEmpty() ? curves : trajectories;
        Axis x = Axis.over(xLabel, false, ranging.stream().map(Series::x).toList());
        Axis y = Axis.over(yLabel, false, ranging.stream().map(Series::y).toList());
        List<Series> all = Stream.concat(trajectories.stream(), curves.stream()).toList();
        PlotFrame frame = new PlotFrame(width, height, 0, x, y, BrailleCanvas.Cell.of(style), style);
        for (int s = all.size() - 1; s >= 0; s--) {
            frame.polyline(all.get(s), s);
        }
        List<String> above = new ArrayList<>();
        above.add(frame.heading(all.stream().map(Series::name).toList()));
        return frame.lines(above);
    }
}
