package org.cortado.fixedpoint;

/**
 * Exponential, natural logarithm and square root from any format to any format, in integers alone.
 *
 * <p><b>Error.</b> Each result is the exact value rounded once by the mode, whatever the formats: at most 0.5 ulp of
 * the output format for {@code nearest} and {@code even}, less than 1 ulp for the other modes, and the same word on
 * every machine. Stochastic rounding is {@code floor(exact + randomBits / 2^32 ulp)}. Results saturate; a function
 * never wraps.
 */
public final class Functions {
    private Functions() {
    }

    /** {@code e} to the power of a word of {@code in}, as a word of {@code out}. */
    public static long exp(long raw, QFormat in, QFormat out, Rounding rounding, int randomBits) {
        check(raw, in);
        return out.saturate(Exponential.rounded(raw, in.fractionBits(), out.fractionBits(), rounding, randomBits));
    }

    /** The natural logarithm; of 0 or less it is the lowest word of {@code out}. */
    public static long log(long raw, QFormat in, QFormat out, Rounding rounding, int randomBits) {
        check(raw, in);
        return raw <= 0 ? out.minRaw()
                : out.saturate(Logarithm.rounded(raw, in.fractionBits(), out.fractionBits(), rounding, randomBits));
    }

    /** The square root; of less than 0 it is 0. */
    public static long sqrt(long raw, QFormat in, QFormat out, Rounding rounding, int randomBits) {
        check(raw, in);
        return raw <= 0 ? 0
                : out.saturate(SquareRoot.rounded(raw, in.fractionBits(), out.fractionBits(), rounding, randomBits));
    }

    private static void check(long raw, QFormat in) {
        if (!in.contains(raw)) {
            throw new IllegalArgumentException("raw " + raw + " is no word of " + in + ": it is " + in.minRaw() + " to "
                    + in.maxRaw());
        }
    }
}
