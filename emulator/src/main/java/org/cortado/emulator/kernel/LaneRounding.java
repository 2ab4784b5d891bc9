package org.cortado.emulator.kernel;

/**
 * Loops that shift an exact 64-bit result, as high and low word, right by {@code s}, round it once, and bring it to the
 * width; {@code k}, {@code sat} and {@code over} as in {@link LaneArithmetic}. Each rounding is a shift that floors, and
 * one more where its increment says so.
 */
final class LaneRounding {
    private LaneRounding() {
    }

    /** The increment added to a floored result may carry into the high word: f + increment has become 0. */
    private static int high(int high, int f, int r) {
        return high + ((f & ~r) >>> 31);
    }

    /** -1 where the 64-bit result h, r does not fit the width. */
    private static int beyond(int h, int r, int k) {
        int d = r << k >> k ^ r | h ^ r >> 31;
        return (d | -d) >> 31;
    }

    private static int fit(int h, int r, int k, int m) {
        int end = h >> 31 ^ Integer.MAX_VALUE >>> k;
        return r << k >> k & ~m | end & m;
    }

    /** -1 where the word is not 0. */
    private static int some(int word) {
        return (word | -word) >> 31;
    }

    /** No shift, so no rounding. */
    static void whole(int[] high, int[] low, int[] out, int[] over, int n, int k, int sat) {
        for (int i = 0; i < n; i++) {
            int m = beyond(high[i], low[i], k);
            out[i] = fit(high[i], low[i], k, m & sat);
            over[i] -= m;
        }
    }

    /** s 1..31. */
    static void floor(int[] high, int[] low, int[] out, int[] over, int n, int s, int k, int sat) {
        for (int i = 0; i < n; i++) {
            int r = low[i] >>> s | high[i] << -s;
            int h = high[i] >> s;
            int m = beyond(h, r, k);
            out[i] = fit(h, r, k, m & sat);
            over[i] -= m;
        }
    }

    /** Halves up; s 1..31. */
    static void nearest(int[] high, int[] low, int[] out, int[] over, int n, int s, int k, int sat) {
        for (int i = 0; i < n; i++) {
            int f = low[i] >>> s | high[i] << -s;
            int r = f + (low[i] >>> s - 1 & 1);
            int h = high(high[i] >> s, f, r);
            int m = beyond(h, r, k);
            out[i] = fit(h, r, k, m & sat);
            over[i] -= m;
        }
    }

    /** Halves to the even neighbour; s 1..31. */
    static void even(int[] high, int[] low, int[] out, int[] over, int n, int s, int k, int sat) {
        int below = (1 << s - 1) - 1;
        for (int i = 0; i < n; i++) {
            int f = low[i] >>> s | high[i] << -s;
            int r = f + (low[i] >>> s - 1 & (f | some(low[i] & below)) & 1);
            int h = high(high[i] >> s, f, r);
            int m = beyond(h, r, k);
            out[i] = fit(h, r, k, m & sat);
            over[i] -= m;
        }
    }

    /** Toward zero; s 1..31. */
    static void zero(int[] high, int[] low, int[] out, int[] over, int n, int s, int k, int sat) {
        int dropped = (1 << s) - 1;
        for (int i = 0; i < n; i++) {
            int f = low[i] >>> s | high[i] << -s;
            int r = f + (high[i] >>> 31 & some(low[i] & dropped));
            int h = high(high[i] >> s, f, r);
            int m = beyond(h, r, k);
            out[i] = fit(h, r, k, m & sat);
            over[i] -= m;
        }
    }

    /** By the top s of 32 random bits; s 1..31. */
    static void stochastic(int[] high, int[] low, int[] bits, int[] out, int[] over, int n, int s, int k, int sat) {
        int dropped = (1 << s) - 1;
        for (int i = 0; i < n; i++) {
            int f = low[i] >>> s | high[i] << -s;
            int r = f + ((low[i] & dropped) + (bits[i] >>> -s) >>> s);
            int h = high(high[i] >> s, f, r);
            int m = beyond(h, r, k);
            out[i] = fit(h, r, k, m & sat);
            over[i] -= m;
        }
    }

    /** By 32 random bits against the top 32 of the dropped bits; s 32..55. */
    static void stochasticFar(int[] high, int[] low, int[] bits, int[] out, int[] over, int n, int s, int k, int sat) {
        for (int i = 0; i < n; i++) {
            int f = high[i] >> s - 32;
            int part = high[i] << 63 - s << 1 | low[i] >>> s - 32;
            int sum = part + bits[i];
            int r = f + ((part & bits[i] | (part | bits[i]) & ~sum) >>> 31);
            int h = high(high[i] >> 31, f, r);
            int m = beyond(h, r, k);
            out[i] = fit(h, r, k, m & sat);
            over[i] -= m;
        }
    }

    /** Shifts right by s, 1..31, keeping in the lowest bit whether any dropped bit was set. */
    static void gather(int[] high, int[] low, int[] outHigh, int[] outLow, int n, int s) {
        for (int i = 0; i < n; i++) {
            outLow[i] = low[i] >>> s | high[i] << -s | some(low[i] << -s) & 1;
            outHigh[i] = high[i] >> s;
        }
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
}
