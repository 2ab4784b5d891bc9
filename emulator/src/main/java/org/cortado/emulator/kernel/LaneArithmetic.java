package org.cortado.emulator.kernel;

/**
 * Loops whose exact result has at most 33 bits. All loops of the lane kernel have one form, which the JIT compiler turns
 * into vector code: the same index on all arrays, no branch, masks (0 or -1) in place of conditions. {@code k} is 32 less
 * the width; {@code sat} is -1 to saturate, 0 to wrap; {@code over[i]} grows by one where a result did not fit.
 */
final class LaneArithmetic {
    private LaneArithmetic() {
    }

    /** -1 where the word s, or the overflow o that made it, does not fit the width. */
    private static int beyond(int s, int o, int k) {
        int d = s << k >> k ^ s;
        return (d | -d) >> 31 | o;
    }

    /** The word s brought to the width; its exact value has the other sign where o is -1; m from {@link #beyond}. */
    private static int fit(int s, int o, int k, int m) {
        int end = s >> 31 ^ o ^ Integer.MAX_VALUE >>> k;
        return s << k >> k & ~m | end & m;
    }

    static void add(int[] a, int[] b, int[] out, int[] over, int n, int k, int sat) {
        for (int i = 0; i < n; i++) {
            int s = a[i] + b[i];
            int o = ((a[i] ^ s) & (b[i] ^ s)) >> 31;
            int m = beyond(s, o, k);
            out[i] = fit(s, o, k, m & sat);
            over[i] -= m;
        }
    }

    static void subtract(int[] a, int[] b, int[] out, int[] over, int n, int k, int sat) {
        for (int i = 0; i < n; i++) {
            int s = a[i] - b[i];
            int o = ((a[i] ^ b[i]) & (a[i] ^ s)) >> 31;
            int m = beyond(s, o, k);
            out[i] = fit(s, o, k, m & sat);
            over[i] -= m;
        }
    }

    static void absolute(int[] b, int[] out, int[] over, int n, int k, int sat) {
        for (int i = 0; i < n; i++) {
            int s = (b[i] ^ b[i] >> 31) - (b[i] >> 31);
            int o = s >> 31;
            int m = beyond(s, o, k);
            out[i] = fit(s, o, k, m & sat);
            over[i] -= m;
        }
    }

    /** A word brought to the width. */
    static void narrow(int[] a, int[] out, int[] over, int n, int k, int sat) {
        for (int i = 0; i < n; i++) {
            int m = beyond(a[i], 0, k);
            out[i] = fit(a[i], 0, k, m & sat);
            over[i] -= m;
        }
    }

    /** A word clipped to +-(2^(width - 1) - 1). */
    static void clipSymmetric(int[] a, int[] out, int[] over, int n, int k) {
        int least = -(Integer.MAX_VALUE >>> k);
        for (int i = 0; i < n; i++) {
            int r = fit(a[i], 0, k, beyond(a[i], 0, k));
            int d = r ^ least - 1;
            r -= ~((d | -d) >> 31);
            d = r ^ a[i];
            out[i] = r;
            over[i] += (d | -d) >>> 31;
        }
    }

    static void copy(int[] a, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i];
        }
    }

    static void and(int[] a, int[] b, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] & b[i];
        }
    }

    static void or(int[] a, int[] b, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] | b[i];
        }
    }

    static void xor(int[] a, int[] b, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] ^ b[i];
        }
    }

    static void not(int[] a, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = ~a[i];
        }
    }

    /** {@code a} where the mask q, flipped by {@code flip}, is set, else {@code b}. */
    static void select(int[] q, int flip, int[] a, int[] b, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            int m = q[i] ^ flip;
            out[i] = a[i] & m | b[i] & ~m;
        }
    }

    /** Adds the counts where the mask q, flipped by {@code flip}, is set. */
    static void countWhere(int[] q, int flip, int[] counts, int[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] += counts[i] & (q[i] ^ flip);
        }
    }
}
