package org.cortado.assembler.network.connect;

import org.cortado.assembler.network.population.Slice;

/**
 * Which target is the source itself.
 *
 * @param allowed whether a neuron may project to itself
 * @param related whether sources and targets are of one population
 * @param shift index of a source less index of the same neuron as a target
 */
record SameNeuron(boolean allowed, boolean related, int shift) {
    static SameNeuron of(Slice pre, Slice post, boolean allowed) {
        return new SameNeuron(allowed, pre.cells() == post.cells(), post.first() - pre.first());
    }

    /** The index of the target that a source must not project to, or -1; it may lie beyond the targets. */
    int excluded(int pre) {
        return allowed || !related ? -1 : pre - shift;
    }
}
