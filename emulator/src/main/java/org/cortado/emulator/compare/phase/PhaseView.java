package org.cortado.emulator.compare.phase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cortado.emulator.compare.Comparison;
import org.cortado.emulator.compare.NeuronComparison;
import org.cortado.emulator.compare.NeuronRun;
import org.cortado.emulator.compare.NoSuchState;
import org.cortado.emulator.compare.Reading;
import org.cortado.emulator.draw.PhasePlot;
import org.cortado.emulator.draw.Series;
import org.cortado.emulator.reference.ReferenceProblem;
import org.cortado.emulator.run.WatchedWord;

/**
 * The phase plane of one neuron: its trajectories in fixed point and in the reference, or the twin where there is none,
 * and the nullclines of both variables.
 *
 * @param xName name of the first variable
 * @param yName name of the second variable
 * @param trajectories the trajectories, a gap at each spike
 * @param nullclines the nullclines; none without a reference
 */
public record PhaseView(String xName, String yName, List<Series> trajectories, List<Series> nullclines) {

    /**
     * The phase plane.
     *
     * @param index the neuron's place in the comparison
     * @param time when the input of the nullclines is taken, ms
     * @throws IllegalArgumentException where the neuron has no such states or is not watched
     */
    public static PhaseView of(Comparison comparison, int index, String xName, String yName, double time) {
        NeuronComparison neuron = comparison.neurons().get(index);
        int x = word(comparison.words().get(index), neuron, xName);
        int y = word(comparison.words().get(index), neuron, yName);
        List<Series> trajectories = new ArrayList<>();
        Reading smooth = neuron.runs().containsKey(Reading.REFERENCE) ? Reading.REFERENCE : Reading.TWIN;
        for (Reading reading : List.of(Reading.FIXED, smooth)) {
            NeuronRun run = neuron.runs().get(reading);
            trajectories.add(Series.of(reading.title(), run.traces()[x], run.traces()[y])
                    .withGapsBefore(gaps(run, comparison.timestep(), run.traces()[x].length)));
        }
        return new PhaseView(xName, yName, trajectories, nullclines(neuron, xName, yName, time, trajectories));
    }

    private static int word(List<WatchedWord> words, NeuronComparison neuron, String name) {
        for (int w = 0; w < words.size(); w++) {
            if (words.get(w).variable().equals(name)) {
                return w;
            }
        }
        throw new NoSuchState(neuron.name() + " has no state '" + name + "'");
    }

    /** The samples that follow a spike: a reset is no movement. */
    private static int[] gaps(NeuronRun run, double dt, int samples) {
        return Arrays.stream(run.spikes()).mapToInt(t -> (int) StrictMath.floor(t / dt + 1e-9))
                .filter(k -> k > 0 && k < samples).distinct().toArray();
    }

    private static List<Series> nullclines(NeuronComparison neuron, String xName, String yName, double time,
            List<Series> trajectories) {
        ReferenceProblem problem = neuron.reference().problem();
        if (problem == null) {
            return List.of();
        }
        List<String> states = problem.model().states().stream().map(s -> s.name()).toList();
        int first = states.indexOf(xName);
        int second = states.indexOf(yName);
        if (first < 0 || second < 0) {
            return List.of();
        }
        double[] x = range(trajectories.stream().map(Series::x).toList());
        double[] y = range(trajectories.stream().map(Series::y).toList());
        double input = problem.stimulus().at(time);
        List<Series> lines = new ArrayList<>();
        for (int state : new int[] {first, second}) {
            Nullcline line = Nullcline.of(problem, state, input,
                    new Nullcline.Plane(first, x[0], x[1], second, y[0], y[1]));
            lines.add(Series.of("%s' = 0 at %s = %s".formatted(states.get(state), problem.model().input(),
                    String.format(Locale.ROOT, "%.4g", input)), line.x(), line.y()));
        }
        return lines;
    }

    private static double[] range(List<double[]> values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] some : values) {
            for (double value : some) {
                low = value < low ? value : low;
                high = value > high ? value : high;
            }
        }
        double room = low < high ? 0.05 * (high - low) : 1;
        return new double[] {low - room, high + room};
    }

    /** The picture for the terminal. */
    public PhasePlot plot() {
        return new PhasePlot(xName, yName, trajectories, nullclines);
    }
}
