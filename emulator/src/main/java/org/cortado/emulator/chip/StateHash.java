package org.cortado.emulator.chip;

/** A 64-bit hash of a sequence of words: multiply and rotate, good to tell states apart, no defence against malice. */
final class StateHash {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private long hash = FACTOR;

    void add(long word) {
        hash = Long.rotateLeft((hash ^ word) * FACTOR, 29);
    }

    /** The length too; null as a row of none. */
    void add(int[] row) {
        add(row == null ? -1 : row.length);
        for (int i = 0; row != null && i < row.length; i++) {
            add(row[i]);
        }
    }

    void add(long[] row) {
        add(row == null ? -1 : row.length);
        for (int i = 0; row != null && i < row.length; i++) {
            add(row[i]);
        }
    }

    long value() {
        return hash ^ hash >>> 32;
    }
}
