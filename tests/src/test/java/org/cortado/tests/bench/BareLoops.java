package org.cortado.tests.bench;

/**
 * Operations over rows as one would write them by hand for one model: constants as scalars, nothing counted, no flags.
 * Exact 64-bit products come in two kinds: as high and low words from products of 16-bit halves, and as longs, which
 * newer compilers vectorise.
 */
final class BareLoops {
    private BareLoops() {
    }

    private static int high(int a, int b) {
        int ah = a >> 16;
        int al = a & 0xffff;
        int bh = b >> 16;
        int bl = b & 0xffff;
        int middle = ah * bl + (al * bl >>> 16);
        int other = al * bh + (middle & 0xffff);
        return ah * bh + (middle >> 16) + (other >> 16);
    }

    static void multiply(int[] a, int b, int[] high, int[] low) {
        for (int i = 0; i < BareModel.LANES; i++) {
            high[i] = high(a[i], b);
            low[i] = a[i] * b;
        }
    }

    static void multiply(int[] a, int[] b, int[] high, int[] low) {
        for (int i = 0; i < BareModel.LANES; i++) {
            high[i] = high(a[i], b[i]);
            low[i] = a[i] * b[i];
        }
    }

    static void multiply(int[] a, int b, long[] product) {
        for (int i = 0; i < BareModel.LANES; i++) {
            product[i] = (long) a[i] * b;
        }
    }

    static void multiply(int[] a, int[] b, long[] product) {
        for (int i = 0; i < BareModel.LANES; i++) {
            product[i] = (long) a[i] * b[i];
        }
    }

    /** A product with a factor of 16 bits, shifted right by s, 1..31, to the nearest; it is known to fit. */
    static void multiplyShort(int[] a, int b, int[] out, int s) {
        if (s <= 16) {
            int half = 1 << s - 1;
            for (int i = 0; i < BareModel.LANES; i++) {
                out[i] = ((a[i] >> 16) * b << 16 - s) + ((a[i] & 0xffff) * b + half >>> s);
            }
        } else {
            int half = 1 << s - 17;
            for (int i = 0; i < BareModel.LANES; i++) {
                out[i] = (a[i] >> 16) * b + ((a[i] & 0xffff) * b >>> 16) + half >> s - 16;
            }
        }
    }

    /** The word r, or the end of the range where g, what is above the last bits of r, does not fit. */
    private static int fit(int g, int half, int s, int r) {
        int beyond = -(g + half >>> s) >> 31;
        return r ^ (r ^ g >> 31 ^ Integer.MAX_VALUE) & beyond;
    }

    /** Shifts right by s, 1..31, to the nearest, saturating. */
    static void nearest(int[] high, int[] low, int[] out, int s) {
        int half = 1 << s - 1;
        for (int i = 0; i < BareModel.LANES; i++) {
            int l = low[i] + half;
            int g = high[i] + ((low[i] & ~l) >>> 31);
            out[i] = fit(g, half, s, l >>> s | g << -s);
        }
    }

    static void nearest(long[] exact, int[] out, int s) {
        long half = 1L << s - 1;
        for (int i = 0; i < BareModel.LANES; i++) {
            out[i] = (int) (exact[i] + half >> s);
        }
    }

    /** Shifts right by s toward zero. */
    static void towardZero(int[] high, int[] low, int[] out, int s) {
        int half = 1 << s - 1;
        int dropped = (1 << s) - 1;
        for (int i = 0; i < BareModel.LANES; i++) {
            int l = low[i] + (high[i] >> 31 & dropped);
            int g = high[i] + ((low[i] & ~l) >>> 31);
            out[i] = fit(g, half, s, l >>> s | g << -s);
        }
    }

    static void towardZero(long[] exact, int[] out, int s) {
        long dropped = (1L << s) - 1;
        for (int i = 0; i < BareModel.LANES; i++) {
            out[i] = (int) (exact[i] + (exact[i] >> 63 & dropped) >> s);
        }
    }

    /** Adds a word shifted left by s, 1..31, to an exact sum. */
    static void addShifted(int[] b, int s, int[] high, int[] low) {
        for (int i = 0; i < BareModel.LANES; i++) {
            int x = b[i] << s;
            int l = low[i] + x;
            high[i] += (b[i] >> -s) + ((low[i] & x | (low[i] | x) & ~l) >>> 31);
            low[i] = l;
        }
    }

    static void addShifted(int[] b, int s, long[] sum) {
        for (int i = 0; i < BareModel.LANES; i++) {
            sum[i] += (long) b[i] << s;
        }
    }

    private static int saturated(int a, int b, int sum) {
        int beyond = ((a ^ sum) & (b ^ sum)) >> 31;
        return sum ^ (sum ^ a >> 31 ^ Integer.MAX_VALUE) & beyond;
    }

    static void add(int[] a, int b, int[] out) {
        for (int i = 0; i < BareModel.LANES; i++) {
            out[i] = saturated(a[i], b, a[i] + b);
        }
    }

    static void add(int[] a, int[] b, int[] out) {
        for (int i = 0; i < BareModel.LANES; i++) {
            out[i] = saturated(a[i], b[i], a[i] + b[i]);
        }
    }

    static void subtract(int[] a, int[] b, int[] out) {
        for (int i = 0; i < BareModel.LANES; i++) {
            int d = a[i] - b[i];
            int beyond = ((a[i] ^ b[i]) & (a[i] ^ d)) >> 31;
            out[i] = d ^ (d ^ a[i] >> 31 ^ Integer.MAX_VALUE) & beyond;
        }
    }

    static void subtractWhere(int[] where, int b, int[] out) {
        for (int i = 0; i < BareModel.LANES; i++) {
            out[i] -= b & where[i];
        }
    }

    static void addWhere(int[] where, int b, int[] out) {
        for (int i = 0; i < BareModel.LANES; i++) {
            out[i] = saturated(out[i], b & where[i], out[i] + (b & where[i]));
        }
    }

    static void setWhere(int[] where, int b, int[] out) {
        for (int i = 0; i < BareModel.LANES; i++) {
            out[i] ^= (out[i] ^ b) & where[i];
        }
    }

    /** -1 where a is less than b, else 0. */
    private static int less(int a, int b) {
        int d = a - b;
        return (d ^ (a ^ b) & (d ^ a)) >> 31;
    }

    static void atLeast(int[] a, int b, int[] out) {
        for (int i = 0; i < BareModel.LANES; i++) {
            out[i] = ~less(a[i], b);
        }
    }

    static void above(int[] a, int b, int[] out) {
        for (int i = 0; i < BareModel.LANES; i++) {
            out[i] = less(b, a[i]);
        }
    }

    static void wrap(int[] a, int unused) {
        for (int i = 0; i < BareModel.LANES; i++) {
            a[i] = a[i] << unused >> unused;
        }
    }

    static void clip(int[] a, int most) {
        for (int i = 0; i < BareModel.LANES; i++) {
            int low = a[i] ^ (a[i] ^ -most) & less(a[i], -most);
            a[i] = low ^ (low ^ most) & less(most, low);
        }
    }
}
