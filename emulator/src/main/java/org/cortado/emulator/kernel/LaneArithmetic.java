package org.cortado.emulator.kernel;

/**
 * Loops whose exact result has at most 33 bits. All loops of the lane kernel have one form, which the JIT compiler
 * turns into vector code: the same index on all arrays, no branch, masks (0 or -1) in place of conditions. {@code top}
 * is the sign bit of the width; {@code sat} is -1 to saturate, 0 to wrap; {@code over[i]} grows by one where a result
 * did not fit. A difference is never shifted left by a loop invariant: the compilers of JDK 17 to 25 rewrite that in
 * some copies of an unrolled loop and then cannot vectorise it, so words are extended from the sign bit by xor and
 * subtraction.
 */
final class LaneArithmetic {
    private LaneArithmetic() {
    }

    /** The low bits of a word as a word of the width. */
    static int wrapped(int s, int top) {
        return (s & (top << 1) - 1 ^ top) - top;
    }

    /** -1 where the word s, or the overflow o that made it, does not fit the width; t is s wrapped. */
    private static int beyond(int s, int t, int o) {
        int d = s ^ t;
        return (d | -d) >> 31 | o;
    }

    /**
     * The wrapped word t of s, or where m is set the end of the range; the exact value's sign is not s's where o is.
     */
    private static int fit(int s, int t, int o, int top, int m) {
        return t ^ (t ^ s >> 31 ^ o ^ top - 1) & m;
    }

    static void add(int[] a, int[] b, int[] out, int[] over, int n, int top, int sat) {
        for (int i = 0; i < n; i++) {
            int s = a[i] + b[i];
            int o = ((a[i] ^ s) & (b[i] ^ s)) >> 31;
            int t = wrapped(s, top);
            int m = beyond(s, t, o);
            out[i] = fit(s, t, o, top, m & sat);
            over[i] -= m;
        }
    }

    static void subtract(int[] a, int[] b, int[] out, int[] over, int n, int top, int sat) {
        for (int i = 0; i < n; i++) {
            int s = a[i] - b[i];
            int o = ((a[i] ^ b[i]) & (b[i] ^ ~s)) >> 31;
            int t = wrapped(s, top);
            int m = beyond(s, t, o);
            out[i] = fit(s, t, o, top, m & sat);
            over[i] -= m;
        }
    }

    /** At a width of 32. */
    static void addWords(int[] a, int[] b, int[] out, int[] over, int n, int sat) {
        for (int i = 0; i < n; i++) {
            int s = a[i] + b[i];
            int o = ((a[i] ^ s) & (b[i] ^ s)) >> 31;
            out[i] = s ^ (s ^ s >> 31 ^ Integer.MIN_VALUE) & o & sat;
            over[i] -= o;
        }
    }

    /** At a width of 32. */
    static void subtractWords(int[] a, int[] b, int[] out, int[] over, int n, int sat) {
        for (int i = 0; i < n; i++) {
            int s = a[i] - b[i];
            int o = ((a[i] ^ b[i]) & (b[i] ^ ~s)) >> 31;
            out[i] = s ^ (s ^ s >> 31 ^ Integer.MIN_VALUE) & o & sat;
            over[i] -= o;
        }
    }

    /** {@link #addWords} where the mask q, flipped by {@code flip}, is set; {@code a} elsewhere. */
    static void addWordsWhere(int[] q, int flip, int[] a, int[] b, int[] out, int[] over, int n, int sat) {
        for (int i = 0; i < n; i++) {
            int x = b[i] & (q[i] ^ flip);
            int s = a[i] + x;
            int o = ((a[i] ^ s) & (x ^ s)) >> 31;
            out[i] = s ^ (s ^ s >> 31 ^ Integer.MIN_VALUE) & o & sat;
            over[i] -= o;
        }
    }

    static void absolute(int[] b, int[] out, int[] over, int n, int top, int sat) {
        for (int i = 0; i < n; i++) {
            int s = (b[i] ^ b[i] >> 31) - (b[i] >> 31);
            int t = wrapped(s, top);
            int m = beyond(s, t, s >> 31);
            out[i] = fit(s, t, s >> 31, top, m & sat);
            over[i] -= m;
        }
    }

    /** A word brought to the width. */
    static void narrow(int[] a, int[] out, int[] over, int n, int top, int sat) {
        for (int i = 0; i < n; i++) {
            int t = wrapped(a[i], top);
            int m = beyond(a[i], t, 0);
            out[i] = fit(a[i], t, 0, top, m & sat);
            over[i] -= m;
        }
    }

    /** A word clipped to +-(2^(width - 1) - 1). */
    static void clipSymmetric(int[] a, int[] out, int[] over, int n, int top) {
        for (int i = 0; i < n; i++) {
            int t = wrapped(a[i], top);
            int r = fit(a[i], t, 0, top, beyond(a[i], t, 0));
            int least = r ^ -top;
            r -= ~((least | -least) >> 31);
            int d = r ^ a[i];
            out[i] = r;
            over[i] += (d | -d) >>> 31;
        }
    }

    static void copy(int[] a, int[] out, int n) {
        System.arraycopy(a, 0, out, 0, n);
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
            out[i] = b[i] ^ (a[i] ^ b[i]) & (q[i] ^ flip);
        }
    }

    /** Adds the counts where the mask q, flipped by {@code flip}, is set. */
    static void countWhere(int[] q, int flip, int[] counts, int[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] += counts[i] & (q[i] ^ flip);
        }
    }
}
