package org.cortado.fixedpoint;

/**
 * Arithmetic on single raw words: the definition that every other form in this module is held to. An operation computes
 * its exact result in 64 bits, rounds it once, and brings it once to its width. Words are signed, 2 to 32 bits wide.
 */
public final class Words {
    private Words() {
    }

    /**
     * {@code exact / 2^shift}, rounded. No bit is lost before the rounding, whatever the argument.
     *
     * @param shift 0..63
     * @param randomBits read by stochastic rounding alone: 32 uniform bits. Up to a shift of 32 its top {@code shift}
     *     bits are added to the dropped bits; beyond, it is added to the top 32 of the dropped bits, that is
     *     {@code floor((exact + (random << (shift - 32))) / 2^shift)}
     */
    public static long shiftRight(long exact, int shift, Rounding rounding, int randomBits) {
        if (shift < 0 || shift > 63) {
            throw new IllegalArgumentException("right shift of " + shift + ": it is 0 to 63");
        }
        if (shift == 0) {
            return exact;
        }
        long floor = exact >> shift;
        long dropped = exact & ((1L << shift) - 1);
        return switch (rounding) {
            case FLOOR -> floor;
            case NEAREST -> floor + (dropped >>> (shift - 1));
            case EVEN -> floor + ((dropped + (floor & 1) + ((1L << (shift - 1)) - 1)) >>> shift);
            case ZERO -> floor + (exact < 0 && dropped != 0 ? 1 : 0);
            case STOCHASTIC -> floor + ((dropped + randomBelow(shift, randomBits)) >>> shift);
        };
    }

    /** The random bits as stochastic rounding adds them below a place of {@code shift} bits. */
    private static long randomBelow(int shift, int randomBits) {
        long random = randomBits & 0xffffffffL;
        return shift <= 32 ? random >>> (32 - shift) : random << (shift - 32);
    }

    /** Whether a signed word of {@code width} bits, 2..32, holds {@code value}. */
    public static boolean fits(long value, int width) {
        return wrap(value, width) == value;
    }

    /** {@code value}, or the nearer end of a signed word of {@code width} bits, 2..32. */
    public static int saturate(long value, int width) {
        checkWidth(width);
        long max = (1L << (width - 1)) - 1;
        return (int) (value > max ? max : value < ~max ? ~max : value);
    }

    /** The low {@code width} bits, 2..32, as a signed word. */
    public static int wrap(long value, int width) {
        checkWidth(width);
        return (int) value << (32 - width) >> (32 - width);
    }

    /**
     * {@code exact / 2^shift}, rounded once and brought to a signed word of {@code width} bits.
     *
     * @param shift -63..63; a negative one shifts left, and bits that leave the 64 still saturate to the right side
     * @param randomBits see {@link #shiftRight}
     * @param width 2..32
     */
    public static int narrow(long exact, int shift, Rounding rounding, int randomBits, int width, Overflow overflow) {
        if (shift >= 0) {
            long rounded = shiftRight(exact, shift, rounding, randomBits);
            return overflow == Overflow.WRAP ? wrap(rounded, width) : saturate(rounded, width);
        }
        if (overflow == Overflow.WRAP) {
            return wrap(exact << checkLeft(-shift), width);
        }
        return fitsLeft(exact, -shift) ? saturate(exact << -shift, width)
                : saturate(exact < 0 ? Long.MIN_VALUE : Long.MAX_VALUE, width);
    }

    /** Whether {@link #narrow} of the same arguments changes the rounded result to make it fit. */
    public static boolean overflows(long exact, int shift, Rounding rounding, int randomBits, int width) {
        if (shift >= 0) {
            return !fits(shiftRight(exact, shift, rounding, randomBits), width);
        }
        return !(fitsLeft(exact, -shift) && fits(exact << -shift, width));
    }

    /** {@code a * b / 2^shift}, the product exact; see {@link #narrow}. */
    public static int mul(int a, int b, int shift, Rounding rounding, int randomBits, int width, Overflow overflow) {
        return narrow((long) a * b, shift, rounding, randomBits, width, overflow);
    }

