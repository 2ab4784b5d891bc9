package org.cortado.fixedpoint;

import java.math.BigInteger;

/** Rounding of exact fractions of any size, by the same definitions as {@link Words}. */
final class Exact {
    private Exact() {
    }

    /** {@code numerator / denominator}, rounded; the denominator is positive. */
    static BigInteger round(BigInteger numerator, BigInteger denominator, Rounding rounding, int randomBits) {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        BigInteger rest = parts[1].signum() < 0 ? parts[1].add(denominator) : parts[1];
        int half = rest.shiftLeft(1).compareTo(denominator);
        boolean up = switch (rounding) {
            case FLOOR -> false;
            case NEAREST -> half >= 0;
            case EVEN -> half > 0 || half == 0 && floor.testBit(0);
            case ZERO -> numerator.signum() < 0 && rest.signum() != 0;
            case STOCHASTIC -> rest.shiftLeft(32).compareTo(denominator.multiply(
                    BigInteger.valueOf(0x1_0000_0000L - (randomBits & 0xffffffffL)))) >= 0;
        };
        return up ? floor.add(BigInteger.ONE) : floor;
    }

    /** {@code value / 2^shift}, rounded; a negative shift multiplies. */
    static BigInteger shiftRight(BigInteger value, int shift, Rounding rounding, int randomBits) {
        return shift <= 0 ? value.shiftLeft(-shift)
                : round(value, BigInteger.ONE.shiftLeft(shift), rounding, randomBits);
    }
}
