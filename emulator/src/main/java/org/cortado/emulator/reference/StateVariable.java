package org.cortado.emulator.reference;

/**
 * A variable of a model, with the range in which the model means anything. A trial step of the solver is held inside
 * it; a solution that leaves it is refused.
 *
 * @param name what a neuron program calls it
 * @param unit its unit, empty where it has none
 * @param lower lowest value of the range
 * @param upper highest value of the range
 */
public record StateVariable(String name, String unit, double lower, double upper) {
}
