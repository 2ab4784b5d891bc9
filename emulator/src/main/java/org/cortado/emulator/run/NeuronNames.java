package org.cortado.emulator.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.DebugInfo.Population;
import org.cortado.assembler.image.DebugInfo.Segment;
import org.cortado.assembler.image.Image;

/**
 * Which neuron of which population sits in which slot. Slots that the debug information does not name belong to a
 * population called after their core, {@code core(x,y,k)}, in slot order.
 */
public final class NeuronNames {
    private final List<Population> populations;
    private final int[][] population;
    private final int[][] neuron;

    public NeuronNames(Image image) {
        List<Population> all = new ArrayList<>(image.debug().populations());
        population = new int[image.chip().cores()][];
        neuron = new int[image.chip().cores()][];
        for (CoreImage core : image.cores()) {
            int index = core.address().index(image.chip());
            population[index] = new int[core.slots()];
            neuron[index] = new int[core.slots()];
            Arrays.fill(population[index], -1);
        }
        for (int p = 0; p < all.size(); p++) {
            for (Segment segment : all.get(p).segments()) {
                name(p, segment);
            }
        }
        for (CoreImage core : image.cores()) {
            nameRest(core.address(), core.address().index(image.chip()), all);
        }
        populations = List.copyOf(all);
    }

    private void name(int p, Segment segment) {
        int[] slots = population[segment.core()];
        for (int i = 0; slots != null && i < segment.count() && segment.firstSlot() + i < slots.length; i++) {
            slots[segment.firstSlot() + i] = p;
            neuron[segment.core()][segment.firstSlot() + i] = segment.firstIndex() + i;
        }
    }

    private void nameRest(CoreAddress address, int core, List<Population> all) {
        List<Segment> segments = new ArrayList<>();
        int size = 0;
        for (int slot = 0; slot < population[core].length; slot++) {
            if (population[core][slot] < 0) {
                population[core][slot] = all.size();
                neuron[core][slot] = size;
                segments.add(new Segment(size++, core, slot, 1));
            }
        }
        if (size > 0) {
            all.add(new Population("core(" + address + ")", -1, size, List.copyOf(segments)));
        }
    }

    /** All populations: those of the source in its order, then one for each core with slots of no name. */
    public List<Population> populations() {
        return populations;
    }

    /** Their names. */
    public List<String> names() {
        return populations.stream().map(Population::name).toList();
    }

    /** The index of the population that a slot belongs to. */
    public int population(int core, int slot) {
        return population[core][slot];
    }

    /** The index of a slot's neuron within its population. */
    public int neuron(int core, int slot) {
        return neuron[core][slot];
    }

    /** The neuron program of a population, or null where nothing is known of it. */
    public static DebugInfo.Program program(Image image, Population population) {
        int index = population.program();
        return index < 0 || index >= image.debug().programs().size() ? null : image.debug().programs().get(index);
    }
}
