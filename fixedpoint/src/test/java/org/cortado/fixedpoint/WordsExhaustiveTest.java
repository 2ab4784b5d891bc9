package org.cortado.fixedpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pair of 8-bit words in every rounding and overflow against exact fractions. */
class WordsExhaustiveTest {
    private static final int WIDTH = 8;

    @Test
    void sumsAndDifferencesOfAllPairs() {
        for (Overflow overflow : Overflow.values()) {
            forAllPairs((a, b) -> {
                assertEquals(Rational.brought(big(a).add(big(b)), WIDTH, overflow),
                        Words.narrow((long) a + b, 0, Rounding.FLOOR, 0, WIDTH, overflow), () -> a + " + " + b);
                assertEquals(Rational.brought(big(a).subtract(big(b)), WIDTH, overflow),
                        Words.narrow((long) a - b, 0, Rounding.FLOOR, 0, WIDTH, overflow), () -> a + " - " + b);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void productsOfAllPairs(Rounding rounding) {
        for (int shift : new int[] {-2, 0, 1, 7, 8, 14}) {
            forAllPairs((a, b) -> {
                int random = CounterRandom.bits(1, a * 256 + b, shift, 0, 0);
                BigInteger exact = Rational.shifted(big(a).multiply(big(b)), shift, rounding, random);
                for (Overflow overflow : Overflow.values()) {
                    assertEquals(Rational.brought(exact, WIDTH, overflow),
                            Words.mul(a, b, shift, rounding, random, WIDTH, overflow),
                            () -> a + " * " + b + " >> " + shift + " " + rounding + " " + overflow);
                }
                assertEquals(exact.bitLength() >= WIDTH,
                        Words.overflows(a * b, shift, rounding, random, WIDTH), () -> a + " * " + b + " >> " + shift);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void productsOfAllPairsWithAnUnsignedFactor(Rounding rounding) {
        for (int shift : new int[] {0, 8}) {
            forAllPairs((a, signed) -> {
                int b = signed & 0xff;
                int random = CounterRandom.bits(2, a * 256 + b, shift, 0, 0);
                BigInteger exact = Rational.shifted(big(a).multiply(big(b)), shift, rounding, random);
                for (Overflow overflow : Overflow.values()) {
                    assertEquals(Rational.brought(exact, WIDTH, overflow),
                            Words.mulu(a, b, shift, rounding, random, WIDTH, overflow), () -> a + " * " + b);
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void quotientsOfAllPairs(Rounding rounding) {
        for (int left : new int[] {-3, 0, 4, 7}) {
            forAllPairs((a, b) -> {
                int random = CounterRandom.bits(3, a * 256 + b, left, 0, 0);
                BigInteger exact = b == 0 ? BigInteger.ZERO : quotient(a, b, left, rounding, random);
                for (Overflow overflow : Overflow.values()) {
                    assertEquals(b == 0 ? end(a) : Rational.brought(exact, WIDTH, overflow),
                            Words.div(a, b, left, rounding, random, WIDTH, overflow),
                            () -> a + " / " + b + " << " + left + " " + rounding + " " + overflow);
                }
            });
        }
    }

    private static BigInteger quotient(int a, int b, int left, Rounding rounding, int random) {
        BigInteger over = big(b < 0 ? -a : a).shiftLeft(Math.max(left, 0));
        BigInteger under = big(Math.abs(b)).shiftLeft(Math.max(-left, 0));
        return Rational.round(over, under, rounding, random);
    }

    private static int end(int dividend) {
        return dividend > 0 ? 127 : dividend < 0 ? -128 : 0;
    }

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void shiftsOfAllSmallNumbersToAllNarrowWidths(Rounding rounding) {
        for (int shift = -8; shift <= 13; shift++) {
            for (int x = -2048; x < 2048; x++) {
                int exact = x;
                int by = shift;
                int random = CounterRandom.bits(4, exact, shift, 0, 0);
                BigInteger rounded = Rational.shifted(big(exact), shift, rounding, random);
                for (int w = 2; w <= 9; w++) {
                    int width = w;
                    Supplier<String> place = () -> exact + " >> " + by + " to " + width + " bits";
                    for (Overflow overflow : Overflow.values()) {
                        assertEquals(Rational.brought(rounded, width, overflow),
                                Words.narrow(exact, shift, rounding, random, width, overflow), place);
                    }
                    assertEquals(rounded.bitLength() >= width,
                            Words.overflows(exact, shift, rounding, random, width), place);
                }
            }
        }
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    @FunctionalInterface
    private interface Pair {
        void check(int a, int b);
    }

    private static void forAllPairs(Pair pair) {
        for (int a = -128; a < 128; a++) {
            for (int b = -128; b < 128; b++) {
                pair.check(a, b);
            }
        }
    }
}
