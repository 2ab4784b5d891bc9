package org.cortado.assembler.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cortado.assembler.Directives;
import org.cortado.assembler.isa.Op;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTest {
    @Test
    void noDirectiveOfThisLanguageCountsAsForeign() {
        Directives.ALL.forEach(directive -> assertNull(Foreign.directive(directive.name()), directive.name()));
    }

    @ParameterizedTest
    @EnumSource
    void noInstructionOfThisChipCountsAsForeign(Op op) {
        assertNull(Foreign.instruction(op.mnemonic()));
    }

    @ParameterizedTest
    @CsvSource({".elsif, .elif", ".ELSEIF, .elif", ".fi, .endif", ".repeat, .rept", ".endrep, .endr", ".mend, .endm",
        ".endproc, .end"})
    void anotherNameOfADirectiveIsTakenForItAndToldToBe(String foreign, String directive) {
        assertEquals(directive, Foreign.same(foreign));
        assertTrue((Foreign.directive(foreign) + " ").startsWith("write " + directive + " "));
        assertTrue(Directives.ALL.stream().anyMatch(known -> known.name().equals(directive)), directive);
    }

    @ParameterizedTest
    @ValueSource(strings = {".word", ".irp", ".set", ".endm", ".macro", ".wobble"})
    void whatIsNoMereNameOfADirectiveIsTakenForNone(String directive) {
        assertNull(Foreign.same(directive));
    }

    @ParameterizedTest
    @CsvSource({"q1.31, s0.31", "Q16.16, s15.16", "s8.24, s7.24"})
    void aFormatThatCountsItsSignIsWrittenWithoutIt(String format, String instead) {
        assertEquals("the sign is not counted before the point: write " + instead, Foreign.format(format));
    }

    @ParameterizedTest
    @CsvSource({"s0.32", "s0.31", "u16.16", "s20.20", "int", "q1"})
    void noOtherFormatCountsItsSign(String format) {
        assertNull(Foreign.format(format));
    }
}
