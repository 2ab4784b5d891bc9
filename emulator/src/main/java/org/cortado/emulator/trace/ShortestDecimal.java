package org.cortado.emulator.trace;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Doubles as text: the shortest decimal that reads back as the same number, the closest where several are as short, in
 * the form of {@link Double#toString(double)} as its documentation has stood since Java 19. Java 17 sometimes writes a
 * digit more; a file must not depend on who wrote it.
 */
public final class ShortestDecimal {
    private static final double PLAIN_FROM = 1e-3;
    private static final double PLAIN_BELOW = 1e7;
    /** Digits that the quick way covers. */
    private static final int TRIED = 15;
    private static final long TEN_15 = 1_000_000_000_000_000L;
    private static final int MAX_DIGITS = 17;
    private static final double[] POWERS = new double[19];

    static {
        for (int k = 0; k < POWERS.length; k++) {
            POWERS[k] = Double.parseDouble("1e" + k);
        }
    }

    private ShortestDecimal() {
    }

    /** The text of a number, such as "-65.0", "1.0E-5", "NaN" or "-Infinity". */
    public static String text(double value) {
        double size = Math.abs(value);
        if (Double.isNaN(value) || Double.isInfinite(value) || value == 0) {
            return Double.toString(value);
        }
        String sign = value < 0 ? "-" : "";
        if (size >= PLAIN_FROM && size < PLAIN_BELOW) {
            // Both operands below are exact, so the division rounds as reading the decimal would. Up to 15 digits no
            // two decimals of a length read as the same number, hence the first that does is the answer.
            for (int k = 1; k < POWERS.length; k++) {
                double scaled = size * POWERS[k];
                if (scaled >= TEN_15) {
                    break;
                }
                long digits = (long) (scaled + 0.5);
                if (digits / POWERS[k] == size) {
                    return sign + plain(Long.toString(digits), -k);
                }
            }
        }
        boolean plain = size >= PLAIN_FROM && size < PLAIN_BELOW;
        BigDecimal shortest = shortest(size, plain ? TRIED + 1 : 2);
        String digits = shortest.unscaledValue().toString();
        int exponent = digits.length() - shortest.scale() - 1;
        if (plain) {
            return sign + plain(digits, -shortest.scale());
        }
        return sign + digits.charAt(0) + "." + (digits.length() > 1 ? digits.substring(1) : "0") + "E" + exponent;
    }

    /** The shortest decimal of at least {@code least} digits that reads as {@code size}, without zeros at its end. */
    private static BigDecimal shortest(double size, int least) {
        BigDecimal exact = new BigDecimal(size);
        for (int digits = least; digits < MAX_DIGITS; digits++) {
            BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
            BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
            boolean belowReads = below.doubleValue() == size;
            boolean aboveReads = above.doubleValue() == size;
            if (belowReads || aboveReads) {
                int nearer = exact.subtract(below).compareTo(above.subtract(exact));
                boolean even = !below.unscaledValue().testBit(0);
                boolean down = belowReads && (!aboveReads || nearer < 0 || nearer == 0 && even);
                return (down ? below : above).stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    /** {@code digits * 10^exponent} with at least one digit on each side of the point. */
    private static String plain(String digits, int exponent) {
        if (exponent >= 0) {
            return digits + "0".repeat(exponent) + ".0";
        }
        String padded = "0".repeat(Math.max(0, 1 - exponent - digits.length())) + digits;
        int point = padded.length() + exponent;
        return padded.substring(0, point) + "." + padded.substring(point);
    }
}
