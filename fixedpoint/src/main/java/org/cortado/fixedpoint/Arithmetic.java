package org.cortado.fixedpoint;

import java.math.BigInteger;
import java.util.EnumSet;

/**
 * How results come about: their format, rounding and overflow. Operands may be of any formats, each its own; the exact
 * result is rounded once, then brought to the format, and every operation tells what that took.
 *
 * @param random drawn from once by each operation when the rounding is stochastic, and never else
 */
public record Arithmetic(QFormat format, Rounding rounding, Overflow overflow, RandomBits random) {
    public Arithmetic {
        if (rounding == Rounding.STOCHASTIC && random == null) {
            throw new IllegalArgumentException("stochastic rounding needs random bits: give a RandomBits");
        }
    }

    /** Any but stochastic rounding. */
    public Arithmetic(QFormat format, Rounding rounding, Overflow overflow) {
        this(format, rounding, overflow, null);
    }

    public Outcome add(Fixed a, Fixed b) {
        int bits = Math.max(a.format().fractionBits(), b.format().fractionBits());
        return quotient(aligned(a, bits).add(aligned(b, bits)), BigInteger.ONE.shiftLeft(bits));
    }

    public Outcome subtract(Fixed a, Fixed b) {
        int bits = Math.max(a.format().fractionBits(), b.format().fractionBits());
        return quotient(aligned(a, bits).subtract(aligned(b, bits)), BigInteger.ONE.shiftLeft(bits));
    }

    public Outcome multiply(Fixed a, Fixed b) {
        int bits = a.format().fractionBits() + b.format().fractionBits();
        return quotient(raw(a).multiply(raw(b)), BigInteger.ONE.shiftLeft(bits));
    }

    /** The quotient; by zero it is the end of the range on the side of {@code a}, and 0 for 0 / 0. */
    public Outcome divide(Fixed a, Fixed b) {
        if (b.raw() == 0) {
            long end = a.raw() > 0 ? format.maxRaw() : a.raw() < 0 ? format.minRaw() : 0;
            draw();
            return new Outcome(new Fixed(end, format), EnumSet.of(Flag.DIVIDED_BY_ZERO));
        }
        BigInteger over = raw(a).shiftLeft(b.format().fractionBits());
        BigInteger under = raw(b).shiftLeft(a.format().fractionBits());
        return under.signum() < 0 ? quotient(over.negate(), under.negate()) : quotient(over, under);
    }

    /** {@code 1 / a}. */
    public Outcome reciprocal(Fixed a) {
        return divide(new Fixed(1, new QFormat(false, 2, 0)), a);
    }

    /** The same number in this format. */
    public Outcome convert(Fixed a) {
        return quotient(raw(a), BigInteger.ONE.shiftLeft(a.format().fractionBits()));
    }

    /** See {@link Functions} for this and the next two; they saturate, whatever the overflow. */
    public Outcome exp(Fixed a) {
        return function(Exponential.rounded(a.raw(), a.format().fractionBits(), format.fractionBits(), rounding,
                draw()), a.raw() == 0);
    }

    public Outcome log(Fixed a) {
        int bits = draw();
        return a.raw() <= 0 ? outOfDomain(format.minRaw())
                : function(Logarithm.rounded(a.raw(), a.format().fractionBits(), format.fractionBits(), rounding, bits),
                        a.raw() == 1L << a.format().fractionBits());
    }

    public Outcome sqrt(Fixed a) {
        int bits = draw();
        if (a.raw() < 0) {
            return outOfDomain(0);
        }
        long root = SquareRoot.rounded(a.raw(), a.format().fractionBits(), format.fractionBits(), rounding, bits);
        BigInteger square = BigInteger.valueOf(root).pow(2).shiftLeft(a.format().fractionBits());
        return function(root, square.equals(raw(a).shiftLeft(2 * format.fractionBits())));
    }

    private int draw() {
        return rounding == Rounding.STOCHASTIC ? random.next() : 0;
    }

    private static BigInteger raw(Fixed a) {
        return BigInteger.valueOf(a.raw());
    }

    private static BigInteger aligned(Fixed a, int bits) {
        return raw(a).shiftLeft(bits - a.format().fractionBits());
    }

    private Outcome outOfDomain(long raw) {
        return new Outcome(new Fixed(raw, format), EnumSet.of(Flag.OUT_OF_DOMAIN));
    }

    private Outcome function(long rounded, boolean exact) {
        return outcome(rounded, exact, format.saturate(rounded), Flag.SATURATED);
    }

    private Outcome quotient(BigInteger over, BigInteger under) {
        BigInteger scaled = over.shiftLeft(format.fractionBits());
        BigInteger rounded = Exact.round(scaled, under, rounding, draw());
        boolean exact = rounded.multiply(under).equals(scaled);
        // The largest quotient of two words, 2^32 2^32 2^32, leaves a long; saturating needs its sign alone.
        long bounded = rounded.bitLength() > 63 ? rounded.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE
                : rounded.longValue();
        return overflow == Overflow.WRAP
                ? outcome(bounded, exact, format.wrap(rounded.longValue()), Flag.WRAPPED)
                : outcome(bounded, exact, format.saturate(bounded), Flag.SATURATED);
    }

    private Outcome outcome(long rounded, boolean exact, long kept, Flag overflowed) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        if (!exact) {
            flags.add(Flag.INEXACT);
        }
        if (!format.contains(rounded)) {
            flags.add(overflowed);
        }
        return new Outcome(new Fixed(kept, format), flags);
    }
}
