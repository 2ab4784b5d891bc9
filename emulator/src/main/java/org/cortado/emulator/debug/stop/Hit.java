package org.cortado.emulator.debug.stop;

import java.util.List;
import org.cortado.emulator.debug.name.Neuron;

/**
 * Why a run stops.
 *
 * @param what in a few words, e.g. {@code exc[3] spiked}
 * @param neuron the neuron that it happened to, or null
 * @param inside instructions of that neuron's coming step before it, -1 where it happened between steps
 * @param changed what changed, where that is known already
 */
public record Hit(String what, Neuron neuron, int inside, List<Difference> changed) {
    public Hit {
        changed = List.copyOf(changed);
    }

    public static Hit of(String what) {
        return new Hit(what, null, -1, List.of());
    }

    public static Hit of(String what, Neuron neuron) {
        return new Hit(what, neuron, -1, List.of());
    }
}
