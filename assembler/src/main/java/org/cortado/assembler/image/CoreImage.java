package org.cortado.assembler.image;

import java.util.List;

/**
 * The memories of one core, as words. Arrays are not copied and must not be changed.
 *
 * @param address where the core is
 * @param slots neuron slots in use, 0 .. slots - 1
 * @param program program store: instruction words and look-up tables
 * @param parameters parameter memory
 * @param stateWords state words held for each slot
 * @param state initial state memory, slot-major: word i of slot s at {@code s * stateWords + i}
 * @param runs program table, ordered by first slot, not overlapping
 * @param axonIn axon-in table, {@link AxonInWord} packed, indexed by key
 * @param synapses synapse memory, packed as {@link SynapseLayout}; each row sorted by delay, then target
 * @param axonOut axon-out table, {@link AxonOutWord} packed, sorted by slot
 */
public record CoreImage(CoreAddress address, int slots, long[] program, int[] parameters, int stateWords, int[] state,
        List<ProgramRun> runs, long[] axonIn, int[] synapses, long[] axonOut) {
}
