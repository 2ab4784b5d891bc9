package org.cortado.emulator.engine;

import org.cortado.emulator.chip.Block;

/**
 * Adds a row of synapses to as many neighbouring entries of a ring. The compiler turns a loop into vector code where
 * all arrays have the same index, for they may be one and the same array; so both are brought to the start of a row
 * first.
 */
final class DenseLoop {
    private final int[] words = new int[Block.LANES];
    private final int[] sums = new int[Block.LANES];

    /**
     * Adds {@code (word << left >> right) * factor} for each of the words.
     *
     * @param synapses words {@code first .. end - 1}
     * @param at the entry of the ring that the first adds to
     */
    void add(int[] synapses, int first, int end, int left, int right, int factor, int[] ring, int at) {
        for (int i = first; i < end; i += words.length) {
            int count = Math.min(words.length, end - i);
            System.arraycopy(synapses, i, words, 0, count);
            System.arraycopy(ring, at + i - first, sums, 0, count);
            add(words, sums, count, left, right, factor);
            System.arraycopy(sums, 0, ring, at + i - first, count);
        }
    }

    private static void add(int[] words, int[] sums, int n, int left, int right, int factor) {
        for (int i = 0; i < n; i++) {
            sums[i] += (words[i] << left >> right) * factor;
        }
    }
}
