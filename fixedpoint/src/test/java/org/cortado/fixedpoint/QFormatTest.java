package org.cortado.fixedpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QFormatTest {
    @ParameterizedTest
    @CsvSource({"s16.15, s16.15", "S16.15, s16.15", "q16.15, s16.15", "Q0.31, s0.31", "u0.32, u0.32", "uq0.32, u0.32",
        "UQ16.16, u16.16", "s1.0, s1.0", "u2.0, u2.0"})
    void readsAllUsualNames(String text, String name) {
        assertEquals(name, QFormat.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "16.15", "s16", "s16.", "s-1.5", "s16,15", "su1.1", " s1.1", "s1.1 ", "s1.1.1",
        "s1234567890123.1"})
    void refusesWhatIsNoFormat(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> QFormat.parse(text)).getMessage();
        assertEquals("'" + text + "' is no fixed-point format: write s or u, integer bits, a point and fraction bits, "
                + "as in s16.15", message);
    }

    @ParameterizedTest
    @CsvSource({"s16.16, 33, ' with its sign'", "s0.0, 1, ' with its sign'", "u0.1, 1, ''", "u20.20, 40, ''"})
    void refusesWidthsOutside2To32(String text, int width, String sign) {
        String message = assertThrows(IllegalArgumentException.class, () -> QFormat.parse(text)).getMessage();
        assertEquals("format " + text + " is " + width + " bits wide" + sign + ": a width is 2 to 32 bits", message);
    }

    @Test
    void everyFormatOf2To32BitsReadsItsOwnName() {
        int formats = 0;
        for (int width = 2; width <= 32; width++) {
            for (int fraction = 0; fraction <= width; fraction++) {
                QFormat unsigned = new QFormat(false, width - fraction, fraction);
                assertEquals(unsigned, QFormat.parse(unsigned.toString()));
                assertEquals(width, unsigned.width());
                if (fraction < width) {
                    QFormat signed = new QFormat(true, width - fraction - 1, fraction);
                    assertEquals(signed, QFormat.parse(signed.toString()));
                    assertEquals(width, signed.width());
                    formats++;
                }
                formats++;
            }
        }
        assertEquals(1085, formats);
    }

    @ParameterizedTest
    @CsvSource({"s16.15, -2147483648, 2147483647, -65536, 65535.999969482421875",
        "u16.16, 0, 4294967295, 0, 65535.9999847412109375", "s0.31, -2147483648, 2147483647, -1, 0.9999999995343387",
        "u0.32, 0, 4294967295, 0, 0.9999999997671694", "s8.7, -32768, 32767, -256, 255.9921875",
        "s0.15, -32768, 32767, -1, 0.999969482421875", "s1.0, -2, 1, -2, 1"})
    void knowsItsRange(String name, long minRaw, long maxRaw, double min, double max) {
        QFormat format = QFormat.parse(name);
        assertEquals(minRaw, format.minRaw());
        assertEquals(maxRaw, format.maxRaw());
        assertEquals(min, format.min());
        assertEquals(max, format.max(), 1e-15);
        assertTrue(format.contains(minRaw) && format.contains(maxRaw));
        assertTrue(!format.contains(minRaw - 1) && !format.contains(maxRaw + 1));
    }

    @Test
    void constantsAreTheUsualFormats() {
        assertEquals("s16.15 u16.16 s0.31 u0.32 s8.7 s0.15", String.join(" ", QFormat.S16_15.toString(),
                QFormat.U16_16.toString(), QFormat.S0_31.toString(), QFormat.U0_32.toString(), QFormat.S8_7.toString(),
                QFormat.S0_15.toString()));
    }

    @Test
    void valuesAreExact() {
        assertEquals(new BigDecimal("0.040008544921875"), QFormat.S16_15.toDecimal(1311));
        assertEquals(0.040008544921875, QFormat.S16_15.toDouble(1311));
        assertEquals(0x1p-32, QFormat.U0_32.resolution());
        assertEquals("100", new QFormat(true, 31, 0).toDecimal(100).toPlainString());
        assertEquals("0", QFormat.S16_15.toDecimal(0).toString());
    }

    @Test
    void aWordIsReadWithOrWithoutASign() {
        assertEquals(4294967295L, QFormat.U0_32.fromWord(-1));
        assertEquals(-1, QFormat.S16_15.fromWord(-1));
        assertEquals(-1, new QFormat(true, 3, 4).fromWord(0x7fffffff));
        assertEquals(255, new QFormat(false, 4, 4).fromWord(-1));
    }

    @Test
    void unsignedFormatsSaturateAndWrapToo() {
        QFormat byteFormat = new QFormat(false, 8, 0);
        assertEquals(255, byteFormat.narrow(300, Overflow.SATURATE));
        assertEquals(0, byteFormat.narrow(-300, Overflow.SATURATE));
        assertEquals(44, byteFormat.narrow(300, Overflow.WRAP));
        assertEquals(212, byteFormat.narrow(-300, Overflow.WRAP));
    }

    @Test
    void naturalShiftsFollowFromTheFormats() {
        assertEquals(31, QFormat.S16_15.productShift(QFormat.S0_31, QFormat.S16_15));
        assertEquals(-1, new QFormat(true, 24, 7).productShift(new QFormat(true, 24, 7), QFormat.S16_15));
        assertEquals(15, QFormat.S16_15.quotientShift(QFormat.S16_15, QFormat.S16_15));
    }
}
