package org.cortado.assembler.image;

/**
 * A look-up table in the program store. Header word: number of points (bits 0-15), log2 of the step between points
 * in raw units of the argument (16-20), quiet (21), argument of the first point as a raw word (32-63). The points
 * follow, two 32-bit words in a 64-bit word, the lower half first.
 *
 * <p>A look-up at raw argument x: with {@code n = x - first}, clamped to 0 .. (points - 1) << log2Step and flagged
 * where it was outside unless the table is quiet, {@code i = min(n >> log2Step, points - 2)} and
 * {@code rest = n - (i << log2Step)}, it gives {@code y[i] + round((y[i+1] - y[i]) * rest / 2^log2Step)}, brought to
 * the program's width.
 *
 * @param first raw argument of the first point
 * @param log2Step log2 of the raw step, 0..30
 * @param quiet whether a look-up outside is not flagged
 * @param points raw results, 2..65535 of them
 */
public record LookupTable(int first, int log2Step, boolean quiet, int[] points) {

    public LookupTable {
        if (points.length < 2 || points.length > 0xffff || log2Step < 0 || log2Step > 30
                || first + ((points.length - 1L) << log2Step) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a table of %d points, step 2^%d from %d is out of range".formatted(
                    points.length, log2Step, first));
        }
    }

    /** Words of the program store that a table of so many points takes. */
    public static int size(int points) {
        return 1 + (points + 1) / 2;
    }

    public long[] words() {
        long[] words = new long[size(points.length)];
        words[0] = points.length | (long) log2Step << 16 | (quiet ? 1L << 21 : 0) | (long) first << 32;
        for (int i = 0; i < points.length; i++) {
            words[1 + i / 2] |= (points[i] & 0xffff_ffffL) << 32 * (i & 1);
        }
        return words;
    }

    /**
     * The table at an address of a program store.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static LookupTable at(long[] store, int address) {
        if (address < 0 || address >= store.length) {
            throw new IllegalArgumentException("no table at program address " + address);
        }
        long header = store[address];
        int count = (int) header & 0xffff;
        if ((header >>> 22 & 0x3ff) != 0 || count < 2 || size(count) > store.length - address) {
            throw new IllegalArgumentException("no table at program address " + address);
        }
        int[] points = new int[count];
        for (int i = 0; i < count; i++) {
            points[i] = (int) (store[address + 1 + i / 2] >>> 32 * (i & 1));
        }
        return new LookupTable((int) (header >>> 32), (int) (header >>> 16) & 31, (header >>> 21 & 1) != 0, points);
    }
}
