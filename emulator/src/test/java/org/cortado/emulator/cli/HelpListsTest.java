package org.cortado.emulator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.cortado.assembler.expect.Statistic;
import org.cortado.emulator.compare.Tolerance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpListsTest {
    private static String help(String verb) {
        StringWriter out = new StringWriter();
        assertEquals(0, Main.execute(new PrintWriter(out, true), new PrintWriter(out, true), verb, "--help"));
        return out.toString();
    }

    @ParameterizedTest
    @EnumSource
    void helpOfRunTellsWhatAConditionMaySpeakOf(Statistic statistic) {
        String said = help("run").replaceAll("\\s+", " ");
        assertTrue(said.contains(" " + statistic.key() + " " + statistic.meaning()), said);
    }

    @ParameterizedTest
    @EnumSource
    void helpOfCompareTellsWhatAToleranceMayLimit(Tolerance.Measure measure) {
        String said = help("compare").replaceAll("\\s+", " ");
        assertTrue(said.contains(" " + measure.key() + " " + measure.meaning()), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "compare"})
    void theListsFitAPage(String verb) {
        help(verb).lines().filter(line -> !line.startsWith("  cortado"))
                .forEach(line -> assertTrue(line.length() <= 80, line));
    }
}
