package org.cortado.emulator.kernel;

import org.cortado.emulator.chip.Block;

/**
 * Counts lanes. Where the compiler makes no good vectors of a plain sum, as that of JDK 17, those of a full block are
 * added up in columns first.
 */
public final class LaneCount {
    private static final int WIDE = Block.LANES / 4;
    private static final int COLUMNS = WIDE / 4;
    private static final boolean PLAIN = Runtime.version().feature() >= 25;

    private LaneCount() {
    }

    /**
     * The lanes that a mask, 0 or -1 in each, names.
     *
     * @param n lanes, at most {@link Block#LANES}
     * @param scratch of {@link Block#LANES}
     */
    static int set(int[] mask, int n, int[] scratch) {
        if (PLAIN || n < Block.LANES) {
            return negative(mask, n);
        }
        columns(mask, scratch, WIDE);
        fold(scratch, COLUMNS);
        return -sum(scratch, COLUMNS);
    }

    /**
     * The words that are not 0.
     *
     * @param n words, at most {@link Block#LANES}
     * @param scratch of {@link Block#LANES}, which may be the words themselves
     */
    public static int notZero(int[] words, int n, int[] scratch) {
        if (PLAIN || n < Block.LANES) {
            return plain(words, n);
        }
        signColumns(words, scratch, WIDE);
        fold(scratch, COLUMNS);
        return -sum(scratch, COLUMNS);
    }

    private static int sign(int word) {
        return (word | -word) >> 31;
    }

    private static void columns(int[] words, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = words[i] + words[i + WIDE] + words[i + 2 * WIDE] + words[i + 3 * WIDE];
        }
    }

    private static void signColumns(int[] words, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = sign(words[i]) + sign(words[i + WIDE]) + sign(words[i + 2 * WIDE]) + sign(words[i + 3 * WIDE]);
        }
    }

    private static void fold(int[] words, int n) {
        for (int i = 0; i < n; i++) {
            words[i] += words[i + COLUMNS] + words[i + 2 * COLUMNS] + words[i + 3 * COLUMNS];
        }
    }

    private static int sum(int[] words, int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += words[i];
        }
        return sum;
    }

    private static int negative(int[] words, int n) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += words[i] >>> 31;
        }
        return count;
    }

    private static int plain(int[] words, int n) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += (words[i] | -words[i]) >>> 31;
        }
        return count;
    }
}
