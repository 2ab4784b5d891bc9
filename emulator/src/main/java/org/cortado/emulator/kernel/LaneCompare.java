package org.cortado.emulator.kernel;

/** Signed comparisons into masks; {@code flip} -1 negates. */
final class LaneCompare {
    private LaneCompare() {
    }

    static void equal(int[] a, int[] b, int[] out, int n, int flip) {
        for (int i = 0; i < n; i++) {
            int d = a[i] ^ b[i];
            out[i] = ~((d | -d) >> 31) ^ flip;
        }
    }

    static void less(int[] a, int[] b, int[] out, int n, int flip) {
        for (int i = 0; i < n; i++) {
            out[i] = less(a[i], b[i]) ^ flip;
        }
    }

    /** The lesser of both, or with {@code flip} -1 the greater. */
    static void extreme(int[] a, int[] b, int[] out, int n, int flip) {
        for (int i = 0; i < n; i++) {
            int m = less(a[i], b[i]) ^ flip;
            out[i] = a[i] & m | b[i] & ~m;
        }
    }

    /** -1 where a < b: the sign of the difference, but for an overflow. */
    private static int less(int a, int b) {
        int d = a - b;
        return (d ^ (a ^ b) & (d ^ a)) >> 31;
    }
}
