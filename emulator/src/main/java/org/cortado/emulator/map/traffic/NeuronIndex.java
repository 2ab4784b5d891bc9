package org.cortado.emulator.map.traffic;

import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.DebugInfo.Population;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.run.NeuronNames;

/**
 * Numbers all neurons of an image, population after population, so that a neuron has one number wherever it is placed;
 * and knows where each is.
 */
public final class NeuronIndex {
    private final NeuronNames names;
    private final int[] offset;
    private final int[] core;
    private final int[] slot;

    public NeuronIndex(Image image) {
        names = new NeuronNames(image);
        List<Population> populations = names.populations();
        offset = new int[populations.size() + 1];
        for (int p = 0; p < populations.size(); p++) {
            offset[p + 1] = offset[p] + populations.get(p).size();
        }
        core = new int[neurons()];
        slot = new int[neurons()];
        Arrays.fill(core, -1);
        for (CoreImage each : image.cores()) {
            int index = each.address().index(image.chip());
            for (int s = 0; s < each.slots(); s++) {
                int neuron = of(index, s);
                core[neuron] = index;
                slot[neuron] = s;
            }
        }
    }

    public int neurons() {
        return offset[offset.length - 1];
    }

    public NeuronNames names() {
        return names;
    }

    /** The number of the neuron in a slot. */
    public int of(int atCore, int atSlot) {
        return offset[names.population(atCore, atSlot)] + names.neuron(atCore, atSlot);
    }

    /** The number of a neuron of a population. */
    public int ofPopulation(int population, int neuron) {
        return offset[population] + neuron;
    }

    /** The linear index of a neuron's core, -1 where it has none. */
    public int core(int neuron) {
        return core[neuron];
    }

    public int slot(int neuron) {
        return slot[neuron];
    }
}
