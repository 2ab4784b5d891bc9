package org.cortado.fixedpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The three functions are exact results rounded once: every word of 16-bit formats, and seeded words of all formats.
 * The oracle is the double of {@link StrictMath} where its error of one ulp cannot matter, else {@link Precise}.
 */
class FunctionsTest {
    private static final List<QFormat> OUTPUTS = List.of(QFormat.S16_15, QFormat.S8_7, QFormat.U0_32,
            new QFormat(true, 5, 26));

    private enum Function {
        EXP(Functions::exp, StrictMath::exp, Precise::exp),
        LOG(Functions::log, StrictMath::log, Precise::log),
        SQRT(Functions::sqrt, StrictMath::sqrt, Precise::sqrt);

        private final Call call;
        private final DoubleUnaryOperator quick;
        private final UnaryOperator<BigDecimal> precise;

        Function(Call call, DoubleUnaryOperator quick, UnaryOperator<BigDecimal> precise) {
            this.call = call;
            this.quick = quick;
            this.precise = precise;
        }

        private boolean defined(long raw) {
            return this == EXP || this == LOG && raw > 0 || this == SQRT && raw >= 0;
        }
    }

    @FunctionalInterface
    private interface Call {
        long of(long raw, QFormat in, QFormat out, Rounding rounding, int random);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s8.7", "s0.15", "u0.16", "s3.12"})
    void everyWordOf16BitFormats(String name) {
        QFormat in = QFormat.parse(name);
        for (long raw = in.minRaw(); raw <= in.maxRaw(); raw++) {
            int random = CounterRandom.bits(1, (int) raw, 0, 0, 0);
            for (Function function : Function.values()) {
                check(function, raw, in, OUTPUTS, Rounding.values(), random, name);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Function.class)
    void seededWordsOfAllFormats(Function function) {
        long seed = 5_150 + function.ordinal();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < Scale.of(10_000, 1_000_000); i++) {
            QFormat in = format(random);
            long raw = in.wrap(random.nextLong() >> random.nextInt(64));
            check(function, raw, in, List.of(format(random), format(random)), Rounding.values(), random.nextInt(),
                    "seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(Function.class)
    void denseWordsAroundOneAndZeroIn32BitFormats(Function function) {
        for (QFormat in : List.of(QFormat.S16_15, QFormat.S0_31, QFormat.U0_32, new QFormat(false, 1, 31))) {
            for (long centre : new long[] {0, in.wrap(1L << in.fractionBits()), in.maxRaw()}) {
                for (long raw = centre - 100; raw < centre + 100; raw++) {
                    if (in.contains(raw)) {
                        check(function, raw, in, List.of(QFormat.S16_15, QFormat.S0_31, QFormat.U0_32,
                                new QFormat(true, 1, 30)), Rounding.values(), (int) raw, in.toString());
                    }
                }
            }
        }
    }

    private static QFormat format(SplittableRandom random) {
        boolean signed = random.nextBoolean();
        int width = random.nextInt(2, 33);
        int fraction = random.nextInt(width + (signed ? 0 : 1));
        return new QFormat(signed, width - fraction - (signed ? 1 : 0), fraction);
    }

    private static void check(Function function, long raw, QFormat in, List<QFormat> outs, Rounding[] roundings,
            int random, String place) {
        if (!function.defined(raw)) {
            return;
        }
        double value = function.quick.applyAsDouble(in.toDouble(raw));
        for (QFormat out : outs) {
            for (Rounding rounding : roundings) {
                assertEquals(expected(function, raw, in, value, out, rounding, random),
                        function.call.of(raw, in, out, rounding, random),
                        () -> place + ": " + function + " of " + raw + " in " + in + " to " + out + " " + rounding);
            }
        }
    }

    private static long expected(Function function, long raw, QFormat in, double value, QFormat out,
            Rounding rounding, int random) {
        double scaled = value / out.resolution();
        if (scaled > 0x1p40 || scaled < -0x1p40) {
            return scaled > 0 ? out.maxRaw() : out.minRaw();
        }
        if (function == Function.EXP && scaled < 0x1p-40) {
            // Above 0, and less than any random bits below the last place can lift to 1.
            return 0;
        }
        double margin = Math.abs(scaled) * 0x1p-50 + 0x1p-300;
        long low = round(scaled - margin, rounding, random);
        long high = round(scaled + margin, rounding, random);
        return out.saturate(low == high ? low
                : Precise.rounded(function.precise.apply(in.toDecimal(raw)), out.fractionBits(), rounding, random));
    }

    private static long round(double scaled, Rounding rounding, int random) {
        double whole = Math.floor(scaled);
        double fraction = scaled - whole;
        boolean up = switch (rounding) {
            case FLOOR -> false;
            case NEAREST -> fraction >= 0.5;
            case EVEN -> fraction > 0.5 || fraction == 0.5 && whole % 2 != 0;
            case ZERO -> scaled < 0 && fraction != 0;
            case STOCHASTIC -> fraction >= 1 - (random & 0xffffffffL) * 0x1p-32;
        };
        return (long) whole + (up ? 1 : 0);
    }

    /** exp(2^-32) is 1 + 2^-32 + 2^-65..: in u1.31 a tie but for the 34th bit after it. */
    @Test
    void aResultNextToATieIsNotTakenForTheTie() {
        QFormat out = new QFormat(false, 1, 31);
        assertEquals((1L << 31) + 1, Functions.exp(1, QFormat.U0_32, out, Rounding.EVEN, 0));
        assertEquals(1L << 31, Functions.exp(1, QFormat.U0_32, out, Rounding.FLOOR, 0));
        // ln(1 - 2^-32) is just below -2^-32
        long almostOne = QFormat.U0_32.maxRaw();
        assertEquals(-1, Functions.log(almostOne, QFormat.U0_32, QFormat.S0_31, Rounding.NEAREST, 0));
        assertEquals(0, Functions.log(almostOne, QFormat.U0_32, QFormat.S0_31, Rounding.ZERO, 0));
    }

    @Test
    void theQuickAndThePreciseWayAgree() {
        long seed = 909;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < Scale.of(2_000, 200_000); i++) {
            long raw = random.nextInt() >>> random.nextInt(32) | 1;
            int fraction = random.nextInt(27, 33);
            int out = random.nextInt(33);
            int bits = random.nextInt();
            Rounding rounding = Rounding.values()[i % 5];
            String place = "seed " + seed + ": " + raw + " >> " + fraction + " to " + out + " " + rounding;
            assertEquals(Logarithm.precisely(Math.abs(raw), fraction, out, rounding, bits),
                    Logarithm.rounded(Math.abs(raw), fraction, out, rounding, bits), place);
            assertEquals(SquareRoot.precisely(Math.abs(raw), 2 * out - fraction, rounding, bits),
                    SquareRoot.rounded(Math.abs(raw), fraction, out, rounding, bits), place);
            long exp = Exponential.rounded(raw, fraction, out, rounding, bits);
            if (exp != Long.MAX_VALUE) {
                assertEquals(Exponential.precisely(raw, fraction, out, rounding, bits), exp, place);
            }
        }
    }

    @Test
    void theQuickSumsAreWithinAQuarterOfTheErrorTheyClaim() {
        SplittableRandom random = new SplittableRandom(41);
        for (int i = 0; i < 2_000; i++) {
            long raw = (random.nextInt() & 0xffffffffL) >>> random.nextInt(31) | 1;
            long log = LongSeries.log(raw, 16, 57).longValueExact();
            assertTrue(Math.abs(Logarithm.sum(raw, 16) - log) <= 8, () -> "log of " + raw);
            long rest = random.nextLong(LongSeries.ln2(63).longValueExact());
            long mantissa = LongSeries.exp(rest, 63, 61).mantissa().longValueExact();
            assertTrue(Math.abs(Exponential.mantissa(rest) - mantissa) <= 16, () -> "exp of " + rest);
        }
    }

    @Test
    void noRandomBitsLiftAResultFarBelowTheLastPlace() {
        QFormat whole = new QFormat(true, 11, 0);
        for (long raw = -50 << 12; raw < -23 << 12; raw += 77) {
            assertEquals(0, Functions.exp(raw, new QFormat(true, 7, 12), whole, Rounding.STOCHASTIC, -1));
        }
    }

    @Test
    void whatHasNoResultIsTheLowestWord() {
        assertEquals(Integer.MIN_VALUE, Functions.log(0, QFormat.S16_15, QFormat.S16_15, Rounding.NEAREST, 0));
        assertEquals(Integer.MIN_VALUE, Functions.log(-1, QFormat.S16_15, QFormat.S16_15, Rounding.NEAREST, 0));
        assertEquals(0, Functions.log(0, QFormat.S16_15, QFormat.U16_16, Rounding.NEAREST, 0));
        assertEquals(0, Functions.sqrt(-1, QFormat.S16_15, QFormat.S16_15, Rounding.NEAREST, 0));
    }

    @Test
    void aWordOutsideItsFormatIsRefused() {
        assertEquals("raw 40000 is no word of s8.7: it is -32768 to 32767", assertThrows(
                IllegalArgumentException.class,
                () -> Functions.exp(40000, QFormat.S8_7, QFormat.S8_7, Rounding.FLOOR, 0)).getMessage());
    }
}
