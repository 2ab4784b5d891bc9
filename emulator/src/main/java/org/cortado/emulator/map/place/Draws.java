package org.cortado.emulator.map.place;

/** A stream of random numbers of its own seed (SplitMix64), the same on every computer. */
public final class Draws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    public Draws(long seed) {
        state = seed;
    }

    private long next() {
        state += GOLDEN;
        long z = state;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** A whole number from 0 to {@code bound} - 1. */
    public int below(int bound) {
        return (int) ((next() >>> 32) * bound >>> 32);
    }

    /** A number from 0 to 1, 1 left out. */
    public double uniform() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** Puts an array in random order. */
    public void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = below(i + 1);
            int kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }
}
