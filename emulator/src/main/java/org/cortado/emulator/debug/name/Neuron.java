package org.cortado.emulator.debug.name;

/**
 * One neuron, by its name and by its place.
 *
 * @param population index in {@link org.cortado.emulator.run.NeuronNames#populations}
 * @param index index within the population
 * @param core linear index of its core
 * @param slot its slot there
 */
public record Neuron(int population, int index, int core, int slot) {
}
