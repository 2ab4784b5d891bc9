package org.cortado.emulator.chip;

import java.util.Arrays;
import org.cortado.assembler.isa.Flag;

/**
 * The input accumulators of a core: for each channel that any of its programs reads, a ring of {@code depth} rows of
 * one entry a slot, entry at {@code (step % depth) * slots + slot}. Entries are 32-bit words that wrap, or 64-bit ones
 * where a run of the core asks for them ({@code wideChannels}); a sum leaves its entry saturated to 32 bits.
 *
 * <p>Neighbouring cores may share their rings: then a row holds the entries of all of them, {@code stride} in all, and
 * this core's begin at {@code base}.
 */
public final class InputRings {
    /** Channels of a core. */
    public static final int CHANNELS = 4;

    private final int slots;
    private final int depth;
    private final int[][] narrow = new int[CHANNELS][];
    private final long[][] wide = new long[CHANNELS][];
    private int base;
    private int stride;
    private boolean fed;

    /**
     * @param depth the longest delay in use and one
     * @param read bit c: a program reads channel c
     * @param wideChannels bit c: channel c has 64-bit entries
     * @param fed whether anything on the chip adds to them
     */
    InputRings(int slots, int depth, int read, int wideChannels, boolean fed) {
        this.fed = fed;
        this.slots = slots;
        this.depth = depth;
        this.stride = slots;
        for (int c = 0; c < CHANNELS; c++) {
            if ((read >> c & 1) != 0) {
                if ((wideChannels >> c & 1) != 0) {
                    wide[c] = new long[slots * depth];
                } else {
                    narrow[c] = new int[slots * depth];
                }
            }
        }
    }

    public int depth() {
        return depth;
    }

    public int slots() {
        return slots;
    }

    /** Whether any sum was or can be other than 0: in a core without synapses only after a change from outside. */
    public boolean fed() {
        return fed;
    }

    /** Where in a row this core's entries begin. */
    public int base() {
        return base;
    }

    /** Entries of a row. */
    public int stride() {
        return stride;
    }

    /**
     * Moves 32-bit rings into rows that several cores share; of a core without 64-bit rings.
     *
     * @param shared for each channel that has a ring, {@code depth * rowLength} entries
     * @param first where in a row this core's entries begin
     */
    public void share(int[][] shared, int first, int rowLength) {
        int[][] own = copyNarrow();
        base = first;
        stride = rowLength;
        for (int c = 0; c < CHANNELS; c++) {
            narrow[c] = narrow[c] == null ? null : shared[c];
        }
        copyFrom(own, wide);
    }

    /** The ring of a channel with 32-bit entries, else null. */
    public int[] narrow(int channel) {
        return narrow[channel];
    }

    /** The ring of a channel with 64-bit entries, else null. */
    public long[] wide(int channel) {
        return wide[channel];
    }

    /** The sum in one entry, 0 where the channel has no ring. */
    public long get(int channel, long step, int slot) {
        int at = row(step) + slot;
        return narrow[channel] != null ? narrow[channel][at] : wide[channel] != null ? wide[channel][at] : 0;
    }

    /** Overwrites one sum, {@code ahead} of a step; false where there is none, or it does not fit. */
    boolean put(int channel, int ahead, long step, int slot, long sum) {
        if (channel >= CHANNELS || ahead >= depth || narrow[channel] == null && wide[channel] == null
                || narrow[channel] != null && sum != (int) sum) {
            return false;
        }
        fed = true;
        int at = row(step + ahead) + slot;
        if (narrow[channel] != null) {
            narrow[channel][at] = (int) sum;
        } else {
            wide[channel][at] = sum;
        }
        return true;
    }

    /** The index of the first entry of a step's row. */
    int row(long step) {
        return (int) (step % depth) * stride + base;
    }

    /** Empties the row of a step for some slots, on all channels that {@code except} (a bit each) does not name. */
    public void discard(long step, int firstSlot, int count, int except) {
        int at = row(step) + firstSlot;
        for (int c = 0; c < CHANNELS; c++) {
            if ((except >> c & 1) == 0 && narrow[c] != null) {
                Arrays.fill(narrow[c], at, at + count, 0);
            } else if ((except >> c & 1) == 0 && wide[c] != null) {
                Arrays.fill(wide[c], at, at + count, 0);
            }
        }
    }

    /**
     * Moves the sums of a step into {@code out} and empties them.
     *
     * @param flags each slot whose sum was saturated gets {@link Flag#SATURATE}
     * @return how many were saturated
     */
    public int take(int channel, long step, int firstSlot, int count, int[] out, int[] flags) {
        int at = row(step) + firstSlot;
        if (narrow[channel] != null) {
            System.arraycopy(narrow[channel], at, out, 0, count);
            Arrays.fill(narrow[channel], at, at + count, 0);
            return 0;
        }
        long[] ring = wide[channel];
        int saturated = 0;
        for (int i = 0; i < count; i++) {
            long sum = ring[at + i];
            ring[at + i] = 0;
            out[i] = (int) sum;
            if (out[i] != sum) {
                out[i] = sum < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
                flags[i] |= Flag.SATURATE.bit();
                saturated++;
            }
        }
        return saturated;
    }

    /** The 32-bit rings by themselves, {@code depth * slots} entries each. */
    int[][] copyNarrow() {
        int[][] copy = new int[CHANNELS][];
        for (int c = 0; c < CHANNELS; c++) {
            if (narrow[c] != null) {
                copy[c] = new int[slots * depth];
                for (int row = 0; row < depth; row++) {
                    System.arraycopy(narrow[c], row(row), copy[c], row * slots, slots);
                }
            }
        }
        return copy;
    }

    /** Takes over the sums of rings that stand by themselves. */
    void copyFrom(int[][] narrowRings, long[][] wideRings) {
        fed = true;
        for (int c = 0; c < CHANNELS; c++) {
            for (int row = 0; narrow[c] != null && row < depth; row++) {
                System.arraycopy(narrowRings[c], row * slots, narrow[c], row(row), slots);
            }
            if (wide[c] != null) {
                System.arraycopy(wideRings[c], 0, wide[c], 0, wide[c].length);
            }
        }
    }
}
