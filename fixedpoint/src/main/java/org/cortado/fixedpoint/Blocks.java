package org.cortado.fixedpoint;

/**
 * The operations of {@link Words} over blocks: lane {@code i} of the result is exactly what {@code Words} gives for
 * lane {@code i} of the operands. Arrays hold at least {@code n} lanes; a result may overwrite an operand.
 *
 * <p>{@code random} is read by stochastic rounding alone and may be null otherwise. {@code flags} may be null; else
 * each lane that overflowed has its lowest bit set, and no bit is ever cleared. Each returns how many lanes overflowed.
 */
public final class Blocks {
    private static final int CHUNK = 1024;

    private Blocks() {
    }

    /** Writes the exact results of lanes {@code from .. to - 1} to {@code exact[0 ..]}. */
    @FunctionalInterface
    private interface Operation {
        void run(long[] exact, int from, int to);
    }

    /** {@code a + b}, exact, then narrowed. */
    public static int add(int[] a, int[] b, int[] out, int n, int width, Overflow overflow, int[] flags) {
        return each((exact, from, to) -> {
            for (int i = from; i < to; i++) {
                exact[i - from] = (long) a[i] + b[i];
            }
        }, out, n, 0, Rounding.FLOOR, null, width, overflow, flags);
    }

    /** {@code a - b}, exact, then narrowed. */
    public static int sub(int[] a, int[] b, int[] out, int n, int width, Overflow overflow, int[] flags) {
        return each((exact, from, to) -> {
            for (int i = from; i < to; i++) {
                exact[i - from] = (long) a[i] - b[i];
            }
        }, out, n, 0, Rounding.FLOOR, null, width, overflow, flags);
    }

    /** {@code a * b / 2^shift}, the product exact; the shift as in {@link Words#narrow}. */
    public static int mul(int[] a, int[] b, int[] out, int n, int shift, Rounding rounding, int[] random, int width,
            Overflow overflow, int[] flags) {
        return each((exact, from, to) -> {
            for (int i = from; i < to; i++) {
                exact[i - from] = (long) a[i] * b[i];
            }
        }, out, n, shift, rounding, random, width, overflow, flags);
    }

    /** {@code a * b / 2^shift} with the words of {@code b} unsigned. */
    public static int mulu(int[] a, int[] b, int[] out, int n, int shift, Rounding rounding, int[] random, int width,
            Overflow overflow, int[] flags) {
        return each((exact, from, to) -> {
            for (int i = from; i < to; i++) {
                exact[i - from] = a[i] * (b[i] & 0xffffffffL);
            }
        }, out, n, shift, rounding, random, width, overflow, flags);
    }

    /** {@code a / 2^shift}; a negative shift multiplies. */
    public static int shift(int[] a, int[] out, int n, int shift, Rounding rounding, int[] random, int width,
            Overflow overflow, int[] flags) {
        return each((exact, from, to) -> {
            for (int i = from; i < to; i++) {
                exact[i - from] = a[i];
            }
        }, out, n, shift, rounding, random, width, overflow, flags);
    }

    /** Signed words of one format to signed words of another. */
    public static int convert(int[] a, QFormat from, int[] out, QFormat to, int n, Rounding rounding, int[] random,
            Overflow overflow, int[] flags) {
        if (!from.signed() || !to.signed()) {
            throw new IllegalArgumentException("a block converts between signed formats, not " + from + " to " + to);
        }
        return shift(a, out, n, from.fractionBits() - to.fractionBits(), rounding, random, to.width(), overflow, flags);
    }

    /** Exact 64-bit results, as of an accumulator, divided by {@code 2^shift} and narrowed. */
    public static int narrow(long[] exact, int[] out, int n, int shift, Rounding rounding, int[] random, int width,
            Overflow overflow, int[] flags) {
        return each((chunk, from, to) -> System.arraycopy(exact, from, chunk, 0, to - from), out, n, shift, rounding,
                random, width, overflow, flags);
    }

    private static int each(Operation operation, int[] out, int n, int shift, Rounding rounding, int[] random,
            int width, Overflow overflow, int[] flags) {
        if (rounding == Rounding.STOCHASTIC && random == null) {
            throw new IllegalArgumentException("stochastic rounding needs random bits: give an array of " + n);
        }
        long[] exact = new long[Math.min(n, CHUNK)];
        int[] lane = new int[exact.length];
        int[] over = new int[exact.length];
        int count = 0;
        for (int from = 0; from < n; from += CHUNK) {
            int to = Math.min(n, from + CHUNK);
            operation.run(exact, from, to);
            if (rounding == Rounding.STOCHASTIC) {
                System.arraycopy(random, from, lane, 0, to - from);
            }
            if (shift < 0) {
                left(exact, to - from, -shift, width, overflow, lane, over);
            } else {
                right(exact, to - from, new Narrowing(shift, rounding, width, overflow), lane, over);
            }
            System.arraycopy(lane, 0, out, from, to - from);
            for (int i = 0; i < to - from; i++) {
                count += over[i];
            }
            if (flags != null) {
                for (int i = from; i < to; i++) {
                    flags[i] |= over[i - from];
                }
            }
        }
        return count;
    }

    /** The random bits stand in {@code lane}, and its words replace them. */
    private static void right(long[] exact, int n, Narrowing narrowing, int[] lane, int[] over) {
        for (int i = 0; i < n; i++) {
            long rounded = narrowing.rounded(exact[i], lane[i]);
            int wrapped = narrowing.wrapped(rounded);
            over[i] = Narrowing.over(rounded, wrapped);
            lane[i] = narrowing.kept(rounded, wrapped, over[i]);
        }
    }

    private static void left(long[] exact, int n, int left, int width, Overflow overflow, int[] lane, int[] over) {
        for (int i = 0; i < n; i++) {
            lane[i] = Words.narrow(exact[i], -left, Rounding.FLOOR, 0, width, overflow);
            over[i] = Words.overflows(exact[i], -left, Rounding.FLOOR, 0, width) ? 1 : 0;
        }
    }
}
