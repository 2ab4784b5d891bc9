package org.cortado.assembler.network.population;

import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
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
 * @param grid how they are laid out, or null
 * @param byHand whether its slots are configured by hand, so that it is neither placed nor projected
 * @param unread values of the parameters that no instruction reads, by name, in the order of their declaration
 */
public record Population(String name, Span span, NeuronProgram program, int size, int firstNeuron,
        List<WordColumn> parameters, List<WordColumn> states, Grid grid, boolean byHand,
        Map<String, WordColumn> unread)
        implements Cells {

    /** Whether the neurons differ in a parameter, so that each needs a set of its own. */
    public boolean varies() {
        return parameters.stream().anyMatch(WordColumn::varies);
    }

    /** This population and more neurons of the same program behind it. */
    public Population followedBy(Population more) {
        Map<String, WordColumn> all = new LinkedHashMap<>();
        unread.forEach((parameter, column) -> {
            if (more.unread.containsKey(parameter)) {
                all.put(parameter, column.followedBy(more.unread.get(parameter), size, more.size));
            }
        });
        return new Population(name, span, program, size + more.size, firstNeuron,
                joined(parameters, more.parameters, more), joined(states, more.states, more), grid, byHand, all);
    }

    /** Names are unique in a network; the columns are too long to be hashed. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    private List<WordColumn> joined(List<WordColumn> mine, List<WordColumn> others, Population more) {
        return IntStream.range(0, mine.size()).mapToObj(w -> mine.get(w).followedBy(others.get(w), size, more.size))
                .toList();
    }
}
