package org.cortado.emulator.chip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The memories of one core, copied; the indices of state, input and flags begin with the block. */
record CoreSnapshot(int core, int[] parameters, int[][][] state, int[][][] input, int[][] flags, int[][] narrow,
        long[][] wide, int[] spikes, long[] counters) {

    /** A deep copy of so many lanes; rows may be null. */
    static int[][] copy(int[][] rows, int lanes) {
        int[][] copy = rows.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = copy[i] == null ? null : Arrays.copyOf(copy[i], lanes);
        }
        return copy;
    }

    static void paste(int[][] from, int[][] to) {
        for (int i = 0; i < to.length; i++) {
            if (to[i] != null) {
                System.arraycopy(from[i], 0, to[i], 0, from[i].length);
            }
        }
    }

    /** The length of every array in it, in a fixed order; -1 where there is none. */
    List<Integer> layout() {
        List<Integer> layout = new ArrayList<>();
        layout.add(core);
        layout.add(parameters.length);
        for (int b = 0; b < state.length; b++) {
            lengths(state[b], layout);
            lengths(input[b], layout);
            layout.add(flags[b].length);
        }
        lengths(narrow, layout);
        for (long[] ring : wide) {
            layout.add(ring == null ? -1 : ring.length);
        }
        return layout;
    }

    private static void lengths(int[][] rows, List<Integer> layout) {
        layout.add(rows.length);
        for (int[] row : rows) {
            layout.add(row == null ? -1 : row.length);
        }
    }

    long bytes() {
        long bytes = 8L * counters.length + 4L * spikes.length + 4L * parameters.length;
        for (int b = 0; b < state.length; b++) {
            bytes += bytes(state[b]) + bytes(input[b]) + 4L * flags[b].length;
        }
        for (long[] ring : wide) {
            bytes += ring == null ? 0 : 8L * ring.length;
        }
        return bytes + bytes(narrow);
    }

    private static long bytes(int[][] rows) {
        long bytes = 0;
        for (int[] row : rows) {
            bytes += row == null ? 0 : 16 + 4L * row.length;
        }
        return bytes;
    }

    /** Absorbs everything in a fixed order. */
    void hash(StateHash hash) {
        hash.add(core);
        hash.add(parameters);
        for (int b = 0; b < state.length; b++) {
            for (int[] row : state[b]) {
                hash.add(row);
            }
            for (int[] row : input[b]) {
                hash.add(row);
            }
            hash.add(flags[b]);
        }
        for (int c = 0; c < narrow.length; c++) {
            hash.add(narrow[c]);
            hash.add(wide[c]);
        }
        hash.add(spikes);
        hash.add(counters);
    }
}
