package org.cortado.assembler.network.population;

import java.util.List;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.program.NeuronProgram;

/**
 * A population of neurons that run one program.
 *
 * @param name its name
 * @param span where it is declared
 * @param program its program
 * @param size number of neurons
 * @param firstNeuron id of its first neuron; ids count all neurons in source order, wherever they are placed
 * @param parameters for each parameter word its values
 * @param states for each state word its start values
 */
public record Population(String name, Span span, NeuronProgram program, int size, int firstNeuron,
        List<WordColumn> parameters, List<WordColumn> states) implements Cells {

    /** Whether the neurons differ in a parameter, so that each needs a set of its own. */
    public boolean varies() {
        return parameters.stream().anyMatch(WordColumn::varies);
    }
}
