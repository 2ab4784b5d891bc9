package org.cortado.fixedpoint;

/**
 * The operations of {@link Words} over blocks: lane {@code i} of the result is exactly what {@code Words} gives for lane
 * {@code i} of the operands. Arrays hold at least {@code n} lanes; a result may overwrite an operand.
 *
 * <p>{@code random} is read by stochastic rounding alone and may be null otherwise. {@code flags} may be null; else each
 * lane that overflowed has its lowest bit set, and no bit is ever cleared. Each returns how many lanes overflowed.
 */
public final class Blocks {
    private Blocks() {
    }

    /** {@code a + b}, exact, then narrowed. */
    public static int add(int[] a, int[] b, int[] out, int n, int width, Overflow overflow, int[] flags) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += lane((long) a[i] + b[i], 0, Rounding.FLOOR, 0, width, overflow, out, i, flags);
        }
        return count;
    }

    /** {@code a - b}, exact, then narrowed. */
    public static int sub(int[] a, int[] b, int[] out, int n, int width, Overflow overflow, int[] flags) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += lane((long) a[i] - b[i], 0, Rounding.FLOOR, 0, width, overflow, out, i, flags);
        }
        return count;
    }

    /** {@code a * b / 2^shift}, the product exact. */
    public static int mul(int[] a, int[] b, int[] out, int n, int shift, Rounding rounding, int[] random, int width,
            Overflow overflow, int[] flags) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += lane((long) a[i] * b[i], shift, rounding, draw(random, i), width, overflow, out, i, flags);
        }
        return count;
    }

    /** {@code a / 2^shift}; a negative shift multiplies. Converts a format into one of {@code shift} fewer fraction bits. */
    public static int shift(int[] a, int[] out, int n, int shift, Rounding rounding, int[] random, int width,
            Overflow overflow, int[] flags) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += lane(a[i], shift, rounding, draw(random, i), width, overflow, out, i, flags);
        }
        return count;
    }

    /** Exact 64-bit results, as of an accumulator, divided by {@code 2^shift} and narrowed. */
    public static int narrow(long[] exact, int[] out, int n, int shift, Rounding rounding, int[] random, int width,
            Overflow overflow, int[] flags) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += lane(exact[i], shift, rounding, draw(random, i), width, overflow, out, i, flags);
        }
        return count;
    }

    private static int draw(int[] random, int i) {
        return random == null ? 0 : random[i];
    }

    private static int lane(long exact, int shift, Rounding rounding, int randomBits, int width, Overflow overflow,
            int[] out, int i, int[] flags) {
        out[i] = Words.narrow(exact, shift, rounding, randomBits, width, overflow);
        int over = Words.overflows(exact, shift, rounding, randomBits, width) ? 1 : 0;
        if (flags != null) {
            flags[i] |= over;
        }
        return over;
    }
}
