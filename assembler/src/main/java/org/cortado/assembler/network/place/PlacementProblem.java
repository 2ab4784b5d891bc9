package org.cortado.assembler.network.place;

import java.util.ArrayList;
import java.util.Comparator;
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

    /** The stretches of an item's neurons that are not pinned, ascending; their core is -1. */
    public List<Segment> unpinned(int item) {
        List<Segment> pins = pinned.stream().filter(s -> s.population() == item)
                .sorted(Comparator.comparingInt(Segment::first)).toList();
        List<Segment> rest = new ArrayList<>();
        int at = 0;
        for (Segment pin : pins) {
            if (pin.first() > at) {
                rest.add(new Segment(item, at, pin.first() - at, -1));
            }
            at = pin.first() + pin.count();
        }
        if (items.get(item).size() > at) {
            rest.add(new Segment(item, at, items.get(item).size() - at, -1));
        }
        return rest;
    }
}
