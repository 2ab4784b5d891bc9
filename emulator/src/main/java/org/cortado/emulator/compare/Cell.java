package org.cortado.emulator.compare;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.DebugInfo.Population;
import org.cortado.assembler.image.DebugInfo.Segment;
import org.cortado.emulator.run.NeuronNames;

/**
 * A neuron: what the source calls it and where it sits.
 *
 * @param population index of its population in {@link NeuronNames#populations}
 * @param neuron its index in the population
 * @param core linear index of its core
 * @param slot its slot there
 */
public record Cell(int population, int neuron, int core, int slot) {

    /** All neurons of an image, population by population, each in order. */
    static List<Cell> all(NeuronNames names) {
        List<Cell> cells = new ArrayList<>();
        for (int p = 0; p < names.populations().size(); p++) {
            Population population = names.populations().get(p);
            for (Segment segment : population.segments()) {
                for (int i = 0; i < segment.count(); i++) {
                    cells.add(new Cell(p, segment.firstIndex() + i, segment.core(), segment.firstSlot() + i));
                }
            }
        }
        return List.copyOf(cells);
    }

    /** The name for people: that of the population where it is its only neuron. */
    String name(NeuronNames names) {
        Population mine = names.populations().get(population);
        return mine.size() == 1 ? mine.name() : mine.name() + "[" + neuron + "]";
    }
}
