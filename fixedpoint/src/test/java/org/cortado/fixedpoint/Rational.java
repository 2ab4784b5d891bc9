package org.cortado.fixedpoint;

import java.math.BigInteger;

/** Rounding as a textbook defines it, in exact fractions: the oracle of these tests. */
final class Rational {
    private static final BigInteger TWO_32 = BigInteger.ONE.shiftLeft(32);

    private Rational() {
    }

    /** The integer that the fraction rounds to; the denominator is positive. */
    static BigInteger round(BigInteger numerator, BigInteger denominator, Rounding rounding, int randomBits) {
        BigInteger twice = denominator.shiftLeft(1);
        return switch (rounding) {
            case FLOOR -> floor(numerator, denominator);
            case NEAREST -> floor(numerator.shiftLeft(1).add(denominator), twice);
            case EVEN -> {
                BigInteger up = floor(numerator.shiftLeft(1).add(denominator), twice);
                boolean tie = numerator.shiftLeft(1).add(denominator).mod(twice).signum() == 0;
                yield tie && up.testBit(0) ? up.subtract(BigInteger.ONE) : up;
            }
            case ZERO -> numerator.divide(denominator);
            case STOCHASTIC -> floor(
                    numerator.multiply(TWO_32).add(denominator.multiply(new BigInteger(
                            Integer.toUnsignedString(randomBits)))),
                    denominator.multiply(TWO_32));
        };
    }

    static BigInteger shifted(BigInteger value, int shift, Rounding rounding, int randomBits) {
        return round(value.shiftLeft(Math.max(-shift, 0)), BigInteger.ONE.shiftLeft(Math.max(shift, 0)), rounding,
                randomBits);
    }

    static BigInteger floor(BigInteger numerator, BigInteger denominator) {
        return numerator.subtract(numerator.mod(denominator)).divide(denominator);
    }

    static BigInteger brought(BigInteger value, BigInteger min, BigInteger max, Overflow overflow) {
        if (overflow == Overflow.SATURATE) {
            return value.min(max).max(min);
        }
        BigInteger span = max.subtract(min).add(BigInteger.ONE);
        return value.subtract(min).mod(span).add(min);
    }

    /** Brought to a signed word. */
    static int brought(BigInteger value, int width, Overflow overflow) {
        BigInteger end = BigInteger.ONE.shiftLeft(width - 1);
        return brought(value, end.negate(), end.subtract(BigInteger.ONE), overflow).intValueExact();
    }
}
