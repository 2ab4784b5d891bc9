package org.cortado.emulator.reference;

/**
 * A constant of a model.
 *
 * @param name what a neuron program calls it
 * @param unit its unit, empty where it has none
 * @param value what it is unless given
 */
public record Parameter(String name, String unit, double value) {
}
