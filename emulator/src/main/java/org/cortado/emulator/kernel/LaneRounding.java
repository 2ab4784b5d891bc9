package org.cortado.emulator.kernel;

/**
 * Loops that shift an exact 64-bit result, as high and low word, right by {@code s}, 1..31, round it once, and bring it
 * to a width of 32; {@code sat} and {@code over} as in {@link LaneArithmetic}. Each rounding adds something below the
 * last kept place and floors. Where that leaves 64 bits the result does not fit in any case, and its sign is still that
 * of the high word before.
 */
final class LaneRounding {
    private LaneRounding() {
    }

    /** The high word after a sum of the low word, l, with less than 2^31. */
    static int carried(int high, int low, int l) {
        return high + ((low & ~l) >>> 31);
    }

    /** -1 where the shifted result does not fit 32 bits: where g is not in -half .. half - 1. */
    private static int beyond(int g, int half, int s) {
        return -(g + half >>> s) >> 31;
    }

    /** The word r, or where m is set the end of the range. */
    private static int fit(int high, int r, int m) {
        return r ^ (r ^ high >> 31 ^ Integer.MAX_VALUE) & m;
    }

    static void floor(int[] high, int[] low, int[] out, int[] over, int n, int s, int sat) {
        int half = 1 << s - 1;
        for (int i = 0; i < n; i++) {
            int m = beyond(high[i], half, s);
            over[i] -= m;
            out[i] = fit(high[i], low[i] >>> s | high[i] << -s, m & sat);
        }
    }

    /** Halves up. */
    static void nearest(int[] high, int[] low, int[] out, int[] over, int n, int s, int sat) {
        int half = 1 << s - 1;
        for (int i = 0; i < n; i++) {
            int l = low[i] + half;
            int g = carried(high[i], low[i], l);
            int m = beyond(g, half, s);
            over[i] -= m;
            out[i] = fit(high[i], l >>> s | g << -s, m & sat);
        }
    }

    /** Halves to the even neighbour. */
    static void even(int[] high, int[] low, int[] out, int[] over, int n, int s, int sat) {
        int half = 1 << s - 1;
        for (int i = 0; i < n; i++) {
            int l = low[i] + (half - 1) + (low[i] >>> s & 1);
            int g = carried(high[i], low[i], l);
            int m = beyond(g, half, s);
            over[i] -= m;
            out[i] = fit(high[i], l >>> s | g << -s, m & sat);
        }
    }

    /** Toward zero. */
    static void zero(int[] high, int[] low, int[] out, int[] over, int n, int s, int sat) {
        int half = 1 << s - 1;
        int dropped = (1 << s) - 1;
        for (int i = 0; i < n; i++) {
            int l = low[i] + (high[i] >> 31 & dropped);
            int g = carried(high[i], low[i], l);
            int m = beyond(g, half, s);
            over[i] -= m;
            out[i] = fit(high[i], l >>> s | g << -s, m & sat);
        }
    }

    /** By the top s of 32 random bits. */
    static void stochastic(int[] high, int[] low, int[] bits, int[] out, int[] over, int n, int s, int sat) {
        int half = 1 << s - 1;
        for (int i = 0; i < n; i++) {
            int l = low[i] + (bits[i] >>> -s);
            int g = carried(high[i], low[i], l);
            int m = beyond(g, half, s);
            over[i] -= m;
            out[i] = fit(high[i], l >>> s | g << -s, m & sat);
        }
    }
}
