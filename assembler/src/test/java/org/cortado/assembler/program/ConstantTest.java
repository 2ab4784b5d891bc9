package org.cortado.assembler.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Constants take the format of what they meet; a number that does not fit is never silent. */
class ConstantTest {

    private static Source one(String instruction) {
        return Source.instructions(instruction);
    }

    @Test
    void aConstantTakesTheFormatOfTheWordItMeets() {
        assertEquals(30 << 15, one("cmpge q, v, 30").at(0).second());
        assertEquals(5 << 26, one("add h, h, 5").at(0).second());
        assertEquals(7, one("add n, n, 7").at(0).second());
        assertEquals(-65 << 15, one("mov v, -65").at(0).second());
    }

    @Test
    void halvesGoToEven() {
        assertEquals(0, one("add v, v, 0.0000152587890625").at(0).second());
        assertEquals(2, one("add v, v, 0.0000457763671875").at(0).second());
    }

    @Test
    void aFactorTakesTheDefaultFormat() {
        assertEquals(1 << 14, one("mul v, v, 0.5").at(0).second());
        assertEquals(15, one("mul v, v, 0.5").at(0).shift());
    }

    @Test
    void aWholeFactorOfACountIsACount() {
        assertEquals(3, one("mul n, n, 3").at(0).second());
        assertEquals(0, one("mul n, n, 3").at(0).shift());
    }

    @Test
    void aCastFactorKeepsItsFormat() {
        assertEquals(85_899_346, one("mul h, v, 0.04 : q0.31").at(0).second());
        assertEquals(15 + 31 - 26, one("mul h, v, 0.04 : q0.31").at(0).shift());
    }

    @Test
    void anUnsignedFactorBelowOneTakesAllBits() {
        assertEquals(0x8000_0000, one("mulu v, v, 0.5").at(0).second());
        assertEquals(32, one("mulu v, v, 0.5").at(0).shift());
    }

    @Test
    void aRawWordIsTheWord() {
        assertEquals(1310, one("mul v, v, raw(1310)").at(0).second());
        assertEquals(1310 * 0x1p-15, one("mul v, v, raw(1310)").ok().twin().constants()[0]);
        assertEquals(-5, one("add v, v, raw(-5)").at(0).second());
    }

    @Test
    void theTwinHasTheNumberAsWritten() {
        assertEquals(0.04, one("mul h, v, 0.04 : q0.31").ok().twin().constants()[0]);
        assertEquals(31, one("mul h, v, 0.04 : q0.31").ok().twin().constantFraction()[0]);
    }

    @Test
    void outOfRangeNamesTheRangeAndACast() {
        assertEquals("constant-range: 70000 does not fit s16.15: -65536 .. 65535.999969482421875 | cast it to a format "
                + "that holds it, as in '70000 : s17.14'", one("cmpge q, v, 70000").message());
    }

    @Test
    void aCoarseFactorIsAWarning() {
        assertEquals("constant-rounded: 0.04 is stored as 0.040008544921875 in s16.15, off by 0.021 % | cast it to a "
                + "finer format, as in '0.04 : s0.31', or to s16.15 where that is meant",
                one("mul v, v, 0.04").message());
    }

    @Test
    void aCastSilencesIt() {
        assertEquals(List.of(), one("mul v, v, 0.04 : s16.15").messages());
    }

    @Test
    void roundingByMoreThanHalfALastDigitIsAWarning() {
        assertTrue(one("add v, v, 0.00001").message().startsWith("constant-rounded: 0.00001 is stored as 0 in s16.15"));
        assertEquals(List.of(), one("add v, v, 0.1").messages());
    }

    @Test
    void aComputedNumberMayBeRounded() {
        assertEquals(List.of(), one("add v, v, third").messages());
        assertTrue(one("add v, v, third / 10000").message().startsWith("constant-rounded"));
    }

    @Test
    void aTextIsNoOperand() {
        assertTrue(one("add v, v, \"1\"").message().startsWith("constant-kind"));
    }
}
