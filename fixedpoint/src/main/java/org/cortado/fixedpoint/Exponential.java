package org.cortado.fixedpoint;

import java.math.BigInteger;

/**
 * The exponential in integers: exp(x) = 2^k exp(j/64) exp(s), where x = k ln 2 + j/64 + s and 0 <= s < 1/64; a table of
 * 45 entries and eight terms of the series. The mantissa is known to 2^-55; where that does not decide the rounding,
 * more precision is taken until it does.
 */
final class Exponential {
    /** From here on no format holds the result; and up to the other end every rounding gives 0. */
    private static final int LARGEST = 32;
    private static final int SMALLEST = -46;
    /** The mantissa has 61 fraction bits and is off by less than this many of its last place. */
    private static final long ERROR = 64;
    private static final long ONE = 1L << 62;
    private static final long LN2 = LongSeries.ln2(63).longValueExact();
    /** 1 / ln 2, 62 fraction bits; it only chooses k. */
    private static final long LOG2E = BigInteger.ONE.shiftLeft(125).divide(BigInteger.valueOf(LN2)).longValueExact();
    private static final long[] TABLE = table();

    private Exponential() {
    }

    private static long[] table() {
        long[] table = new long[45];
        for (int j = 0; j < table.length; j++) {
            LongSeries.Scaled scaled = LongSeries.exp(j, 6, 62);
            table[j] = scaled.mantissa().longValueExact();
        }
        return table;
    }

    /** {@code exp(raw / 2^fractionBits) * 2^outBits}, rounded; {@code Long.MAX_VALUE} where no format can hold it. */
    static long rounded(long raw, int fractionBits, int outBits, Rounding rounding, int randomBits) {
        if (raw == 0) {
            return 1L << outBits;
        }
        if (raw >> fractionBits >= LARGEST) {
            return Long.MAX_VALUE;
        }
        if (raw >> fractionBits < SMALLEST) {
            return 0;
        }
        long x = raw << (56 - fractionBits);
        long k = Math.multiplyHigh(x, LOG2E) >> 54;
        // The difference is small, so that it is right although both of its terms wrap.
        long rest = (x << 7) - k * LN2;
        if (rest < 0) {
            k--;
            rest += LN2;
        }
        if (k + outBits >= 34) {
            return Long.MAX_VALUE;
        }
        long mantissa = mantissa(rest);
        int shift = (int) (61 - k - outBits);
        // A result far below the last place is enclosed by 0 and 2^-63 of it.
        int lost = Math.min(63, Math.max(0, shift - 63));
        int kept = Math.min(63, shift);
        long low = Words.shiftRight(mantissa - ERROR >> lost, kept, rounding, randomBits);
        long high = Words.shiftRight((mantissa + ERROR >> lost) + 1, kept, rounding, randomBits);
        return low == high ? low : precisely(raw, fractionBits, outBits, rounding, randomBits);
    }

    /** exp(rest / 2^63), 0 <= rest <= ln 2, with 61 fraction bits. */
    static long mantissa(long rest) {
        long s = (rest & (1L << 57) - 1) << 6;
        long sum = ONE;
        for (int i = 8; i > 1; i--) {
            sum = ONE + (Math.multiplyHigh(sum, s) / i >> 5);
        }
        long whole = TABLE[(int) (rest >> 57)];
        return (whole >> 1) + (Math.multiplyHigh(whole, Math.multiplyHigh(sum, s)) >> 4);
    }

    static long precisely(long raw, int fractionBits, int outBits, Rounding rounding, int randomBits) {
        BigInteger two = BigInteger.TWO;
        for (int precision = 128;; precision *= 2) {
            LongSeries.Scaled scaled = LongSeries.exp(raw, fractionBits, precision);
            int shift = precision - scaled.exponent() - outBits;
            BigInteger low = Exact.shiftRight(scaled.mantissa().subtract(two), shift, rounding, randomBits);
            BigInteger high = Exact.shiftRight(scaled.mantissa().add(two), shift, rounding, randomBits);
            if (low.equals(high)) {
                return low.longValueExact();
            }
        }
    }
}
