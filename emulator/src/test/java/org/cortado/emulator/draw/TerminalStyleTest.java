package org.cortado.emulator.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the environment says about the terminal. */
class TerminalStyleTest {
    @Test
    void aTerminalOfAnyKindHasColour() {
        assertTrue(TerminalStyle.detect(Map.of("TERM", "xterm-256color"), true).colour());
    }

    @Test
    void aFileHasNoColour() {
        assertFalse(TerminalStyle.detect(Map.of("TERM", "xterm-256color"), false).colour());
    }

    @Test
    void noColorTakesColourAway() {
        assertFalse(TerminalStyle.detect(Map.of("TERM", "xterm", "NO_COLOR", "1"), true).colour());
    }

    @Test
    void anEmptyNoColorCountsAsUnset() {
        assertTrue(TerminalStyle.detect(Map.of("TERM", "xterm", "NO_COLOR", ""), true).colour());
    }

    @Test
    void aDumbTerminalHasNoColour() {
        assertFalse(TerminalStyle.detect(Map.of("TERM", "dumb"), true).colour());
    }

    @Test
    void aTerminalWithoutANameHasNoColour() {
        assertFalse(TerminalStyle.detect(Map.of(), true).colour());
    }

    @ParameterizedTest
    @CsvSource({"en_GB.UTF-8, true", "C.utf8, true", "de_DE.ISO-8859-1, false", "C, false"})
    void unicodeFollowsLang(String lang, boolean unicode) {
        assertEquals(unicode, TerminalStyle.detect(Map.of("LANG", lang), true).unicode());
    }

    @Test
    void lcAllGoesBeforeLang() {
        assertFalse(TerminalStyle.detect(Map.of("LANG", "C.UTF-8", "LC_ALL", "C"), true).unicode());
    }

    @Test
    void anEmptyLcAllCountsAsUnset() {
        assertTrue(TerminalStyle.detect(Map.of("LANG", "C.UTF-8", "LC_ALL", ""), true).unicode());
    }

    @ParameterizedTest
    @CsvSource({"132, 132", "0, 80", "-5, 80", "99999999999, 80", "wide, 80", "'', 80"})
    void columnsAreTakenWhereTheyMakeSense(String text, int columns) {
        assertEquals(columns, TerminalStyle.detect(Map.of("COLUMNS", text), true).columns());
    }

    @Test
    void paintWithoutColourIsTheTextItself() {
        assertEquals("v", TerminalStyle.PLAIN.paint(0, "v"));
    }

    @Test
    void paintEndsWhatItBegins() {
        assertEquals("\033[36mv\033[0m", Pictures.COLOUR.paint(0, "v"));
    }
}
