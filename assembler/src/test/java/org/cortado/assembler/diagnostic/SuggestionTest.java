package org.cortado.assembler.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
    private static final List<String> NAMES = List.of("threshold", "mul", "mulu", "tau_m", "v", ".population");

    @ParameterizedTest
    @CsvSource({"treshold, threshold", "thresholds, threshold", "thershold, threshold", "mlu, mul", "mull, mul",
        "Mul, mul", "tau_n, tau_m", ".popluation, .population", "V, v"})
    void findsTheNearest(String written, String meant) {
        assertEquals(meant, Suggestion.nearest(written, NAMES));
    }

    @ParameterizedTest
    @CsvSource({"w", "weight", "add", "xyz"})
    void staysSilentWhereNothingIsNear(String written) {
        assertNull(Suggestion.nearest(written, NAMES));
    }

    @Test
    void longNamesAreNotCompared() {
        assertNull(Suggestion.nearest("a".repeat(65), List.of("a".repeat(64))));
    }
}
