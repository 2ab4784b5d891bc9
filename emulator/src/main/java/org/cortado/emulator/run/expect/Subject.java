package org.cortado.emulator.run.expect;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cortado.emulator.run.NeuronNames;
import org.cortado.emulator.trace.SpikeList;

/**
 * A run of neurons of one population, as in {@code exc}, {@code exc[3]} or {@code exc[0..9]}.
 *
 * @param population index of the population
 * @param first index of its first neuron
 * @param count number of neurons, at least 1
 */
record Subject(int population, int first, int count) {
    private static final Pattern FORM = Pattern.compile("(.*?)(?:\\[(\\d{1,9})(?:\\.\\.(\\d{1,9}))?])?");

    /** The neurons that a text speaks of, or null where there are none. */
    static Subject of(String text, NeuronNames names) {
        Matcher matcher = FORM.matcher(text);
        int population = matcher.matches() ? names.names().indexOf(matcher.group(1)) : -1;
        if (population < 0) {
            return null;
        }
        int size = names.populations().get(population).size();
        int first = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        int last = matcher.group(2) == null ? size - 1 : matcher.group(3) == null ? first
                : Integer.parseInt(matcher.group(3));
        return first > last || last >= size ? null : new Subject(population, first, last - first + 1);
    }

    private boolean has(SpikeList spikes, int i) {
        return spikes.population(i) == population && spikes.neuron(i) >= first && spikes.neuron(i) < first + count;
    }

    /** For each neuron the steps in which it spiked, ascending. */
    int[][] trains(SpikeList spikes) {
        int[] counts = new int[count];
        for (int i = 0; i < spikes.size(); i++) {
            if (has(spikes, i)) {
                counts[spikes.neuron(i) - first]++;
            }
        }
        int[][] trains = new int[count][];
        for (int n = 0; n < count; n++) {
            trains[n] = new int[counts[n]];
        }
        Arrays.fill(counts, 0);
        for (int i = 0; i < spikes.size(); i++) {
            if (has(spikes, i)) {
                int neuron = spikes.neuron(i) - first;
                trains[neuron][counts[neuron]++] = spikes.step(i);
            }
        }
        return trains;
    }
}
