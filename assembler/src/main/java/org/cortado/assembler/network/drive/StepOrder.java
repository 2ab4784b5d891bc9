package org.cortado.assembler.network.drive;

import java.util.Arrays;

/** The order of rows by their step; rows of one step keep theirs. */
public final class StepOrder {
    private final long[] keys;

    /** @param count how many of the steps there are */
    public StepOrder(int[] step, int count) {
        keys = new long[count];
        for (int i = 0; i < count; i++) {
            keys[i] = (long) step[i] << 32 | i;
        }
        Arrays.sort(keys);
    }

    /** A column in this order. */
    public int[] of(int[] column) {
        int[] sorted = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = column[(int) keys[i]];
        }
        return sorted;
    }

    /** A column in this order. */
    public double[] of(double[] column) {
        double[] sorted = new double[keys.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = column[(int) keys[i]];
        }
        return sorted;
    }
}
