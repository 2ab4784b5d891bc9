package org.cortado.fixedpoint;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Numbers as people write them to raw words. Exact: a decimal is rounded once, never by way of a double. */
public final class Quantize {
    /** Beyond 10^40 a number is out of every format's range; below 10^-60 it rounds as any other tiny number. */
    private static final int HUGE = 40;
    private static final int TINY = -60;

    private Quantize() {
    }

    /** Decimal text, as in {@code -65}, {@code 0.04} and {@code 1e-3}. */
    public static Quantized text(String text, QFormat format, Rounding rounding) {
        try {
            return decimal(new BigDecimal(text.strip()), format, rounding);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no decimal number: write it as in -65, 0.04 or 1e-3",
                    e);
        }
    }

    /** A double taken at its exact binary value. */
    public static Quantized of(double value, QFormat format, Rounding rounding) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " has no fixed-point value: give a finite number");
        }
        return decimal(new BigDecimal(value), format, rounding);
    }

    /** An exact decimal, rounded once; saturated, and marked so, where the rounded number is out of range. */
    public static Quantized decimal(BigDecimal value, QFormat format, Rounding rounding) {
        BigInteger rounded = rounded(value, format.fractionBits(), rounding);
        BigInteger min = BigInteger.valueOf(format.minRaw());
        BigInteger max = BigInteger.valueOf(format.maxRaw());
        BigInteger kept = rounded.min(max).max(min);
        long raw = kept.longValueExact();
        BigDecimal stored = format.toDecimal(raw);
        return new Quantized(raw, value, stored, stored.compareTo(value) != 0, !kept.equals(rounded));
    }

    private static BigInteger rounded(BigDecimal value, int fractionBits, Rounding rounding) {
        BigDecimal scaled = bounded(value).multiply(new BigDecimal(1L << fractionBits));
        return switch (rounding) {
            case FLOOR -> scaled.setScale(0, RoundingMode.FLOOR).toBigInteger();
            case NEAREST -> scaled.add(new BigDecimal("0.5")).setScale(0, RoundingMode.FLOOR).toBigInteger();
            case EVEN -> scaled.setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
            case ZERO -> scaled.setScale(0, RoundingMode.DOWN).toBigInteger();
            case STOCHASTIC -> throw new IllegalArgumentException(
                    "a written number is not rounded stochastically: choose floor, nearest, even or zero");
        };
    }

    /** A number that rounds alike and has few digits before and after the point, however large its exponent. */
    private static BigDecimal bounded(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        long magnitude = (long) value.precision() - value.scale();
        if (magnitude > HUGE) {
            return BigDecimal.TEN.pow(HUGE).multiply(BigDecimal.valueOf(value.signum()));
        }
        return magnitude < TINY ? BigDecimal.valueOf(value.signum(), -TINY) : value;
    }
}
