package org.cortado.emulator.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.LaneRows;

/** The constants of a program as filled rows; equal constants share one. */
final class LaneConstants {
    private int[][] rows = new int[0][];
    private final Map<Integer, Integer> rowOf = new HashMap<>();

    /** The number of the frame's row that will hold the word. */
    int row(int word) {
        return rowOf.computeIfAbsent(word, w -> {
            int[] row = LaneRows.of(Block.LANES);
            Arrays.fill(row, w);
            rows = Arrays.copyOf(rows, rows.length + 1);
            rows[rows.length - 1] = row;
            return LaneRow.CONSTANTS + rows.length - 1;
        });
    }

    /** All of them, live: the array is replaced as constants come. */
    int[][] rows() {
        return rows;
    }
}
