package org.cortado.fixedpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0.75 | s16.15 | 0.75 = 3/4 (s16.15, raw 24576, 0x00006000)",
        "-0.5 | s0.15 | -0.5 = -1/2 (s0.15, raw -16384, 0xc000)",
        "0.04 | s16.15 | 0.040008544921875 = 1311/32768 (s16.15, raw 1311, 0x0000051f)",
        "300 | s31.0 | 300 = 300 (s31.0, raw 300, 0x0000012c)",
        "0 | u0.32 | 0 = 0 (u0.32, raw 0, 0x00000000)",
        "0.5 | u0.32 | 0.5 = 1/2 (u0.32, raw 2147483648, 0x80000000)",
        "-1 | s4.5 | -1 = -1 (s4.5, raw -32, 0x3e0)",
        "1 | u2.0 | 1 = 1 (u2.0, raw 1, 0x1)"})
    void printsAllItsReadings(String text, String format, String printed) {
        assertEquals(printed, Fixed.of(text, QFormat.parse(format)).toString());
    }

    @Test
    void aDoubleGoesToTheNearestWord() {
        assertEquals(3277, Fixed.of(0.1, QFormat.S16_15).raw());
        assertEquals(3277 / 32768.0, Fixed.of(0.1, QFormat.S16_15).toDouble());
    }

    @Test
    void outOfRangeIsAnErrorThatNamesTheRange() {
        assertEquals("300 is out of the range of s8.7, -256 to 255.9921875: choose a format of more integer bits",
                assertThrows(IllegalArgumentException.class, () -> Fixed.of("300", QFormat.S8_7)).getMessage());
        assertEquals("raw 256 is no word of u8.0: it is 0 to 255", assertThrows(IllegalArgumentException.class,
                () -> new Fixed(256, new QFormat(false, 8, 0))).getMessage());
    }

    @Test
    void computesAsTheArithmeticSays() {
        Arithmetic how = new Arithmetic(QFormat.S16_15, Rounding.NEAREST, Overflow.SATURATE);
        Fixed three = Fixed.of("3", QFormat.S8_7);
        Fixed half = Fixed.of("0.5", QFormat.U0_32);
        assertEquals("3.5", three.plus(half, how).decimal().toPlainString());
        assertEquals("2.5", three.minus(half, how).decimal().toPlainString());
        assertEquals("1.5", three.times(half, how).decimal().toPlainString());
        assertEquals("6", three.over(half, how).decimal().toPlainString());
        assertEquals(Fixed.of("3", QFormat.S16_15), three.to(how));
    }
}
