package org.cortado.emulator.kernel;

/**
 * Products of which one factor, b, lies in 0..2^16 - 1: of two halves in place of four. Shifted right by s, 1..16 or
 * more than 16 where a name ends in Far, after an addition of {@code c}, 0..2^s - 1; in the far loops {@code low} are
 * its lowest 16 bits and {@code high} the others, and the product's upper part and {@code high} together fit a word.
 */
final class PlainShortProduct {
    private static final int HALF = 16;
    private static final int MASK = 0xffff;

    private PlainShortProduct() {
    }

    private static int word(int a, int b, int s, int c) {
        return ((a >> HALF) * b << HALF - s) + ((a & MASK) * b + c >>> s);
    }

    private static int far(int a, int b, int down, int low, int high) {
        return (a >> HALF) * b + ((a & MASK) * b + low >>> HALF) + high >> down;
    }

    /** Adds a constant after the shift. */
    static void shifted(int[] a, int[] b, int[] out, int n, int s, int c, int after) {
        for (int i = 0; i < n; i++) {
            out[i] = word(a[i], b[i], s, c) + after;
        }
    }

    /** Adds a row after the shift. */
    static void plus(int[] a, int[] b, int[] row, int[] out, int n, int s, int c) {
        for (int i = 0; i < n; i++) {
            out[i] = word(a[i], b[i], s, c) + row[i];
        }
    }

    /** Takes a row away after the shift. */
    static void minus(int[] a, int[] b, int[] row, int[] out, int n, int s, int c) {
        for (int i = 0; i < n; i++) {
            out[i] = word(a[i], b[i], s, c) - row[i];
        }
    }

    /** As {@link #shifted}. */
    static void shiftedFar(int[] a, int[] b, int[] out, int n, int s, int low, int high, int after) {
        int down = s - HALF;
        for (int i = 0; i < n; i++) {
            out[i] = far(a[i], b[i], down, low, high) + after;
        }
    }

    /** As {@link #plus}. */
    static void plusFar(int[] a, int[] b, int[] row, int[] out, int n, int s, int low, int high) {
        int down = s - HALF;
        for (int i = 0; i < n; i++) {
            out[i] = far(a[i], b[i], down, low, high) + row[i];
        }
    }

    /** As {@link #minus}. */
    static void minusFar(int[] a, int[] b, int[] row, int[] out, int n, int s, int low, int high) {
        int down = s - HALF;
        for (int i = 0; i < n; i++) {
            out[i] = far(a[i], b[i], down, low, high) - row[i];
        }
    }
}
