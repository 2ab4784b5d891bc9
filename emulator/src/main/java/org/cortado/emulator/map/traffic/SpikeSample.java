package org.cortado.emulator.map.traffic;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.engine.Spikes;
import org.cortado.emulator.engine.Steppable;
import org.cortado.emulator.map.place.Draws;
import org.cortado.emulator.trace.SpikeList;

/**
 * Who spikes in some steps from the first on, by {@link NeuronIndex}: measured, or estimated. Where neurons are placed
 * does not matter to it.
 */
public final class SpikeSample {
    private final int[] first;
    private final int[] neuron;
    private final String origin;

    private SpikeSample(int[] first, int[] neuron, String origin) {
        this.first = first;
        this.neuron = neuron;
        this.origin = origin;
    }

    /** What a run shows in its next steps. */
    public static SpikeSample measured(Steppable running, NeuronIndex index, int steps, IntConsumer done) {
        int[] first = new int[steps + 1];
        int[] neuron = new int[1024];
        for (int step = 0; step < steps; step++) {
            running.step();
            Spikes spikes = running.spikes();
            int count = first[step];
            if (count + spikes.count() > neuron.length) {
                neuron = Arrays.copyOf(neuron, Math.max(2 * neuron.length, count + spikes.count()));
            }
            for (int i = 0; i < spikes.count(); i++) {
                neuron[count++] = index.of(spikes.core(i), spikes.slot(i));
            }
            first[step + 1] = count;
            done.accept(step + 1);
        }
        return new SpikeSample(first, Arrays.copyOf(neuron, first[steps]),
                "measured over " + Counted.of(steps, "step"));
    }

    /**
     * The spikes of a file.
     *
     * @param spikes ordered by step, populations by {@link NeuronIndex#names}
     */
    public static SpikeSample of(SpikeList spikes, NeuronIndex index, int steps, String origin) {
        int[] first = new int[steps + 1];
        int[] neuron = new int[spikes.size()];
        int count = 0;
        for (int step = 0; step < steps; step++) {
            while (count < spikes.size() && spikes.step(count) == step) {
                neuron[count] = index.ofPopulation(spikes.population(count), spikes.neuron(count));
                count++;
            }
            first[step + 1] = count;
        }
        return new SpikeSample(first, Arrays.copyOf(neuron, count), origin);
    }

    /** Every neuron spikes in every step with the same chance, all on their own. */
    public static SpikeSample estimated(int neurons, double chance, int steps, long seed, String origin) {
        Draws draws = new Draws(seed);
        int[] first = new int[steps + 1];
        int[] neuron = new int[1024];
        int count = 0;
        for (int step = 0; step < steps; step++) {
            for (int n = next(draws, chance, -1); n < neurons; n = next(draws, chance, n)) {
                if (count == neuron.length) {
                    neuron = Arrays.copyOf(neuron, 2 * count);
                }
                neuron[count++] = n;
            }
            first[step + 1] = count;
        }
        return new SpikeSample(first, Arrays.copyOf(neuron, count), origin);
    }

    /** The next neuron that spikes: the gaps of independent chances are geometric. */
    private static int next(Draws draws, double chance, int before) {
        double gap = chance >= 1 ? 0
                : Math.floor(StrictMath.log(1 - draws.uniform()) / StrictMath.log1p(-chance));
        return (int) Math.min(Integer.MAX_VALUE, before + 1 + gap);
    }

    public int steps() {
        return first.length - 1;
    }

    /** The spikes of a step are {@code first(step) .. first(step + 1) - 1}. */
    public int first(int step) {
        return first[step];
    }

    public int neuron(int spike) {
        return neuron[spike];
    }

    public int spikes() {
        return neuron.length;
    }

    /** Where it comes from, as a person is told. */
    public String origin() {
        return origin;
    }

    /** How often each neuron spikes. */
    public int[] counts(int neurons) {
        int[] counts = new int[neurons];
        for (int n : neuron) {
            counts[n]++;
        }
        return counts;
    }

    /** Spikes of a neuron in a second, the mean over all of them. */
    public double rate(Image image, int neurons) {
        return spikes() * 1000.0 / steps() / image.chip().timestepMs() / Math.max(1, neurons);
    }
}
