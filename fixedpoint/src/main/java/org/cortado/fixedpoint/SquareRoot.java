package org.cortado.fixedpoint;

import java.math.BigInteger;

/** The square root in integers: the root of a shifted word, with one more bit that says whether anything is left. */
final class SquareRoot {
    private static final int EXTRA = 34;

    private SquareRoot() {
    }

    /** {@code sqrt(raw / 2^fractionBits) * 2^outBits}, rounded; raw is 0 .. 2^32 - 1. */
    static long rounded(long raw, int fractionBits, int outBits, Rounding rounding, int randomBits) {
        int natural = 2 * outBits - fractionBits;
        int extra = Math.min(EXTRA, (Long.numberOfLeadingZeros(raw | 1) - 2 - natural) >> 1);
        boolean enough = rounding == Rounding.STOCHASTIC ? extra == EXTRA : extra > 0;
        if (!enough) {
            return precisely(raw, natural, rounding, randomBits);
        }
        long radicand = raw << (natural + 2 * extra);
        long root = floor(radicand);
        long sticky = root * root == radicand ? 0 : 1;
        return Words.shiftRight(2 * root + sticky, extra + 1, rounding, randomBits);
    }

    /** The floor of the root of a number below 2^62: Newton's steps from above. */
    private static long floor(long radicand) {
        if (radicand < 2) {
            return radicand;
        }
        long root = 1L << ((65 - Long.numberOfLeadingZeros(radicand - 1)) >> 1);
        while (true) {
            long next = (root + radicand / root) >> 1;
            if (next >= root) {
                return root;
            }
            root = next;
        }
    }

    static long precisely(long raw, int natural, Rounding rounding, int randomBits) {
        BigInteger[] root = BigInteger.valueOf(raw).shiftLeft(natural + 2 * EXTRA).sqrtAndRemainder();
        BigInteger sticky = root[1].signum() == 0 ? BigInteger.ZERO : BigInteger.ONE;
        return Exact.shiftRight(root[0].shiftLeft(1).add(sticky), EXTRA + 1, rounding, randomBits).longValueExact();
    }
}
