package org.cortado.assembler.network.connect;

import java.util.Arrays;

/** Draws numbers from 0 .. n - 1 without repetition, by Floyd's algorithm: as many draws as numbers. */
final class Subset {
    private int[] seen = {};
    private int serial;

    /** Begins a new set of numbers below {@code n}. */
    void begin(int n) {
        if (seen.length < n) {
            seen = new int[n];
            serial = 0;
        }
        if (++serial == 0) {
            Arrays.fill(seen, 0);
            serial = 1;
        }
    }

    /** Adds a number to the set; whether it was not in it yet. */
    boolean isNew(int number) {
        boolean fresh = seen[number] != serial;
        seen[number] = serial;
        return fresh;
    }

    /**
     * Fills {@code into} with {@code count} different numbers below {@code n}, every such set as likely as any other.
     */
    void draw(RowDraws draws, int n, int count, int[] into) {
        begin(n);
        for (int k = 0; k < count; k++) {
            int last = n - count + k;
            int number = draws.below(k, last + 1);
            int taken = isNew(number) ? number : last;
            seen[taken] = serial;
            into[k] = taken;
        }
    }
}
