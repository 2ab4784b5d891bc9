package org.cortado.emulator.chip;

/**
 * Rows of a word a lane, a little longer than that. Rows are made one after the other, so their lengths decide where
 * they lie to each other: whole cache lines apart, all of them can be aligned at once; but never near a multiple of 4
 * KiB, where a load waits for stores to another row whose addresses have the same low bits. Loops over three or four
 * rows take a fifth less time for it.
 */
public final class LaneRows {
    private static final int WORD = 4;
    private static final int HEADER = 16;
    private static final int CACHE_LINE = 64;
    /** Cache lines of 4 KiB, those that rows keep from its multiples, and rows of which no two come nearer. */
    private static final int PAGE = 64;
    private static final int APART = 2;
    private static final int ROWS = 8;
    /** Rows of fewer lanes are as long as that: there may be many, and what surrounds their loops takes longer. */
    private static final int FEW = 128;

    private LaneRows() {
    }

    /** A row of at least so many words, all 0. */
    public static int[] of(int lanes) {
        if (lanes < FEW) {
            return new int[lanes];
        }
        int lines = (HEADER + WORD * lanes + CACHE_LINE - 1) / CACHE_LINE;
        while (!apart(lines)) {
            lines++;
        }
        return new int[(lines * CACHE_LINE - HEADER) / WORD];
    }

    private static boolean apart(int lines) {
        boolean apart = true;
        for (int rows = 1; rows <= ROWS; rows++) {
            int beyond = rows * lines % PAGE;
            apart &= beyond >= APART && beyond <= PAGE - APART;
        }
        return apart;
    }
}
