package org.cortado.assembler.network.place;

/**
 * A run of a population's neurons on one core.
 *
 * @param population the population's index among those placed
 * @param first index of the first neuron within the population
 * @param count number of neurons, at least 1
 * @param core linear index of the core
 */
public record Segment(int population, int first, int count, int core) {
}
