package org.cortado.emulator.kernel;

import org.cortado.assembler.image.LookupTable;
import org.cortado.fixedpoint.Rounding;
import org.cortado.fixedpoint.Words;

/** Reading a look-up table at a raw argument, as {@link LookupTable} defines it. */
final class Lookup {
    private Lookup() {
    }

    /** Whether an argument lies before the first point or after the last. */
    static boolean outside(LookupTable table, int x) {
        long n = (long) x - table.first();
        return n < 0 || n > table.points().length - 1L << table.log2Step();
    }

    /** The value before it is brought to the width; up to 33 bits and a sign. */
    static long at(LookupTable table, int x, Rounding rounding, int randomBits) {
        int[] y = table.points();
        int shift = table.log2Step();
        long n = Math.min(Math.max((long) x - table.first(), 0), y.length - 1L << shift);
        int i = (int) Math.min(n >> shift, y.length - 2);
        long rest = n - ((long) i << shift);
        return y[i] + Words.shiftRight(((long) y[i + 1] - y[i]) * rest, shift, rounding, randomBits);
    }
}
