package org.cortado.emulator.kernel;

/**
 * Exact 64-bit products as two words, from four products of 16-bit halves: JDK 17 does not vectorise a widening
 * multiply.
 */
final class LaneProduct {
    private static final int HALF = 16;
    private static final int MASK = 0xffff;

    private LaneProduct() {
    }

    static void signed(int[] a, int[] b, int[] high, int[] low, int n) {
        for (int i = 0; i < n; i++) {
            high[i] = high(a[i], b[i]);
            low[i] = a[i] * b[i];
        }
    }

    /** With b read as an unsigned word. */
    static void unsigned(int[] a, int[] b, int[] high, int[] low, int n) {
        for (int i = 0; i < n; i++) {
            high[i] = high(a[i], b[i]) + (a[i] & b[i] >> 31);
            low[i] = a[i] * b[i];
        }
    }

    /** The high word of the signed product; no partial sum leaves 32 bits. */
    private static int high(int a, int b) {
        int ah = a >> HALF;
        int al = a & MASK;
        int bh = b >> HALF;
        int bl = b & MASK;
        int middle = ah * bl + (al * bl >>> HALF);
        int other = al * bh + (middle & MASK);
        return ah * bh + (middle >> HALF) + (other >> HALF);
    }
}
