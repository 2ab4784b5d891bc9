package org.cortado.assembler.network.link;

import org.cortado.assembler.network.population.Population;

/**
 * Neurons of a population in consecutive slots of a core.
 *
 * @param population the population
 * @param first index of the first neuron within it
 * @param count number of neurons
 * @param core linear index of the core
 * @param firstSlot slot of the first neuron
 * @param parameterBase address of the first neuron's parameters
 * @param parameterStride words from one neuron's parameters to the next, 0 where they share one set
 */
public record PlacedRun(Population population, int first, int count, int core, int firstSlot, int parameterBase,
        int parameterStride) {

    public int lastSlot() {
        return firstSlot + count - 1;
    }

    /** The address of a parameter word of the neuron of an index within the population. */
    public int address(int index, int word) {
        return parameterBase + (index - first) * parameterStride + word;
    }
}
