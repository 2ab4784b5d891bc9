package org.cortado.assembler.image;

/**
 * One entry of the program table: a run of slots that execute the same program. Held as {@link #WORDS} 32-bit words in
 * the order of the components.
 *
 * @param firstSlot first slot of the run
 * @param lastSlot last slot of the run, included
 * @param programStart address of the first instruction in the program store
 * @param programLength number of instructions
 * @param parameterBase address of the first parameter word
 * @param parameterStride words from one slot's parameters to the next; 0 where all slots share one set
 * @param stateWords state words that the program uses, s0 .. s(n-1)
 * @param width bits 8..32 to which results are brought
 * @param substeps how often the program runs in a step
 * @param firstNeuron neuron id of the first slot; the ids of a run are consecutive and feed the random instructions
 * @param wideChannels bit c set: the ring of input channel c has 64-bit entries, for its sums may leave 32 bits
 */
public record ProgramRun(int firstSlot, int lastSlot, int programStart, int programLength, int parameterBase,
        int parameterStride, int stateWords, int width, int substeps, int firstNeuron, int wideChannels) {
    public static final int WORDS = 11;

    public int slots() {
        return lastSlot - firstSlot + 1;
    }

    /** The neuron id of a slot of this run. */
    public int neuron(int slot) {
        return firstNeuron + slot - firstSlot;
    }

    public int[] words() {
        return new int[] {firstSlot, lastSlot, programStart, programLength, parameterBase, parameterStride, stateWords,
                width, substeps, firstNeuron, wideChannels};
    }

    /** The entry whose words begin at {@code offset}. */
    public static ProgramRun of(int[] words, int offset) {
        return new ProgramRun(words[offset], words[offset + 1], words[offset + 2], words[offset + 3],
                words[offset + 4], words[offset + 5], words[offset + 6], words[offset + 7], words[offset + 8],
                words[offset + 9], words[offset + 10]);
    }
}
