package org.cortado.assembler.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries for a core of 8 slots of 3 state words with 20 program words, its first two slots taken. */
class RunCheckTest {

    /** What is said of an entry's words, in the order of {@link ProgramRun}. */
    private static String said(String words) {
        return RunCheck.fault(ProgramRun.of(Arrays.stream(words.split(" ")).mapToInt(Integer::parseInt).toArray(), 0),
                2, 8, 3, 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 7 0 20 0 0 3 32 1 0 0", "7 7 20 0 0 0 0 8 65536 2147483646 15",
        "2 2 19 1 2147483647 2147483647 3 8 1 0 0"})
    void anEntryAtItsLimitsIsSound(String words) {
        assertNull(said(words));
    }

    @ParameterizedTest
    @CsvSource({"1 7 0 20 0 0 3 32 1 0 0", "2 8 0 20 0 0 3 32 1 0 0", "4 3 0 20 0 0 3 32 1 0 0",
        "-1 3 0 20 0 0 3 32 1 0 0", "2 -2147483648 0 20 0 0 3 32 1 0 0", "2147483647 2147483647 0 20 0 0 3 32 1 0 0"})
    void slotsOutOfPlaceAreTold(String words) {
        String[] slots = words.split(" ");
        assertEquals("slots " + slots[0] + ".." + slots[1] + " of its program table overlap others or leave the 8 slots "
                + "of a core", said(words));
    }

    @ParameterizedTest
    @CsvSource({"2 7 1 20 0 0 3 32 1 0 0, 20 instructions at 1", "2 7 -1 1 0 0 3 32 1 0 0, 1 instruction at -1",
        "2 7 0 -1 0 0 3 32 1 0 0, -1 instructions at 0",
        "2 7 -2147483648 2 0 0 3 32 1 0 0, 2 instructions at -2147483648",
        "2 7 2147483647 2147483647 0 0 3 32 1 0 0, 2147483647 instructions at 2147483647"})
    void aProgramOutsideTheStoreIsTold(String words, String program) {
        assertEquals("slots 2..7 of its program table: " + program + ", beyond the program store of 20 words",
                said(words));
    }

    @ParameterizedTest
    @CsvSource({"2 7 0 1 0 0 4 32 1 0 0, state words = 4 is outside 0 .. 3",
        "2 7 0 1 0 0 -1 32 1 0 0, state words = -1 is outside 0 .. 3",
        "2 7 0 1 0 0 3 7 1 0 0, width = 7 is outside 8 .. 32", "2 7 0 1 0 0 3 33 1 0 0, width = 33 is outside 8 .. 32",
        "2 7 0 1 0 0 3 32 0 0 0, substeps = 0 is outside 1 .. 65536",
        "2 7 0 1 0 0 3 32 65537 0 0, substeps = 65537 is outside 1 .. 65536",
        "2 7 0 1 0 0 3 32 1 0 16, wide channels = 16 is outside 0 .. 15",
        "2 7 0 1 -1 0 3 32 1 0 0, parameter base = -1 is outside 0 .. 2147483647",
        "2 7 0 1 0 -1 3 32 1 0 0, parameter stride = -1 is outside 0 .. 2147483647",
        "2 7 0 1 0 0 3 32 1 -1 0, first neuron = -1 is outside 0 .. 2147483641",
        "2 7 0 1 0 0 3 32 1 2147483642 0, first neuron = 2147483642 is outside 0 .. 2147483641"})
    void aWordOutOfItsRangeIsTold(String words, String fault) {
        assertEquals("slots 2..7 of its program table: " + fault, said(words));
    }
}
