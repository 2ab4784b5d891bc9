package org.cortado.emulator.kernel;

/** Loops that bring an exact result into the form of a high and a low word that rounding takes. */
final class LaneExtension {
    private LaneExtension() {
    }

    /** The high word of a word. */
    static void extend(int[] low, int[] high, int n) {
        for (int i = 0; i < n; i++) {
            high[i] = low[i] >> 31;
        }
    }

    /** A word shifted left by s, 0..31, as 64 bits. */
    static void left(int[] a, int[] high, int[] low, int n, int s) {
        for (int i = 0; i < n; i++) {
            high[i] = a[i] >> 31 - s >> 1;
            low[i] = a[i] << s;
        }
    }

    /** Shifts right by s, 1..31, keeping in the lowest bit whether any dropped bit was set. */
    static void gather(int[] high, int[] low, int[] outHigh, int[] outLow, int n, int s) {
        for (int i = 0; i < n; i++) {
            int dropped = low[i] << -s;
            outLow[i] = low[i] >>> s | high[i] << -s | (dropped | -dropped) >>> 31;
            outHigh[i] = high[i] >> s;
        }
    }
}
