package org.cortado.assembler.network.lowlevel;

import java.util.Arrays;
import java.util.BitSet;

/** The words given for one memory: a growing array, and which of its words were given. */
final class MemoryWords {
    private final boolean wide;
    private final int most;
    private final BitSet given = new BitSet();
    private int[] ints = {};
    private long[] longs = {};
    private int end;

    /**
     * An empty memory.
     *
     * @param wide whether its words have 64 bits
     * @param most words that it may grow to
     */
    MemoryWords(boolean wide, int most) {
        this.wide = wide;
        this.most = most;
    }

    int end() {
        return end;
    }

    int most() {
        return most;
    }

    /** Whether {@code count} words at an address are within the memory. */
    boolean holds(int at, int count) {
        return at >= 0 && count >= 0 && (long) at + count <= most;
    }

    /** Makes room up to an address, exclusive; new words are 0. */
    private void reach(int upTo) {
        int length = wide ? longs.length : ints.length;
        if (upTo > length) {
            int capacity = (int) Math.min(most, Math.max(upTo, 2L * length));
            longs = wide ? Arrays.copyOf(longs, capacity) : longs;
            ints = wide ? ints : Arrays.copyOf(ints, capacity);
        }
        end = Math.max(end, upTo);
    }

    /** Puts one word, cut to the memory's bits. The address must be within. */
    void put(int at, long word) {
        reach(at + 1);
        given.set(at);
        if (wide) {
            longs[at] = word;
        } else {
            ints[at] = (int) word;
        }
    }

    /** Puts an {@code int[]} or {@code long[]} as the memory has it. The addresses must be within. */
    void putAll(int at, Object words) {
        int count = wide ? ((long[]) words).length : ((int[]) words).length;
        reach(at + count);
        given.set(at, at + count);
        System.arraycopy(words, 0, wide ? longs : ints, at, count);
    }

    boolean isGiven(int address) {
        return given.get(address);
    }

    boolean isEmpty() {
        return end == 0;
    }

    int[] ints() {
        return Arrays.copyOf(ints, end);
    }

    long[] longs() {
        return Arrays.copyOf(longs, end);
    }

    /** Writes the words that were given over those of an array, which must reach as far. */
    void over(int[] words) {
        for (int i = given.nextSetBit(0); i >= 0; i = given.nextSetBit(i + 1)) {
            words[i] = ints[i];
        }
    }
}
