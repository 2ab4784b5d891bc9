package org.cortado.emulator.compare.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cortado.emulator.compare.Comparison;
import org.cortado.emulator.compare.phase.PhaseView;
import org.cortado.emulator.compare.sweep.SweepPoint;
import org.cortado.emulator.draw.ChartFile;
import org.cortado.emulator.draw.Series;

/** Comparisons as picture files. */
public final class ComparisonCharts {
    private ComparisonCharts() {
    }

    /** The membrane potential of a neuron in all readings. */
    public static void traces(Path file, Comparison comparison, int index) throws IOException {
        List<Series> series = ComparisonPicture.series(comparison, index);
        if (series.isEmpty()) {
            throw new IllegalArgumentException(comparison.neurons().get(index).name()
                    + " is beyond those whose potential is kept: choose an earlier neuron or a shorter run");
        }
        String variable = comparison.words().get(index).get(0).variable();
        ChartFile.write(file, comparison.subject().title(), "t [ms]", comparison.neurons().get(index).name() + "."
                + variable, series, false);
    }

    /** A phase plane. */
    public static void phase(Path file, String title, PhaseView view) throws IOException {
        List<Series> series = new ArrayList<>(view.trajectories());
        series.addAll(view.nullclines());
        ChartFile.write(file, title, view.xName(), view.yName(), series, false);
    }

    /** The mean interval of a sweep against its fraction bits, a line for each rounding. */
    public static void sweep(Path file, String title, List<SweepPoint> points) throws IOException {
        List<Series> series = new ArrayList<>();
        for (String rounding : points.stream().map(p -> p.setting().roundingName()).distinct().toList()) {
            List<SweepPoint> some = points.stream().filter(p -> p.ran() && p.setting().format().isPresent()
                    && p.setting().roundingName().equals(rounding)).toList();
            series.add(Series.of(rounding, some.stream()
                    .mapToDouble(p -> p.setting().format().orElseThrow().fractionBits()).toArray(),
                    some.stream().mapToDouble(SweepPoint::interval).toArray()));
        }
        ChartFile.write(file, title, "fraction bits", "mean interval [ms]", series, true);
    }
}
