package org.cortado.fixedpoint;

import java.math.BigInteger;

/**
 * The natural logarithm in integers: ln(x) = k ln 2 - ln(c) + ln(1 + s), where x = 2^k m, c is about 1/m by a table of
 * 128 entries, and s = m c - 1 is exact and within 2^-7; nine terms of the series. The sum is known to 2^-52; where
 * that does not decide the rounding, more precision is taken until it does.
 */
final class Logarithm {
    /** The sum has 57 fraction bits and is off by less than this many of its last place. */
    private static final long ERROR = 32;
    private static final long LN2 = LongSeries.ln2(57).longValueExact();
    private static final int[] RECIPROCAL = new int[128];
    private static final long[] TABLE = new long[128];

    static {
        for (int j = 0; j < 128; j++) {
            // 2^10 / (1 + (j + 1/2) / 128), to nearest
            RECIPROCAL[j] = (int) Words.div(1L << 18, 257 + 2 * j, Rounding.NEAREST, 0);
            TABLE[j] = LongSeries.log(RECIPROCAL[j], 10, 57).negate().longValueExact();
        }
    }

    private Logarithm() {
    }

    /** {@code ln(raw / 2^fractionBits) * 2^outBits}, rounded; raw is 1 .. 2^32 - 1. */
    static long rounded(long raw, int fractionBits, int outBits, Rounding rounding, int randomBits) {
        if (raw == 1L << fractionBits) {
            return 0;
        }
        long sum = sum(raw, fractionBits);
        long low = Words.shiftRight(sum - ERROR, 57 - outBits, rounding, randomBits);
        long high = Words.shiftRight(sum + ERROR, 57 - outBits, rounding, randomBits);
        return low == high ? low : precisely(raw, fractionBits, outBits, rounding, randomBits);
    }

    /** The logarithm with 57 fraction bits. */
    static long sum(long raw, int fractionBits) {
        int bits = 63 - Long.numberOfLeadingZeros(raw);
        long m = raw << (31 - bits);
        int j = (int) (m >> 24) & 127;
        long s = m * RECIPROCAL[j] - (1L << 41) << 28;
        long sum = 0;
        for (int i = 9; i > 0; i--) {
            sum = (1L << 62) / i - (Math.multiplyHigh(sum, s) >> 5);
        }
        return (bits - fractionBits) * LN2 + TABLE[j] + (Math.multiplyHigh(sum, s) >> 10);
    }

    static long precisely(long raw, int fractionBits, int outBits, Rounding rounding, int randomBits) {
        BigInteger two = BigInteger.TWO;
        for (int precision = 128;; precision *= 2) {
            BigInteger log = LongSeries.log(raw, fractionBits, precision);
            BigInteger low = Exact.shiftRight(log.subtract(two), precision - outBits, rounding, randomBits);
            BigInteger high = Exact.shiftRight(log.add(two), precision - outBits, rounding, randomBits);
            if (low.equals(high)) {
                return low.longValueExact();
            }
        }
    }
}
