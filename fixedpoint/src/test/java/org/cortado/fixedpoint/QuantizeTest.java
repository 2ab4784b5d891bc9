package org.cortado.fixedpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantizeTest {
    @ParameterizedTest
    @CsvSource({"0.04, s16.15, nearest, 1311", "0.04, s16.15, floor, 1310", "-0.04, s16.15, floor, -1311",
        "-0.04, s16.15, zero, -1310", "1.85, s16.15, nearest, 60621", "1.85, s16.15, zero, 60620",
        "1e-3, u0.32, nearest, 4294967", "0.5, s8.0, nearest, 1", "0.5, s8.0, even, 0", "1.5, s8.0, even, 2",
        "-0.5, s8.0, nearest, 0", "-1.5, s8.0, even, -2", "-1.5, s8.0, nearest, -1"})
    void decimalTextIsRoundedOnce(String text, String format, String rounding, long raw) {
        Quantized quantized = Quantize.text(text, QFormat.parse(format), Rounding.parse(rounding));
        assertEquals(raw, quantized.raw());
        assertFalse(quantized.outOfRange());
        assertTrue(quantized.inexact());
    }

    @Test
    void aDecimalJustAboveATieIsNotTakenForTheTie() {
        // As a double this is 0.5 exactly, which would go to the even 0.
        Quantized quantized = Quantize.text("0.5000000000000000000000001", new QFormat(true, 8, 0), Rounding.EVEN);
        assertEquals(1, quantized.raw());
    }

    @Test
    void aDoubleIsTakenAtItsBinaryValue() {
        Quantized quantized = Quantize.of(0.1, QFormat.S16_15, Rounding.NEAREST);
        assertEquals(new BigDecimal("0.1000000000000000055511151231257827021181583404541015625"), quantized.asked());
        assertEquals(3277, quantized.raw());
    }

    @Test
    void whatFitsIsExact() {
        Quantized quantized = Quantize.text("-65", QFormat.S16_15, Rounding.NEAREST);
        assertFalse(quantized.inexact());
        assertEquals(-65 * 32768, quantized.raw());
        assertEquals(0, quantized.error().signum());
    }

    @Test
    void outOfRangeSaturatesAndSaysSo() {
        Quantized above = Quantize.text("70000", QFormat.S16_15, Rounding.NEAREST);
        assertTrue(above.outOfRange() && above.inexact());
        assertEquals(Integer.MAX_VALUE, above.raw());
        Quantized below = Quantize.text("-0.001", QFormat.U0_32, Rounding.NEAREST);
        assertTrue(below.outOfRange());
        assertEquals(0, below.raw());
    }

    @Test
    void roundingOutOfTheRangeCounts() {
        assertTrue(Quantize.text("127.5", new QFormat(true, 7, 0), Rounding.NEAREST).outOfRange());
        assertFalse(Quantize.text("127.5", new QFormat(true, 7, 0), Rounding.FLOOR).outOfRange());
    }

    @ParameterizedTest
    @CsvSource({"1e-999999999, 0, 0", "-1e-999999999, -1, 0"})
    void tinyNumbersOfAnyExponentRoundAsTinyOnes(String text, long floor, long nearest) {
        assertEquals(floor, Quantize.text(text, QFormat.S16_15, Rounding.FLOOR).raw());
        Quantized quantized = Quantize.text(text, QFormat.S16_15, Rounding.NEAREST);
        assertEquals(nearest, quantized.raw());
        assertTrue(quantized.inexact());
        assertEquals(quantized.asked().negate().signum(), quantized.error().signum());
    }

    @Test
    void hugeNumbersOfAnyExponentSaturate() {
        assertEquals(Integer.MAX_VALUE, Quantize.text("1e999999999", QFormat.S16_15, Rounding.FLOOR).raw());
        assertEquals(Integer.MIN_VALUE, Quantize.text("-1e999999999", QFormat.S16_15, Rounding.FLOOR).raw());
    }

    @Test
    void allFormatsAgreeWithExactFractions() {
        long seed = 31;
        SplittableRandom random = new SplittableRandom(seed);
        Rounding[] modes = {Rounding.FLOOR, Rounding.NEAREST, Rounding.EVEN, Rounding.ZERO};
        for (int i = 0; i < Scale.of(10_000, 1_000_000); i++) {
            int width = random.nextInt(2, 33);
            boolean signed = random.nextBoolean();
            int fraction = random.nextInt(width);
            QFormat format = new QFormat(signed, width - fraction - (signed ? 1 : 0), fraction);
            BigInteger digits = BigInteger.valueOf(random.nextLong() >> random.nextInt(64));
            int places = random.nextInt(12);
            Rounding rounding = modes[i % modes.length];
            BigInteger rounded = Rational.round(digits.shiftLeft(fraction), BigInteger.TEN.pow(places), rounding, 0);
            BigInteger expected = Rational.brought(rounded, BigInteger.valueOf(format.minRaw()),
                    BigInteger.valueOf(format.maxRaw()), Overflow.SATURATE);
            Quantized quantized = Quantize.decimal(new BigDecimal(digits, places), format, rounding);
            String place = "seed " + seed + ": " + quantized + " as " + format + " " + rounding;
            assertEquals(expected.longValueExact(), quantized.raw(), place);
            assertEquals(!expected.equals(rounded), quantized.outOfRange(), place);
        }
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertEquals("'4x' is no decimal number: write it as in -65, 0.04 or 1e-3",
                assertThrows(IllegalArgumentException.class,
                        () -> Quantize.text("4x", QFormat.S16_15, Rounding.FLOOR)).getMessage());
        assertEquals("NaN has no fixed-point value: give a finite number",
                assertThrows(IllegalArgumentException.class,
                        () -> Quantize.of(Double.NaN, QFormat.S16_15, Rounding.FLOOR)).getMessage());
        assertEquals("a written number is not rounded stochastically: choose floor, nearest, even or zero",
                assertThrows(IllegalArgumentException.class,
                        () -> Quantize.of(0.1, QFormat.S16_15, Rounding.STOCHASTIC)).getMessage());
    }
}