    /** {@code a * b / 2^shift} with {@code b} read as an unsigned 32-bit word, as of {@code u0.32}. */
    public static int mulu(int a, int b, int shift, Rounding rounding, int randomBits, int width, Overflow overflow) {
        return narrow(a * (b & 0xffffffffL), shift, rounding, randomBits, width, overflow);
    }

    /**
     * {@code dividend / divisor}, the exact quotient rounded once. Stochastic rounding is
     * {@code floor(dividend / divisor + randomBits / 2^32)}, the same as in {@link #shiftRight}.
     *
     * @param dividend any but {@code Long.MIN_VALUE}
     * @param divisor any but 0 and {@code Long.MIN_VALUE}
     */
    public static long div(long dividend, long divisor, Rounding rounding, int randomBits) {
        long over = divisor < 0 ? Math.negateExact(dividend) : dividend;
        long under = divisor < 0 ? Math.negateExact(divisor) : divisor;
        long floor = Math.floorDiv(over, under);
        long rest = over - floor * under;
        boolean up = switch (rounding) {
            case FLOOR -> false;
            case NEAREST -> rest >= under - rest;
            case EVEN -> rest > under - rest || rest == under - rest && (floor & 1) == 1;
            case ZERO -> over < 0 && rest != 0;
            case STOCHASTIC -> reaches(rest, under, 0x1_0000_0000L - (randomBits & 0xffffffffL));
        };
        return up ? floor + 1 : floor;
    }

    /** Whether {@code rest * 2^32 >= under * missing}, in 128 bits. */
    private static boolean reaches(long rest, long under, long missing) {
        long high = Math.multiplyHigh(under, missing);
        return rest >>> 32 > high
                || rest >>> 32 == high && Long.compareUnsigned(rest << 32, under * missing) >= 0;
    }

    /**
     * {@code a * 2^left / b}, rounded once and narrowed. Division by zero gives, with either overflow, the end of the
     * range on the side of {@code a}, and 0 for 0 / 0; who counts such divisions asks for {@code b == 0}.
     *
     * @param left -31..31; the natural one is the result's fraction bits, plus those of b, minus those of a
     */
    public static int div(int a, int b, int left, Rounding rounding, int randomBits, int width, Overflow overflow) {
        if (left < -31 || left > 31) {
            throw new IllegalArgumentException("shift of " + left + " in a division: it is -31 to 31");
        }
        if (b == 0) {
            return saturate(Integer.signum(a) * (1L << 32), width);
        }
        long quotient = div((long) a << Math.max(left, 0), (long) b << Math.max(-left, 0), rounding, randomBits);
        return narrow(quotient, 0, Rounding.FLOOR, 0, width, overflow);
    }

    /** Bits below the sign that only repeat it: how far a word of {@code width} bits shifts left without overflow. */
    public static int redundantSignBits(int value, int width) {
        if (!fits(value, width)) {
            throw new IllegalArgumentException(value + " is no word of " + width + " bits");
        }
        return Integer.numberOfLeadingZeros(value ^ value >> 31) - 1 - (32 - width);
    }

    /** {@code value} rounded to a multiple of {@code 2^bits}, in place; {@code bits} 0..31. */
    public static int roundOff(int value, int bits, Rounding rounding, int randomBits, int width, Overflow overflow) {
        return narrow(shiftRight(value, bits, rounding, randomBits), -bits, rounding, 0, width, overflow);
    }

    private static boolean fitsLeft(long exact, int left) {
        return exact << checkLeft(left) >> left == exact;
    }

    private static int checkLeft(int left) {
        if (left > 63) {
            throw new IllegalArgumentException("left shift of " + left + ": it is at most 63");
        }
        return left;
    }

    private static void checkWidth(int width) {
        if (width < 2 || width > 32) {
            throw new IllegalArgumentException("width of " + width + " bits: a word has 2 to 32");
        }
    }
}
