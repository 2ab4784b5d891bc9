package org.cortado.emulator.chip;

/** The memories of one core, copied; the indices of state, input and flags begin with the block. */
record CoreSnapshot(int core, int[] parameters, int[][][] state, int[][][] input, int[][] flags, int[][] narrow,
        long[][] wide, int[] spikes, long[] counters) {

    /** A deep copy; rows may be null. */
    static int[][] copy(int[][] rows) {
        int[][] copy = rows.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = copy[i] == null ? null : copy[i].clone();
        }
        return copy;
    }

    static void paste(int[][] from, int[][] to) {
        for (int i = 0; i < to.length; i++) {
            if (to[i] != null) {
                System.arraycopy(from[i], 0, to[i], 0, to[i].length);
            }
        }
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
