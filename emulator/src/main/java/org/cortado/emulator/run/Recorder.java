package org.cortado.emulator.run;

import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.engine.Spikes;
import org.cortado.emulator.trace.SpikeList;

/** Collects what a run shows: every spike by population and neuron, and the watched words after each step. */
public final class Recorder {
    private static final long MOST_SAMPLES = 1L << 29;

    private final NeuronNames names;
    private final List<WatchedWord> words;
    private final WordReader reader;
    private final SpikeList spikes = new SpikeList();
    private final long[] counts;
    private final int[][] raw;
    private final double[][] value;
    private int samples;

    /** How a watched word is read from a running engine. */
    public interface WordReader {
        /** The raw word after the last step; 0 where the engine has none. */
        int raw(WatchedWord word);

        /** Its real value. */
        double value(WatchedWord word);
    }

    /**
     * @param watch whether the probes are recorded
     * @param steps timesteps that will be recorded
     * @throws IllegalArgumentException where the probes would fill more memory than can be taken
     */
    public Recorder(Image image, NeuronNames names, WordReader reader, boolean watch, long steps) {
        this.names = names;
        this.reader = reader;
        this.words = watch ? WatchedWord.of(image, names) : List.of();
        this.counts = new long[names.populations().size()];
        if (words.size() * steps > MOST_SAMPLES) {
            throw new IllegalArgumentException(("%s over %d steps are %d samples, more than %d: "
                    + "probe fewer neurons or run a shorter time").formatted(Counted.of(words.size(), "probed word"),
                    steps, words.size() * steps, MOST_SAMPLES));
        }
        raw = new int[words.size()][Math.toIntExact(words.isEmpty() ? 0 : steps)];
        value = new double[words.size()][raw.length == 0 ? 0 : raw[0].length];
    }

    /** Takes in what the step just executed shows. */
    public void record(long step, Spikes fired) {
        for (int i = 0; i < fired.count(); i++) {
            int population = names.population(fired.core(i), fired.slot(i));
            counts[population]++;
            spikes.add((int) step, population, names.neuron(fired.core(i), fired.slot(i)), fired.payload(i));
        }
        for (int w = 0; w < raw.length; w++) {
            raw[w][samples] = reader.raw(words.get(w));
            value[w][samples] = reader.value(words.get(w));
        }
        samples++;
    }

    public NeuronNames names() {
        return names;
    }

    /** All spikes, ordered by step, population, neuron. */
    public SpikeList spikes() {
        return spikes;
    }

    /** Spikes of a population. */
    public long count(int population) {
        return counts[population];
    }

    /** Spikes of all. */
    public long count() {
        return Arrays.stream(counts).sum();
    }

    public List<WatchedWord> words() {
        return words;
    }

    /** Recorded timesteps. */
    public int samples() {
        return samples;
    }

    /** The raw samples of the {@code w}-th watched word, one a step. */
    public int[] raw(int w) {
        return raw[w];
    }

    /** The real samples of the {@code w}-th watched word, one a step. */
    public double[] value(int w) {
        return value[w];
    }
}
