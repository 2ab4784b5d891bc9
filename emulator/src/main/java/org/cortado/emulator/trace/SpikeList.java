package org.cortado.emulator.trace;

/**
 * Spikes as columns: step (from 0), population (its index in source order), neuron (its index in the population), and
 * payload (1 where a spike carries none). Not safe for several threads.
 */
public final class SpikeList extends NeuronRows {
    /** The payload of a spike that is not graded. */
    public static final int PLAIN = 1;

    private final IntColumn payloads = new IntColumn();
    private boolean graded;

    /** Adds a spike that carries no payload. */
    public void add(int step, int population, int neuron) {
        add(step, population, neuron, PLAIN);
    }

    /** Adds a spike; {@code payload} is a signed 16-bit number. */
    public void add(int step, int population, int neuron, int payload) {
        if ((step | population | neuron) < 0 || payload != (short) payload) {
            throw new IllegalArgumentException("no spike: step " + step + ", population " + population + ", neuron "
                    + neuron + ", payload " + payload);
        }
        addPlace(step, population, neuron);
        payloads.add(payload);
        graded |= payload != PLAIN;
    }

    public int payload(int i) {
        return payloads.get(i);
    }

    /** Whether some spike has a payload other than 1. */
    public boolean graded() {
        return graded;
    }

    /** The steps of all spikes, a copy; so the three below. */
    public int[] steps() {
        return steps.toArray();
    }

    public int[] populations() {
        return populations.toArray();
    }

    public int[] neurons() {
        return neurons.toArray();
    }

    public int[] payloads() {
        return payloads.toArray();
    }

    /** The spikes by step, population, neuron; equal ones keep their order. */
    public SpikeList sorted() {
        SpikeList sorted = new SpikeList();
        for (int row : RowOrder.by(steps, populations, neurons)) {
            sorted.add(steps.get(row), populations.get(row), neurons.get(row), payloads.get(row));
        }
        return sorted;
    }

    /** The spikes of one population, in the order they stand in. */
    public SpikeList ofPopulation(int population) {
        SpikeList some = new SpikeList();
        for (int i = 0; i < size(); i++) {
            if (populations.get(i) == population) {
                some.add(steps.get(i), population, neurons.get(i), payloads.get(i));
            }
        }
        return some;
    }
}
