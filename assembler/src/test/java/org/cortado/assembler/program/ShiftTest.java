package org.cortado.assembler.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cortado.assembler.isa.Op;
import org.junit.jupiter.api.Test;

/** Formats decide shifts; a written shift that differs is a power of two to the twin. */
class ShiftTest {

    @Test
    void aProductShiftsByItsFractionsLessThatOfTheResult() {
        assertEquals(26, Source.instructions("mul v, v, h").at(0).shift());
        assertEquals(15, Source.instructions("mul v, v, u").at(0).shift());
        assertEquals(15 + 32 - 15, Source.instructions("mulu v, v, b").at(0).shift());
    }

    @Test
    void aQuotientShiftsItsDividend() {
        assertEquals(15, Source.instructions("div v, v, u").at(0).shift());
        assertEquals(26 + 15 - 15, Source.instructions("div h, v, u").at(0).shift());
    }

    @Test
    void aMoveConvertsBetweenFormats() {
        assertEquals(11, Source.instructions("mov w, h").at(0).shift());
        assertEquals(15, Source.instructions("mov n, v").at(0).shift());
    }

    @Test
    void aMoveBeyondEightBitsToTheLeftBecomesAShift() {
        assertEquals(Op.SHL, Source.instructions("mov h, v").at(0).op());
        assertEquals(11, Source.instructions("mov h, v").at(0).shift());
        assertEquals(15, Source.instructions("mov v, n").at(0).shift());
    }

    @Test
    void aMoveOfUpToEightBitsToTheLeftStays() {
        Source source = Source.program("checks=off", ".temp f : s10.20, w", "mov f, w");
        assertEquals(Op.MOV, source.at(0).op());
        assertEquals(-5, source.at(0).shift());
    }

    @Test
    void countsMixInProductsWithFractionZero() {
        assertEquals(0, Source.instructions("mul v, v, n").at(0).shift());
        assertEquals(0, Source.instructions("mul n, n, k").at(0).shift());
    }

    @Test
    void aWrittenShiftIsAPowerOfTwoToTheTwin() {
        NeuronProgram program = Source.instructions("mul v, v, u, shift=12", "mul n, n, k, shift=12",
                "shl v, v, 3", "mov v, u, shift=-2").ok();
        assertEquals(12, Source.instructions("mul v, v, u, shift=12").at(0).shift());
        assertEquals(java.util.List.of(3, -12, 3, 2),
                java.util.Arrays.stream(program.twin().scale()).boxed().toList());
    }

    @Test
    void aNaturalShiftWrittenOutChangesNothing() {
        assertEquals(Source.instructions("mul v, v, h").ok().instructions()[0],
                Source.instructions("mul v, v, h, shift=26").ok().instructions()[0]);
        assertEquals(0, Source.instructions("mul v, v, h, shift=26").ok().twin().scale()[0]);
    }

    @Test
    void plainRegistersShiftOnlyAsWritten() {
        assertEquals(0, Source.program("checks=off", "mul r0, r1, s3").at(0).shift());
        assertEquals(7, Source.program("checks=off", "mul r0, r1, s3, shift=7").at(0).shift());
        assertEquals(-7, Source.program("checks=off", "mul r0, r1, s3, shift=7").ok().twin().scale()[0]);
    }

    @Test
    void randomBitsAreDroppedDownToTheFraction() {
        assertEquals(17, Source.instructions("rnd v").at(0).shift());
        assertEquals(0, Source.instructions("rnd n").at(0).shift());
        assertEquals(24, Source.instructions("rnd n, shift=24").at(0).shift());
        assertEquals(13, Source.instructions("rndn v").at(0).shift());
        assertEquals(2, Source.instructions("rndn h").at(0).shift());
    }

    @Test
    void shortFormsRepeatTheResultAsFirstSource() {
        assertEquals(Source.instructions("add v, v, u").ok().instructions()[0],
                Source.instructions("add v, u").ok().instructions()[0]);
        assertEquals(Source.instructions("wrap v, v, 24").ok().instructions()[0],
                Source.instructions("wrap v, 24").ok().instructions()[0]);
        assertEquals(24, Source.instructions("wrap v, 24").at(0).bits());
        assertEquals(Source.instructions("pand q, q, z").ok().instructions()[0],
                Source.instructions("pand q, z").ok().instructions()[0]);
    }

    @Test
    void aShiftOutOfReachIsAnError() {
        assertTrue(Source.program("checks=off", ".temp h : s0.31, i : int", "mul i, h, h").message()
                .startsWith("shift-range: mul would shift by 62 bits, and can by -8 .. 55"));
    }
}
