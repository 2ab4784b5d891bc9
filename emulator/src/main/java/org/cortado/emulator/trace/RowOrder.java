package org.cortado.emulator.trace;

import java.util.Arrays;

/** The order of rows by several columns. */
final class RowOrder {
    private RowOrder() {
    }

    /** Row numbers sorted by the columns, the first deciding most; rows equal in all keep their order. */
    static int[] by(IntColumn... columns) {
        int size = columns[0].size();
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        if (isSorted(columns)) {
            return order;
        }
        long[] keys = new long[size];
        // One stable sort a column, the least deciding first; the low half of a key is the rank so far.
        for (int c = columns.length - 1; c >= 0; c--) {
            for (int i = 0; i < size; i++) {
                keys[i] = (long) columns[c].get(order[i]) << 32 | i;
            }
            Arrays.sort(keys);
            int[] next = new int[size];
            for (int i = 0; i < size; i++) {
                next[i] = order[(int) keys[i]];
            }
            order = next;
        }
        return order;
    }

    private static boolean isSorted(IntColumn[] columns) {
        for (int row = 1; row < columns[0].size(); row++) {
            for (IntColumn column : columns) {
                int difference = Integer.compare(column.get(row), column.get(row - 1));
                if (difference < 0) {
                    return false;
                }
                if (difference > 0) {
                    break;
                }
            }
        }
        return true;
    }
}
