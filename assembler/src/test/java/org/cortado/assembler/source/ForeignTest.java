package org.cortado.assembler.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.cortado.assembler.Directives;
import org.cortado.assembler.isa.Op;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
