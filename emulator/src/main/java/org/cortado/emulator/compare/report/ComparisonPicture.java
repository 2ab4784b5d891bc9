package org.cortado.emulator.compare.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.cortado.emulator.compare.Comparison;
import org.cortado.emulator.compare.NeuronComparison;
import org.cortado.emulator.compare.NeuronRun;
import org.cortado.emulator.compare.Reading;
import org.cortado.emulator.draw.Series;
import org.cortado.emulator.draw.TerminalStyle;
import org.cortado.emulator.draw.TracePlot;
import org.cortado.emulator.run.WatchedWord;

/** The readings of a neuron laid over each other, and where their spikes differ. */
public final class ComparisonPicture {
    private static final int LINES = 18;
    private static final List<Reading> SHOWN = List.of(Reading.FIXED, Reading.TWIN, Reading.REFERENCE);

    private ComparisonPicture() {
    }

    /** The picture of a neuron, a line an element; empty where the neuron is not watched. */
    public static List<String> draw(Comparison comparison, int index, TerminalStyle style) {
        List<Series> series = series(comparison, index);
        if (series.isEmpty()) {
            return List.of();
        }
        NeuronComparison neuron = comparison.neurons().get(index);
        WatchedWord potential = comparison.words().get(index).get(0);
        return new TracePlot("t [ms]", neuron.name() + "." + potential.variable(), series,
                differences(neuron, comparison.timestep())).draw(style.columns(), LINES, style);
    }

    /** The traces of the membrane potential, their spikes as marks; empty where the neuron is not watched. */
    static List<Series> series(Comparison comparison, int index) {
        NeuronComparison neuron = comparison.neurons().get(index);
        double dt = comparison.timestep();
        List<Series> series = new ArrayList<>();
        for (Reading reading : SHOWN) {
            NeuronRun run = neuron.runs().get(reading);
            if (run != null && run.watched()) {
                series.add(Series.sampled(reading.title(), dt, dt, run.potential()).withMarks(run.spikes()));
            }
        }
        return series;
    }

    /** The times in ms of spikes of the chip that the twin, or by more than a step the reference, has not likewise. */
    static double[] differences(NeuronComparison neuron, double dt) {
        double[] fixed = neuron.runs().get(Reading.FIXED).spikes();
        DoubleStream different = DoubleStream.empty();
        for (Reading reading : List.of(Reading.TWIN, Reading.REFERENCE)) {
            NeuronRun other = neuron.runs().get(reading);
            if (other != null) {
                double tolerance = reading == Reading.TWIN ? 0 : dt;
                different = DoubleStream.concat(different, DoubleStream.concat(
                        Arrays.stream(fixed).filter(t -> !has(other.spikes(), t, tolerance)),
                        Arrays.stream(other.spikes()).filter(t -> !has(fixed, t, tolerance))));
            }
        }
        return different.sorted().distinct().toArray();
    }

    private static boolean has(double[] spikes, double time, double tolerance) {
        int at = Arrays.binarySearch(spikes, time);
        int after = at >= 0 ? at : -at - 1;
        return after < spikes.length && spikes[after] - time <= tolerance
                || after > 0 && time - spikes[after - 1] <= tolerance;
    }
}
