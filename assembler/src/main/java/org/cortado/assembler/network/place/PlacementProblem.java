package org.cortado.assembler.network.place;

import java.util.List;
import org.cortado.assembler.image.Chip;

/**
 * What is to be placed.
 *
 * @param chip the chip and its capacities
 * @param items what is to be placed, in source order
 * @param pinned segments that the source demands, not overlapping
 * @param closed for each core whether nothing else may be placed there
 */
public record PlacementProblem(Chip chip, List<Item> items, List<Segment> pinned, boolean[] closed) {

    /**
     * A population, as far as placing it goes.
     *
     * @param size number of neurons
     * @param program number of its neuron program: populations of one program share it on a core
     * @param programWords words of the program store that the program takes
     * @param parameterWords parameter words of a set
     * @param own whether each neuron has a set of its own
     */
    public record Item(int size, int program, int programWords, int parameterWords, boolean own) {
    }
}
