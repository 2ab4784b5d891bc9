package org.cortado.emulator.draw;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * One direction of a plot: a finite range of values, low below high, and its ticks at 1, 2 or 5 times a power of ten.
 *
 * @param label name and unit, such as "v (mV)"
 * @param log whether equal distances are equal ratios; low is then above 0
 */
record Axis(String label, double low, double high, boolean log) {
    private static final double LARGEST = 1e300;
    /** Digits before and after the point up to which a number is written without an exponent. */
    private static final int PLAIN_DIGITS = 6;
    private static final int PLAIN_PLACES = 4;
    private static final int PLAIN_ZEROS = 2;
    private static final int PLAIN_SMALL = 7;
    /** Rounding may put a tick that stands at the end of the range this far outside. */
    private static final double SLACK = 1e-9;
    /** Multiples of powers of ten that may be ticks of a logarithmic axis, from coarse to fine. */
    private static final int[][] FACTORS = {{1}, {1, 3}, {1, 2, 5}, {1, 2, 3, 4, 5, 6, 7, 8, 9}};

    /** A value that stands at the axis, with its text. */
    record Tick(double value, String text) {
    }

    Axis {
        if (!(low < high) || log && low <= 0 || Double.isInfinite(high - low)) {
            throw new IllegalArgumentException("an axis cannot run from " + low + " to " + high);
        }
    }

    /** The axis over all finite values given (positive ones where {@code log}); widened where they are all the same. */
    static Axis over(String label, boolean log, List<double[]> values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] some : values) {
            for (double value : some) {
                if (Double.isFinite(value) && !(log && value <= 0)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return low > high ? between(label, log, log ? 1 : 0, log ? 10 : 1) : between(label, log, low, high);
    }

    /** The axis from low to high, widened where that is no range and limited to what can be drawn. */
    static Axis between(String label, boolean log, double low, double high) {
        double from = Math.max(low, log ? 1 / LARGEST : -LARGEST);
        double to = Math.min(high, LARGEST);
        if (!(to - from > 1e-12 * Math.max(Math.abs(from), Math.abs(to)))) {
            double spread = from == 0 ? 1 : Math.abs(from) * 0.1;
            from = log ? from / 2 : from - spread;
            to = log ? to * 2 : to + spread;
        }
        return new Axis(label, from, to, log);
    }

    /** Where a value lies, 0 at the low end, 1 at the high end; NaN for what has no place. */
    double fraction(double value) {
        if (log) {
            return value <= 0 ? Double.NaN
                    : (StrictMath.log(value) - StrictMath.log(low)) / (StrictMath.log(high) - StrictMath.log(low));
        }
        return (value - low) / (high - low);
    }

    /** Round values within the range, in rising order, some {@code atMost} of them. */
    List<Tick> ticks(int atMost) {
        return log ? logTicks(Math.max(1, atMost)) : linearTicks(Math.max(1, atMost));
    }

    private List<Tick> linearTicks(int atMost) {
        double raw = (high - low) / atMost;
        int exponent = (int) Math.floor(StrictMath.log10(raw));
        int factor = 1;
        for (int candidate : new int[] {10, 5, 2, 1}) {
            if (BigDecimal.valueOf(candidate).scaleByPowerOfTen(exponent).doubleValue() >= raw * (1 - SLACK)) {
                factor = candidate;
            }
        }
        BigDecimal step = BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent);
        BigInteger first = ceiling(low, step);
        BigInteger last = ceiling(-high, step).negate();
        List<Tick> ticks = new ArrayList<>();
        for (BigInteger k = first; k.compareTo(last) <= 0; k = k.add(BigInteger.ONE)) {
            BigDecimal value = new BigDecimal(k).multiply(step);
            ticks.add(new Tick(value.doubleValue(), text(value)));
        }
        return ticks;
    }

    private static BigInteger ceiling(double value, BigDecimal step) {
        // 0.3 counts as three times 0.1.
        BigDecimal exact = new BigDecimal(value).subtract(step.multiply(BigDecimal.valueOf(SLACK)));
        return exact.divide(step, 0, RoundingMode.CEILING).toBigInteger();
    }

    private List<Tick> logTicks(int atMost) {
        int from = (int) Math.ceil(StrictMath.log10(low) - SLACK);
        int to = (int) Math.floor(StrictMath.log10(high) + SLACK);
        int every = Math.max(1, (to - from + atMost) / atMost);
        List<Tick> best = List.of();
        for (int[] factors : FACTORS) {
            List<Tick> ticks = new ArrayList<>();
            // Multiples begin in the decade before the first power of ten within the range.
            for (int exponent = factors.length == 1 ? from : from - 1; exponent <= to; exponent += every) {
                for (int factor : factors) {
                    BigDecimal value = BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent);
                    double place = fraction(value.doubleValue());
                    if (place >= -SLACK && place <= 1 + SLACK) {
                        ticks.add(new Tick(value.doubleValue(), text(value)));
                    }
                }
            }
            if (factors.length == 1 || every == 1 && ticks.size() <= atMost) {
                best = ticks;
            }
        }
        // Within a small part of a decade round numbers are no longer multiples of its power of ten.
        return best.size() < 2 && high < 10 * low ? linearTicks(atMost) : best;
    }

    /** A tick's text: plain while that is short, else with an exponent. */
    private static String text(BigDecimal value) {
        if (value.signum() == 0) {
            return value.scale() <= 0 || value.scale() > PLAIN_PLACES ? "0" : value.toPlainString();
        }
        BigDecimal bare = value.stripTrailingZeros();
        int leading = bare.precision() - bare.scale();
        if (leading <= PLAIN_DIGITS && bare.scale() <= PLAIN_PLACES) {
            return value.toPlainString();
        }
        if (bare.scale() == 0 || bare.precision() > 1 && leading > -PLAIN_ZEROS && bare.scale() <= PLAIN_SMALL) {
            return bare.toPlainString();
        }
        return bare.movePointLeft(leading - 1).toPlainString() + "e" + (leading - 1);
    }
}
