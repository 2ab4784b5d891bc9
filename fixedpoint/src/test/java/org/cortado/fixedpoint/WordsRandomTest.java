package org.cortado.fixedpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Full-width words, seeded, against exact fractions. */
class WordsRandomTest {
    private static final int CASES = Scale.of(10_000, 1_000_000);

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void shiftsOfAny64BitsNeverLoseABitBeforeRounding(Rounding rounding) {
        long seed = 20_261;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            long exact = edgy(random);
            int shift = random.nextInt(64);
            int bits = (int) edgy(random);
            assertEquals(Rational.shifted(BigInteger.valueOf(exact), shift, rounding, bits),
                    BigInteger.valueOf(Words.shiftRight(exact, shift, rounding, bits)),
                    () -> "seed " + seed + ": " + exact + " >> " + shift + " random " + bits);
        }
    }

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void narrowingOfAny64Bits(Rounding rounding) {
        long seed = 20_262;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            long exact = edgy(random);
            int shift = random.nextInt(-63, 64);
            int width = random.nextInt(2, 33);
            int bits = random.nextInt();
            Overflow overflow = random.nextBoolean() ? Overflow.WRAP : Overflow.SATURATE;
            BigInteger rounded = Rational.shifted(BigInteger.valueOf(exact), shift, rounding, bits);
            String place = "seed " + seed + ": " + exact + " >> " + shift + " to " + width + " " + overflow;
            assertEquals(Rational.brought(rounded, width, overflow),
                    Words.narrow(exact, shift, rounding, bits, width, overflow), place);
            assertEquals(rounded.bitLength() >= width, Words.overflows(exact, shift, rounding, bits, width), place);
        }
    }

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void quotientsOfAny64Bits(Rounding rounding) {
        long seed = 20_263;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            long dividend = Math.max(-Long.MAX_VALUE, edgy(random));
            long divisor = Math.max(-Long.MAX_VALUE, edgy(random));
            int bits = (int) edgy(random);
            if (divisor != 0) {
                BigInteger over = BigInteger.valueOf(dividend).multiply(BigInteger.valueOf(Long.signum(divisor)));
                assertEquals(Rational.round(over, BigInteger.valueOf(divisor).abs(), rounding, bits),
                        BigInteger.valueOf(Words.div(dividend, divisor, rounding, bits)),
                        () -> "seed " + seed + ": " + dividend + " / " + divisor + " random " + bits);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void productsOf32BitWords(Rounding rounding) {
        long seed = 20_264;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            int a = (int) edgy(random);
            int b = (int) edgy(random);
            int shift = random.nextInt(-8, 56);
            int bits = random.nextInt();
            BigInteger signed = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
            BigInteger unsigned = BigInteger.valueOf(a).multiply(new BigInteger(Integer.toUnsignedString(b)));
            String place = "seed " + seed + ": " + a + " * " + b + " >> " + shift;
            for (Overflow overflow : Overflow.values()) {
                assertEquals(Rational.brought(Rational.shifted(signed, shift, rounding, bits), 32, overflow),
                        Words.mul(a, b, shift, rounding, bits, 32, overflow), place);
                assertEquals(Rational.brought(Rational.shifted(unsigned, shift, rounding, bits), 32, overflow),
                        Words.mulu(a, b, shift, rounding, bits, 32, overflow), place);
            }
        }
    }

    /** Numbers of all magnitudes, many of them next to a power of two. */
    private static long edgy(SplittableRandom random) {
        long any = random.nextLong() >> random.nextInt(64);
        return random.nextInt(4) == 0 ? (1L << random.nextInt(64)) * (random.nextBoolean() ? 1 : -1)
                + random.nextInt(-1, 2) : any;
    }
}
