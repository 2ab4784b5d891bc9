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
        int i = 0;
        for (; i <= n - LaneScan.GROUP; i += LaneScan.GROUP) {
            if (LaneScan.group(spiked, i) != 0) {
                collect(spiked, payload, i, i + LaneScan.GROUP, block, spikes);
            }
        }
        collect(spiked, payload, i, n, block, spikes);
    }

    private static void collect(int[] spiked, int[] payload, int from, int to, Block block, SlotSpikes spikes) {
        for (int i = from; i < to; i++) {
            if (spiked[i] != 0) {
                spikes.add(block.slot(i), payload[i]);
            }
        }
    }
}
