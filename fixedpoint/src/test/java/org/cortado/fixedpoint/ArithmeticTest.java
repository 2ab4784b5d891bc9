package org.cortado.fixedpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArithmeticTest {
    private static final Fixed ONE = Fixed.of("1", QFormat.S16_15);

    /** A fraction with a positive denominator. */
    private record Ratio(BigInteger over, BigInteger under) {
    }

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void allPairsOfSmallMixedFormats(Rounding rounding) {
        List<QFormat> formats = List.of(new QFormat(true, 1, 2), new QFormat(false, 1, 3), new QFormat(true, 4, 0),
                new QFormat(false, 0, 3));
        for (QFormat first : formats) {
            for (QFormat second : formats) {
                for (QFormat result : formats) {
                    for (Overflow overflow : Overflow.values()) {
                        for (long a = first.minRaw(); a <= first.maxRaw(); a++) {
                            for (long b = second.minRaw(); b <= second.maxRaw(); b++) {
                                checkAll(new Fixed(a, first), new Fixed(b, second), result, rounding, overflow,
                                        CounterRandom.bits(6, (int) a, (int) b, 0, 0), "");
                            }
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void seededPairsOfAllFormats(Rounding rounding) {
        long seed = 8_086;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < Scale.of(5_000, 500_000); i++) {
            Fixed a = any(random);
            Fixed b = any(random);
            checkAll(a, b, any(random).format(), rounding, Overflow.values()[i & 1], random.nextInt(), "seed " + seed);
        }
    }

    private static Fixed any(SplittableRandom random) {
        boolean signed = random.nextBoolean();
        int width = random.nextInt(3) == 0 ? 32 : random.nextInt(2, 33);
        int fraction = random.nextInt(width + (signed ? 0 : 1));
        QFormat format = new QFormat(signed, width - fraction - (signed ? 1 : 0), fraction);
        return new Fixed(format.wrap(random.nextLong() >> random.nextInt(64)), format);
    }

    private static void checkAll(Fixed a, Fixed b, QFormat format, Rounding rounding, Overflow overflow, int bits,
            String place) {
        Arithmetic how = new Arithmetic(format, rounding, overflow, () -> bits);
        BigInteger x = BigInteger.valueOf(a.raw());
        BigInteger y = BigInteger.valueOf(b.raw());
        BigInteger p = BigInteger.ONE.shiftLeft(a.format().fractionBits());
        BigInteger q = BigInteger.ONE.shiftLeft(b.format().fractionBits());
        check(new Ratio(x.multiply(q).add(y.multiply(p)), p.multiply(q)), how.add(a, b), how, bits, place);
        check(new Ratio(x.multiply(q).subtract(y.multiply(p)), p.multiply(q)), how.subtract(a, b), how, bits, place);
        check(new Ratio(x.multiply(y), p.multiply(q)), how.multiply(a, b), how, bits, place);
        check(new Ratio(x, p), how.convert(a), how, bits, place);
        if (b.raw() != 0) {
            BigInteger sign = BigInteger.valueOf(y.signum());
            check(new Ratio(x.multiply(q).multiply(sign), y.abs().multiply(p)), how.divide(a, b), how, bits, place);
            check(new Ratio(q.multiply(sign), y.abs()), how.reciprocal(b), how, bits, place);
        }
    }

    private static void check(Ratio exact, Outcome outcome, Arithmetic how, int bits, String place) {
        QFormat format = how.format();
        BigInteger scaled = exact.over.shiftLeft(format.fractionBits());
        BigInteger rounded = Rational.round(scaled, exact.under, how.rounding(), bits);
        BigInteger kept = Rational.brought(rounded, BigInteger.valueOf(format.minRaw()),
                BigInteger.valueOf(format.maxRaw()), how.overflow());
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (scaled.mod(exact.under).signum() != 0) {
            flags.add(Flag.INEXACT);
        }
        if (!kept.equals(rounded)) {
            flags.add(how.overflow() == Overflow.WRAP ? Flag.WRAPPED : Flag.SATURATED);
        }
        assertEquals(kept.longValueExact(), outcome.value().raw(), () -> place + " " + exact + " by " + how);
        assertEquals(flags, outcome.flags(), () -> place + " " + exact + " by " + how);
    }

    @ParameterizedTest
    @EnumSource(Overflow.class)
    void signedResultsAreTheBitsOfWords(Overflow overflow) {
        long seed = 4_004;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 10_000; i++) {
            Rounding rounding = Rounding.values()[i % 5];
            int bits = random.nextInt();
            Arithmetic how = new Arithmetic(QFormat.S16_15, rounding, overflow, () -> bits);
            int a = random.nextInt() >> random.nextInt(32);
            int b = random.nextInt() >> random.nextInt(32);
            Fixed x = new Fixed(a, QFormat.S16_15);
            assertEquals(Words.mul(a, b, 31, rounding, bits, 32, overflow),
                    how.multiply(x, new Fixed(b, QFormat.S0_31)).value().raw(), "seed " + seed);
            assertEquals(Words.mulu(a, b, 32, rounding, bits, 32, overflow),
                    how.multiply(x, new Fixed(QFormat.U0_32.fromWord(b), QFormat.U0_32)).value().raw(), "seed " + seed);
            assertEquals(Words.div(a, b, 15, rounding, bits, 32, overflow),
                    how.divide(x, new Fixed(b, QFormat.S16_15)).value().raw(), "seed " + seed);
        }
    }

    @Test
    void divisionByZeroIsFlaggedAndStaysOnItsSide() {
        Arithmetic how = new Arithmetic(QFormat.S8_7, Rounding.NEAREST, Overflow.WRAP);
        Fixed zero = Fixed.of("0", QFormat.S16_15);
        assertEquals(new Outcome(new Fixed(32767, QFormat.S8_7), Set.of(Flag.DIVIDED_BY_ZERO)), how.divide(ONE, zero));
        assertEquals(-32768, how.divide(Fixed.of("-1", QFormat.S16_15), zero).value().raw());
        assertEquals(0, how.divide(zero, zero).value().raw());
        assertEquals(Set.of(Flag.DIVIDED_BY_ZERO), how.reciprocal(zero).flags());
    }

    @Test
    void functionsTellWhatTheyDid() {
        Arithmetic how = new Arithmetic(QFormat.S16_15, Rounding.NEAREST, Overflow.WRAP);
        Fixed zero = Fixed.of("0", QFormat.S16_15);
        assertEquals(new Outcome(ONE, Set.of()), how.exp(zero));
        assertEquals(Set.of(Flag.INEXACT), how.exp(ONE).flags());
        assertEquals(Set.of(Flag.INEXACT, Flag.SATURATED), how.exp(Fixed.of("30", QFormat.S16_15)).flags());
        assertEquals(new Outcome(zero, Set.of()), how.log(ONE));
        assertEquals(Set.of(Flag.OUT_OF_DOMAIN), how.log(zero).flags());
        assertEquals(Set.of(Flag.OUT_OF_DOMAIN), how.sqrt(Fixed.of("-1", QFormat.S16_15)).flags());
        assertEquals(new Outcome(Fixed.of("1.5", QFormat.S16_15), Set.of()),
                how.sqrt(Fixed.of("2.25", QFormat.S16_15)));
        assertEquals(Set.of(Flag.INEXACT), how.sqrt(Fixed.of("2", QFormat.S16_15)).flags());
    }

    @Test
    void everyOperationDrawsOnceWhateverItsOperands() {
        int[] draws = new int[1];
        Arithmetic how = new Arithmetic(QFormat.S16_15, Rounding.STOCHASTIC, Overflow.SATURATE, () -> draws[0]++);
        Fixed zero = Fixed.of("0", QFormat.S16_15);
        how.add(ONE, ONE);
        how.divide(ONE, zero);
        how.log(zero);
        how.sqrt(Fixed.of("-1", QFormat.S16_15));
        how.exp(ONE);
        assertEquals(5, draws[0]);
    }

    @Test
    void anOutcomeKnowsWhetherItOverflowed() {
        assertTrue(new Outcome(ONE, Set.of(Flag.WRAPPED)).overflowed());
        assertTrue(new Outcome(ONE, Set.of(Flag.INEXACT, Flag.SATURATED)).overflowed());
        assertTrue(!new Outcome(ONE, Set.of(Flag.INEXACT)).overflowed());
        assertThrows(UnsupportedOperationException.class,
                () -> new Outcome(ONE, EnumSet.of(Flag.INEXACT)).flags().clear());
    }

    @Test
    void stochasticRoundingWithoutRandomBitsIsRefused() {
        assertEquals("stochastic rounding needs random bits: give a RandomBits", assertThrows(
                IllegalArgumentException.class,
                () -> new Arithmetic(QFormat.S16_15, Rounding.STOCHASTIC, Overflow.WRAP)).getMessage());
    }
}
