package org.cortado.emulator.kernel;

/** As {@link LaneRounding}, but to a width below 32, whose sign bit is {@code top}. */
final class LaneNarrowRounding {
    private LaneNarrowRounding() {
    }

    /** -1 where the shifted result g, r does not fit 32 bits, or its low word r not the width; t is r wrapped. */
    private static int beyond(int g, int half, int s, int r, int t) {
        return -(g + half >>> s | (r ^ t) >>> 1) >> 31;
    }

    private static int fit(int high, int t, int top, int m) {
        return t ^ (t ^ high >> 31 ^ top - 1) & m;
    }

    static void floor(int[] high, int[] low, int[] out, int[] over, int n, int s, int top, int sat) {
        int half = 1 << s - 1;
        for (int i = 0; i < n; i++) {
            int r = low[i] >>> s | high[i] << -s;
            int t = LaneArithmetic.wrapped(r, top);
            int m = beyond(high[i], half, s, r, t);
            over[i] -= m;
            out[i] = fit(high[i], t, top, m & sat);
        }
    }

    static void nearest(int[] high, int[] low, int[] out, int[] over, int n, int s, int top, int sat) {
        int half = 1 << s - 1;
        for (int i = 0; i < n; i++) {
            int l = low[i] + half;
            int g = LaneRounding.carried(high[i], low[i], l);
            int r = l >>> s | g << -s;
            int t = LaneArithmetic.wrapped(r, top);
            int m = beyond(g, half, s, r, t);
            over[i] -= m;
            out[i] = fit(high[i], t, top, m & sat);
        }
    }

    static void even(int[] high, int[] low, int[] out, int[] over, int n, int s, int top, int sat) {
        int half = 1 << s - 1;
        for (int i = 0; i < n; i++) {
            int l = low[i] + (half - 1) + (low[i] >>> s & 1);
            int g = LaneRounding.carried(high[i], low[i], l);
            int r = l >>> s | g << -s;
            int t = LaneArithmetic.wrapped(r, top);
            int m = beyond(g, half, s, r, t);
            over[i] -= m;
            out[i] = fit(high[i], t, top, m & sat);
        }
    }

    static void zero(int[] high, int[] low, int[] out, int[] over, int n, int s, int top, int sat) {
        int half = 1 << s - 1;
        int dropped = (1 << s) - 1;
        for (int i = 0; i < n; i++) {
            int l = low[i] + (high[i] >> 31 & dropped);
            int g = LaneRounding.carried(high[i], low[i], l);
            int r = l >>> s | g << -s;
            int t = LaneArithmetic.wrapped(r, top);
            int m = beyond(g, half, s, r, t);
            over[i] -= m;
            out[i] = fit(high[i], t, top, m & sat);
        }
    }

    static void stochastic(int[] high, int[] low, int[] bits, int[] out, int[] over, int n, int s, int top, int sat) {
        int half = 1 << s - 1;
        for (int i = 0; i < n; i++) {
            int l = low[i] + (bits[i] >>> -s);
            int g = LaneRounding.carried(high[i], low[i], l);
            int r = l >>> s | g << -s;
            int t = LaneArithmetic.wrapped(r, top);
            int m = beyond(g, half, s, r, t);
            over[i] -= m;
            out[i] = fit(high[i], t, top, m & sat);
        }
    }

    /** By 32 random bits against the top 32 of the dropped bits; s 32..55, any width. */
    static void stochasticFar(int[] high, int[] low, int[] bits, int[] out, int[] over, int n, int s, int top,
            int sat) {
        for (int i = 0; i < n; i++) {
            int part = high[i] << 63 - s << 1 | low[i] >>> s - 32;
            int sum = part + bits[i];
            int r = (high[i] >> s - 32) + ((part & bits[i] | (part | bits[i]) & ~sum) >>> 31);
            int t = LaneArithmetic.wrapped(r, top);
            int d = r ^ t | (~high[i] & r) >>> 31;
            int m = (d | -d) >> 31;
            over[i] -= m;
            out[i] = fit(high[i], t, top, m & sat);
        }
    }

    /** No shift, so no rounding; any width. */
    static void whole(int[] high, int[] low, int[] out, int[] over, int n, int top, int sat) {
        for (int i = 0; i < n; i++) {
            int t = LaneArithmetic.wrapped(low[i], top);
            int d = low[i] ^ t | high[i] ^ low[i] >> 31;
            int m = (d | -d) >> 31;
            over[i] -= m;
            out[i] = fit(high[i], t, top, m & sat);
        }
    }
}
