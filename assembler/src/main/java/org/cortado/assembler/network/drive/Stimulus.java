package org.cortado.assembler.network.drive;

import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.network.formula.Formula;
import org.cortado.assembler.network.population.Population;
import org.cortado.assembler.network.population.Slice;
import org.cortado.assembler.program.NeuronProgram;

/**
 * A course over time for a parameter of some neurons.
 *
 * @param span where the course stands
 * @param slice the neurons
 * @param parameter the parameter; its word is one that instructions read
 * @param formula the value at a step
 * @param timed whether it changes with time
 * @param each whether it differs between neurons, or reaches only some of the population, so that each needs its own
 *     parameters
 * @param shared whether all its neurons get what the first of them gets
 */
public record Stimulus(Span span, Slice slice, NeuronProgram.Parameter parameter, Formula formula, boolean timed,
        boolean each, boolean shared) {

    public Population population() {
        return (Population) slice.cells();
    }
}
