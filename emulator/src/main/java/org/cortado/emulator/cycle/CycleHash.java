package org.cortado.emulator.cycle;

/** A 64-bit hash of a sequence of words, to tell states apart. */
final class CycleHash {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long value;

    void add(long word) {
        long z = value + GOLDEN ^ word;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        value = Long.rotateLeft((z ^ z >>> 27) * 0x94D049BB133111EBL, 31);
    }

    /** Adds an {@code int[]} or a {@code long[]}. */
    void add(Object array) {
        if (array instanceof int[] ints) {
            for (int word : ints) {
                add(word);
            }
        } else {
            for (long word : (long[]) array) {
                add(word);
            }
        }
    }

    long value() {
        return value;
    }
}
