package org.cortado.emulator.kernel;

import org.cortado.emulator.chip.Block;

/**
 * Lists the lanes that a mask names, in order, nearly without branches: where one spikes cannot be foretold, and a
 * branch that is foretold wrongly costs as much as twenty lanes.
 */
final class LaneList {
    private static final int COLUMNS = Block.LANES / 8;
    private static final int WIDE = 2 * COLUMNS;

    private LaneList() {
    }

    /**
     * Takes the mask as rows of so many columns that the compiler can merge them as vectors, and looks only at columns
     * that have any lane.
     *
     * @param mask 0 or -1 in {@link Block#LANES} lanes, the last of which may be of another block
     * @param n lanes of this block
     * @param any scratch of {@link Block#LANES}
     * @param columns scratch of {@link Block#LANES}
     * @param lanes filled with the lanes
     * @return how many there are
     */
    static int fill(int[] mask, int n, int[] any, int[] columns, int[] lanes) {
        merge(mask, any, WIDE);
        if (!LaneScan.any(any, WIDE)) {
            return 0;
        }
        fold(any, COLUMNS);
        int some = pick(any, COLUMNS, columns);
        int count = 0;
        for (int row = 0; row < n; row += COLUMNS) {
            count = pick(mask, n, columns, some, row, lanes, count);
        }
        return count;
    }

    /** 1 where any of the first n words is not 0, else 0; {@code any} is scratch of {@link Block#LANES}. */
    static int any(int[] row, int n, int[] any) {
        if (n < Block.LANES) {
            return LaneScan.some(row, n);
        }
        merge(row, any, WIDE);
        return LaneScan.some(any, WIDE);
    }

    // in two loops: the compiler does not always make vectors of one that takes eight rows together
    private static void merge(int[] mask, int[] any, int n) {
        for (int i = 0; i < n; i++) {
            any[i] = mask[i] | mask[i + WIDE] | mask[i + 2 * WIDE] | mask[i + 3 * WIDE];
        }
    }

    private static void fold(int[] any, int n) {
        for (int i = 0; i < n; i++) {
            any[i] |= any[i + COLUMNS];
        }
    }

    private static int pick(int[] mask, int n, int[] out) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            out[count] = i;
            count -= mask[i];
        }
        return count;
    }

    private static int pick(int[] mask, int n, int[] columns, int some, int first, int[] out, int from) {
        int count = from;
        for (int i = 0; i < some; i++) {
            int lane = first + columns[i];
            out[count] = lane;
            count -= mask[lane] & lane - n >> 31;
        }
        return count;
    }
}
