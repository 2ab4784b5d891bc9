package org.cortado.emulator.kernel;

import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.SlotSpikes;

/** Spikes as a mask and a payload a lane. */
final class LaneSpikes {
    private LaneSpikes() {
    }

    /** Spikes where the mask q, flipped by {@code flip}, is set; counts where there was a spike before. */
    static void spike(int[] q, int flip, int[] value, int[] spiked, int[] payload, int[] second, int n) {
        for (int i = 0; i < n; i++) {
            int m = q[i] ^ flip;
            int again = m & spiked[i];
            second[i] -= again;
            int first = m & ~again;
            payload[i] = value[i] & first | payload[i] & ~first;
            spiked[i] |= m;
        }
    }

    /** The lanes that spike where a program can send but once: where the mask q, flipped by {@code flip}, is set. */
    static void spikeOnce(int[] q, int flip, int[] spiked, int n) {
        for (int i = 0; i < n; i++) {
            spiked[i] = q[i] ^ flip;
        }
    }

    /** Moves the spikes of a block to the core's list, in order of slot. */
    static void collect(int[] spiked, int[] payload, Block block, SlotSpikes spikes) {
        int n = block.count();
        for (int i = LaneScan.next(spiked, 0, n); i < n; i = LaneScan.next(spiked, i + 1, n)) {
            spikes.add(block.slot(i), payload[i]);
        }
    }
}
