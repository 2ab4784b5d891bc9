package org.cortado.fixedpoint;

/**
 * {@link Words#narrow} with its shift, rounding, width and overflow fixed: their branches turned into masks, so that a
 * loop over lanes has none. Shifts 0..63.
 */
final class Narrowing {
    private final int shift;
    private final int unused;
    private final long dropped;
    private final long constant;
    private final long evenMask;
    private final long zeroMask;
    private final long randomMask;
    private final int randomRight;
    private final int randomLeft;
    private final int maximum;
    private final int saturateMask;

    Narrowing(int shift, Rounding rounding, int width, Overflow overflow) {
        if (shift < 0 || shift > 63) {
            throw new IllegalArgumentException("right shift of " + shift + ": it is 0 to 63");
        }
        Words.wrap(0, width);
        this.shift = shift;
        this.unused = 32 - width;
        this.dropped = (1L << shift) - 1;
        long half = dropped + 1 >>> 1;
        this.constant = rounding == Rounding.NEAREST ? half : rounding == Rounding.EVEN ? Math.max(half - 1, 0) : 0;
        this.evenMask = rounding == Rounding.EVEN && shift > 0 ? 1 : 0;
        this.zeroMask = rounding == Rounding.ZERO ? dropped : 0;
        this.randomMask = rounding == Rounding.STOCHASTIC ? dropped : 0;
        this.randomRight = Math.min(31, Math.max(0, 32 - shift));
        this.randomLeft = Math.max(0, shift - 32);
        this.maximum = Integer.MAX_VALUE >> unused;
        this.saturateMask = overflow == Overflow.SATURATE ? -1 : 0;
    }

    /** {@code exact / 2^shift}, rounded, as {@link Words#shiftRight} has it. */
    long rounded(long exact, int random) {
        long floor = exact >> shift;
        long bias = constant + (floor & evenMask) + (exact >> 63 & zeroMask)
                + ((random & 0xffffffffL) >>> randomRight << randomLeft & randomMask);
        return floor + ((exact & dropped) + bias >>> shift);
    }

    /** The low bits of a rounded result. */
    int wrapped(long rounded) {
        return (int) rounded << unused >> unused;
    }

    /** The word that stands for a rounded result, given its low bits and 1 where they are not all of it. */
    int kept(long rounded, int wrapped, int over) {
        int end = (int) (rounded >> 63) ^ maximum;
        return wrapped ^ (wrapped ^ end) & -over & saturateMask;
    }

    /** 1 where the low bits are not the whole result, else 0. */
    static int over(long rounded, int wrapped) {
        long difference = rounded ^ wrapped;
        return (int) ((difference | -difference) >>> 63);
    }
}
