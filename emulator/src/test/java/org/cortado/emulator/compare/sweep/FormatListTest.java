package org.cortado.emulator.compare.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatListTest {

    private static String parsed(String text) {
        return FormatList.parse(text, () -> 12).stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"q8.7,s16.15 | s8.7 s16.15", "s11.4..6 | s11.4 s11.5 s11.6",
        "s28.N | s28.0 s28.1 s28.2 s28.3", "sM.3 | s12.3", "sM.18..19 | s12.18 s12.19", "s8.7,q8.7 | s8.7"})
    void listsAreReadAsPeopleWriteThem(String text, String formats) {
        assertEquals(formats, parsed(text));
    }

    @Test
    void everyFractionThat32BitsHoldIsTried() {
        assertEquals(20, FormatList.parse("sM.N", () -> 12).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s8", "s40.2", "8.7", "s11.N..3", "s20.15..16", "s16.15,"})
    void whatNamesNoFormatIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> parsed(text));
    }
}
