package org.cortado.fixedpoint;

import java.math.BigInteger;

/**
 * Exponential and logarithm as fixed-point numbers of any precision, by their series. Each result is less than two
 * units of its last place, 2^-precision, away from the exact one: the working precision is 64 bits more.
 */
final class LongSeries {
    private static final int GUARD = 64;

    private LongSeries() {
    }

    /** Two numbers: k, and m = exp(x) / 2^k between 1 and 2, where x = raw / 2^fractionBits. */
    record Scaled(int exponent, BigInteger mantissa) {
    }

    /** {@code exp(raw / 2^fractionBits)}, its mantissa with {@code precision} fraction bits; the argument within 64. */
    static Scaled exp(long raw, int fractionBits, int precision) {
        int working = precision + GUARD;
        BigInteger ln2 = ln2(working);
        BigInteger x = BigInteger.valueOf(raw).shiftLeft(working - fractionBits);
        BigInteger[] parts = x.divideAndRemainder(ln2);
        boolean below = parts[1].signum() < 0;
        BigInteger rest = below ? parts[1].add(ln2) : parts[1];
        BigInteger sum = BigInteger.ONE.shiftLeft(working);
        BigInteger term = sum;
        for (int i = 1; term.signum() != 0; i++) {
            term = term.multiply(rest).shiftRight(working).divide(BigInteger.valueOf(i));
            sum = sum.add(term);
        }
        return new Scaled(parts[0].intValueExact() - (below ? 1 : 0), sum.shiftRight(GUARD));
    }

    /** {@code ln(raw / 2^fractionBits)} with {@code precision} fraction bits; raw is positive. */
    static BigInteger log(long raw, int fractionBits, int precision) {
        int working = precision + GUARD;
        int bits = 64 - Long.numberOfLeadingZeros(raw);
        BigInteger power = BigInteger.ONE.shiftLeft(bits);
        BigInteger mantissa = BigInteger.valueOf(raw);
        return twiceArtanh(mantissa.subtract(power), mantissa.add(power), working)
                .add(ln2(working).multiply(BigInteger.valueOf(bits - fractionBits))).shiftRight(GUARD);
    }

    static BigInteger ln2(int precision) {
        return twiceArtanh(BigInteger.ONE, BigInteger.valueOf(3), precision + GUARD).shiftRight(GUARD);
    }

    /** {@code 2 artanh(a / b) = ln((b + a) / (b - a))}, for |a / b| at most 1/3. */
    private static BigInteger twiceArtanh(BigInteger a, BigInteger b, int working) {
        BigInteger z = a.shiftLeft(working + 1).divide(b);
        BigInteger square = a.multiply(a).shiftLeft(working).divide(b.multiply(b));
        BigInteger sum = z;
        BigInteger power = z;
        for (int i = 3; power.signum() != 0; i += 2) {
            // Division truncates, so that the terms of a negative argument die out too.
            power = power.multiply(square).divide(BigInteger.ONE.shiftLeft(working));
            sum = sum.add(power.divide(BigInteger.valueOf(i)));
        }
        return sum;
    }
}
