package org.cortado.emulator.trace;

/** Rows that each speak of a neuron at a step, as columns. Not safe for several threads. */
abstract sealed class NeuronRows permits ProbeTable, SpikeList {
    final IntColumn steps = new IntColumn();
    final IntColumn populations = new IntColumn();
    final IntColumn neurons = new IntColumn();

    final void addPlace(int step, int population, int neuron) {
        steps.add(step);
        populations.add(population);
        neurons.add(neuron);
    }

    public final int size() {
        return steps.size();
    }

    public final int step(int i) {
        return steps.get(i);
    }

    /** The population's index in source order. */
    public final int population(int i) {
        return populations.get(i);
    }

    /** The neuron's index in its population. */
    public final int neuron(int i) {
        return neurons.get(i);
    }
}
