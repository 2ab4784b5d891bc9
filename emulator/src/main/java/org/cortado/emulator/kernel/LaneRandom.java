package org.cortado.emulator.kernel;

import org.cortado.fixedpoint.CounterRandom;

/** What is made of random bits. */
final class LaneRandom {
    private static final int BYTES = 0x00ff00ff;
    private static final int MEAN = 1020;

    private LaneRandom() {
    }

    static void drop(int[] bits, int[] out, int n, int shift) {
        for (int i = 0; i < n; i++) {
            out[i] = bits[i] >>> shift;
        }
    }

    /** {@link CounterRandom#normal}. */
    static void normal(int[] one, int[] other, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            int pairs = (one[i] & BYTES) + (one[i] >>> 8 & BYTES) + (other[i] & BYTES) + (other[i] >>> 8 & BYTES);
            out[i] = ((pairs & 0xffff) + (pairs >>> 16) - MEAN) * CounterRandom.NORMAL_FACTOR;
        }
    }
}
