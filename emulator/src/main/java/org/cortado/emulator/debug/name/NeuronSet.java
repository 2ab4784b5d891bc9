package org.cortado.emulator.debug.name;

import java.util.List;

/**
 * Some neurons as a user named them.
 *
 * @param text as written
 * @param neurons one or more
 * @param range whether a range or a population was named, even if it holds one neuron
 */
public record NeuronSet(String text, List<Neuron> neurons, boolean range) {
    public NeuronSet {
        neurons = List.copyOf(neurons);
        if (neurons.isEmpty()) {
            throw new IllegalArgumentException("no neurons");
        }
    }

    public boolean contains(int core, int slot) {
        for (Neuron neuron : neurons) {
            if (neuron.core() == core && neuron.slot() == slot) {
                return true;
            }
        }
        return false;
    }
}
