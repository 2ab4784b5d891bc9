package org.cortado.emulator.kernel;

import java.util.Arrays;
import org.cortado.emulator.chip.Block;

/** Looks for anything in rows that are nearly always zero, by comparing them with a row of zeros. */
final class LaneScan {
    private static final int[] ZERO = new int[Block.LANES];

    private LaneScan() {
    }

    /** The first lane from {@code i} to {@code n - 1} that is not 0, or n. */
    static int next(int[] row, int i, int n) {
        int found = Arrays.mismatch(row, i, n, ZERO, 0, n - i);
        return found < 0 ? n : i + found;
    }

    /** Whether any of the first n words, at most {@link Block#LANES}, is not 0. */
    static boolean any(int[] row, int n) {
        return some(row, n) != 0;
    }

    /** 1 where any of them is not 0, else 0: without a branch, which would be compiled again when it is first taken. */
    static int some(int[] row, int n) {
        return Arrays.mismatch(row, 0, n, ZERO, 0, n) >>> 31 ^ 1;
    }
}
