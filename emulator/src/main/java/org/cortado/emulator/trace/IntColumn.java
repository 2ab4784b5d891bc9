package org.cortado.emulator.trace;

import java.util.Arrays;

/** An array of ints that grows at its end. */
final class IntColumn {
    private static final int FIRST = 1024;
    private static final int MAX = Integer.MAX_VALUE - 8;

    private int[] values = new int[FIRST];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, grown(size));
        }
        values[size++] = value;
    }

    /** Twice the length, up to what an array can hold. */
    static int grown(int length) {
        if (length == MAX) {
            throw new IllegalStateException("more than " + MAX + " rows; record fewer neurons or steps");
        }
        return (int) Math.min(MAX, 2L * length);
    }

    int get(int row) {
        return values[row];
    }

    int size() {
        return size;
    }

    /** A copy of what is there. */
    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
