package org.cortado.emulator.kernel;

import org.cortado.emulator.chip.SlotSpikes;

/** Spikes as a mask and a payload a lane. */
final class LaneSpikes {
    private static final int FEW_LANES = 256;

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

    /** Counts the spikes of the frame's block, for nobody will look at each of them. */
    static void count(int[] spiked, LaneFrame f) {
        f.core.spikes().addUnlisted(LaneCount.set(spiked, f.lanes, f.rows[LaneRow.RESULT]));
    }

    /** Moves the spikes of the frame's block to the core's list, in order of slot. */
    static void collect(int[] spiked, int[] payload, LaneFrame f) {
        int n = f.lanes;
        SlotSpikes spikes = f.core.spikes();
        if (n > FEW_LANES) {
            int[] lanes = f.rows[LaneRow.LOW];
            int count = LaneList.fill(spiked, n, f.rows[LaneRow.RESULT], f.rows[LaneRow.RESULT_HIGH], lanes);
            for (int i = 0; i < count; i++) {
                spikes.add(f.block.slot(lanes[i]), payload[lanes[i]]);
            }
            return;
        }
        for (int i = LaneScan.next(spiked, 0, n); i < n; i = LaneScan.next(spiked, i + 1, n)) {
            spikes.add(f.block.slot(i), payload[i]);
        }
    }
}
