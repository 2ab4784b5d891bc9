package org.cortado.emulator.kernel;

import org.cortado.fixedpoint.Rounding;

/**
 * What a raw word, or an exact result made of some, is known to lie between.
 *
 * @param lo the least
 * @param hi the greatest, not below {@code lo}
 */
record Interval(long lo, long hi) {
    static final Interval ZERO = new Interval(0, 0);
    static final Interval LONG = new Interval(Long.MIN_VALUE, Long.MAX_VALUE);
    /** Sums of terms within this stay within 64 bits. */
    private static final long TERM = 1L << 61;

    /** All two's complement words of 1 to 63 bits. */
    static Interval ofWidth(int bits) {
        return new Interval(-1L << bits - 1, (1L << bits - 1) - 1);
    }

    static Interval of(long value) {
        return new Interval(value, value);
    }

    /** Whether it is one value. */
    boolean single() {
        return lo == hi;
    }

    boolean within(Interval other) {
        return lo >= other.lo && hi <= other.hi;
    }

    boolean fits(int bits) {
        return within(ofWidth(bits));
    }

    /** Whether sums with other such intervals are exact. */
    boolean modest() {
        return lo >= -TERM && hi <= TERM;
    }

    Interval union(Interval other) {
        return new Interval(Math.min(lo, other.lo), Math.max(hi, other.hi));
    }

    /** What both allow; this where they have nothing in common. */
    Interval narrowedTo(long least, long greatest) {
        long l = Math.max(lo, least);
        long h = Math.min(hi, greatest);
        return l > h ? this : new Interval(l, h);
    }

    /** Of modest intervals. */
    Interval plus(Interval other) {
        return new Interval(lo + other.lo, hi + other.hi);
    }

    Interval negated() {
        return new Interval(-hi, -lo);
    }

    /** Of words of at most 33 bits, one of 32. */
    Interval times(Interval other) {
        long a = lo * other.lo;
        long b = lo * other.hi;
        long c = hi * other.lo;
        long d = hi * other.hi;
        return new Interval(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    /** Shifted left, or {@link #LONG} where that may leave what is modest. */
    Interval shiftedLeft(int by) {
        return lo < -TERM >> by || hi > TERM >> by ? LONG : new Interval(lo << by, hi << by);
    }

    /** A modest interval, shifted right by 0..63 and rounded in any way. */
    Interval shiftedRight(int by, Rounding rounding) {
        if (by == 0) {
            return this;
        }
        return switch (rounding) {
            case FLOOR -> new Interval(lo >> by, hi >> by);
            case NEAREST -> new Interval(lo + (1L << by - 1) >> by, hi + (1L << by - 1) >> by);
            case ZERO -> new Interval(towardZero(lo, by), towardZero(hi, by));
            default -> new Interval(lo >> by, -(-hi >> by));
        };
    }

    private static long towardZero(long value, int by) {
        return value < 0 ? -(-value >> by) : value >> by;
    }

    /** The bits of the shortest two's complement word for all of it. */
    int bits() {
        return Math.max(65 - Long.numberOfLeadingZeros(lo ^ lo >> 63), 65 - Long.numberOfLeadingZeros(hi ^ hi >> 63));
    }
}
