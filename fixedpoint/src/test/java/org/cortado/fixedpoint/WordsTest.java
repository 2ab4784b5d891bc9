package org.cortado.fixedpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({"floor, -2, 1", "nearest, -1, 2", "even, -2, 2", "zero, -1, 1", "stochastic, -2, 1"})
    void halvesGoWhereTheModeSays(String mode, long minusOneAndAHalf, long oneAndAHalf) {
        Rounding rounding = Rounding.parse(mode);
        assertEquals(minusOneAndAHalf, Words.shiftRight(-3, 1, rounding, 0));
        assertEquals(oneAndAHalf, Words.shiftRight(3, 1, rounding, 0));
    }

    @Test
    void stochasticRoundingTakesTheTopRandomBitsBelowAShortShift() {
        assertEquals(0, Words.shiftRight(1, 1, Rounding.STOCHASTIC, 0x7fffffff));
        assertEquals(1, Words.shiftRight(1, 1, Rounding.STOCHASTIC, 0x80000000));
    }

    @Test
    void stochasticRoundingAddsToTheTopOfTheDroppedBitsOfALongShift() {
        long missing = 1L << 8;
        assertEquals(0, Words.shiftRight(missing - 1, 40, Rounding.STOCHASTIC, -1));
        assertEquals(1, Words.shiftRight(missing, 40, Rounding.STOCHASTIC, -1));
    }

    @Test
    void roundingUpNeverOverflows64Bits() {
        assertEquals(1L << 62, Words.shiftRight(Long.MAX_VALUE, 1, Rounding.NEAREST, 0));
        assertEquals(1, Words.shiftRight(Long.MAX_VALUE, 63, Rounding.STOCHASTIC, -1));
    }

    @Test
    void aLeftShiftOutOf64BitsSaturatesToItsOwnSide() {
        assertEquals(Integer.MAX_VALUE,
                Words.narrow(Long.MAX_VALUE, -8, Rounding.FLOOR, 0, 32, Overflow.SATURATE));
        assertEquals(Integer.MIN_VALUE, Words.narrow(-1L << 60, -8, Rounding.FLOOR, 0, 32, Overflow.SATURATE));
        assertTrue(Words.overflows(1L << 60, -8, Rounding.FLOOR, 0, 32));
    }

    @Test
    void aLeftShiftOutOf64BitsWrapsToItsLowBits() {
        assertEquals(0x300, Words.narrow((1L << 60) + 3, -8, Rounding.FLOOR, 0, 32, Overflow.WRAP));
    }

    @ParameterizedTest
    @CsvSource({"0, 32, 31", "-1, 32, 31", "1, 32, 30", "-2, 32, 30", "2147483647, 32, 0", "-2147483648, 32, 0",
        "0, 8, 7", "64, 8, 0", "-65, 8, 0", "-64, 8, 1", "1, 2, 0"})
    void redundantSignBitsCountWhatRepeatsTheSign(int value, int width, int expected) {
        assertEquals(expected, Words.redundantSignBits(value, width));
    }

    @Test
    void roundingOffStaysInPlaceAndMaySaturate() {
        assertEquals(0x1000, Words.roundOff(0x0ff8, 4, Rounding.NEAREST, 0, 32, Overflow.SATURATE));
        assertEquals(127, Words.roundOff(127, 4, Rounding.NEAREST, 0, 8, Overflow.SATURATE));
        assertEquals(-128, Words.roundOff(127, 4, Rounding.NEAREST, 0, 8, Overflow.WRAP));
    }

    @Test
    void divisionByZeroIsTheEndOfTheDividendsSide() {
        for (Overflow overflow : Overflow.values()) {
            assertEquals(127, Words.div(5, 0, 4, Rounding.FLOOR, 0, 8, overflow));
            assertEquals(-128, Words.div(-5, 0, 4, Rounding.FLOOR, 0, 8, overflow));
            assertEquals(0, Words.div(0, 0, 4, Rounding.FLOOR, 0, 8, overflow));
        }
    }

    @Test
    void impossibleShiftsAndWidthsAreNamed() {
        assertEquals("right shift of 64: it is 0 to 63", message(() -> Words.shiftRight(1, 64, Rounding.FLOOR, 0)));
        assertEquals("left shift of 64: it is at most 63",
                message(() -> Words.narrow(1, -64, Rounding.FLOOR, 0, 32, Overflow.WRAP)));
        assertEquals("width of 33 bits: a word has 2 to 32", message(() -> Words.wrap(1, 33)));
        assertEquals("width of 1 bits: a word has 2 to 32", message(() -> Words.saturate(1, 1)));
        assertEquals("200 is no word of 8 bits", message(() -> Words.redundantSignBits(200, 8)));
        assertEquals("shift of 32 in a division: it is -31 to 31",
                message(() -> Words.div(1, 1, 32, Rounding.FLOOR, 0, 32, Overflow.WRAP)));
    }

    private static String message(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
