package org.cortado.fixedpoint;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Exponential, logarithm and root in 70 decimal digits, by other ways than the library's: the oracle of its tests. */
final class Precise {
    private static final MathContext DIGITS = new MathContext(70, RoundingMode.HALF_EVEN);
    private static final int HALVINGS = 24;

    private Precise() {
    }

    /** By the series of x / 2^24, squared 24 times. */
    static BigDecimal exp(BigDecimal x) {
        MathContext wide = new MathContext(85);
        BigDecimal small = x.divide(BigDecimal.valueOf(1L << HALVINGS), wide);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int i = 1; i <= 20; i++) {
            term = term.multiply(small, wide).divide(BigDecimal.valueOf(i), wide);
            sum = sum.add(term, wide);
        }
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.multiply(sum, wide);
        }
        return sum.round(DIGITS);
    }

    /** By Halley's steps on the exponential, from the double. */
    static BigDecimal log(BigDecimal x) {
        BigDecimal y = new BigDecimal(StrictMath.log(x.doubleValue()));
        for (int i = 0; i < 2; i++) {
            BigDecimal power = exp(y);
            y = y.add(x.subtract(power).multiply(BigDecimal.valueOf(2)).divide(x.add(power), DIGITS), DIGITS);
        }
        return y;
    }

    static BigDecimal sqrt(BigDecimal x) {
        return x.sqrt(DIGITS);
    }

    /** {@code value * 2^bits}, rounded. */
    static long rounded(BigDecimal value, int bits, Rounding rounding, int random) {
        int scale = Math.max(0, value.scale());
        BigInteger digits = value.setScale(scale).unscaledValue();
        return Rational.round(digits.shiftLeft(bits), BigInteger.TEN.pow(scale), rounding, random).longValueExact();
    }
}
