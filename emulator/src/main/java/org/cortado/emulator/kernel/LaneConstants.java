package org.cortado.emulator.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cortado.emulator.chip.Block;

/** The constants of a program as filled rows; equal constants share one. */
final class LaneConstants {
    private final List<int[]> rows = new ArrayList<>();
    private final Map<Integer, Integer> rowOf = new HashMap<>();

    /** The number of the frame's row that will hold the word. */
    int row(int word) {
        return rowOf.computeIfAbsent(word, w -> {
            int[] row = new int[Block.LANES];
            Arrays.fill(row, w);
            rows.add(row);
            return LaneRow.CONSTANTS + rows.size() - 1;
        });
    }

    int[][] rows() {
        return rows.toArray(int[][]::new);
    }
}
