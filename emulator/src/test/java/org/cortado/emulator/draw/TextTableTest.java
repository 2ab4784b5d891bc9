package org.cortado.emulator.draw;

import static org.cortado.emulator.draw.Pictures.UNICODE;
import static org.cortado.emulator.draw.Pictures.assertPicture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cortado.emulator.draw.TextTable.Column;
import org.cortado.emulator.draw.TextTable.Overflow;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private static final TextTable POPULATIONS = new TextTable(
            List.of(new Column("population", 9, Overflow.CUT), new Column("neurons", 5, Overflow.CUT),
                    new Column("rate", 7, Overflow.CUT), new Column("note", 1, Overflow.CUT)),
            List.of(List.of("exc", "800", "7.4 Hz", "regular spiking, driven by noise"),
                    List.of("inhibitory", "200", "12.25 Hz", "")));

    @Test
    void textStandsLeftAndNumbersRight() {
        assertPicture("""
                population  neurons      rate  note
                ----------  -------  --------  --------------------------------
                exc             800    7.4 Hz  regular spiking, driven by noise
                inhibitory      200  12.25 Hz
                """, POPULATIONS.draw(80, TerminalStyle.PLAIN));
    }

    @Test
    void theTextOfLeastPriorityIsCutFirst() {
        assertPicture("""
                population  neurons      rate  note
                ──────────  ───────  ────────  ───────────────
                exc             800    7.4 Hz  regular spikin…
                inhibitory      200  12.25 Hz
                """, POPULATIONS.draw(46, UNICODE));
    }

    @Test
    void wholeColumnsGoBeforeANumberIsCut() {
        assertPicture("""
                population      rate
                ──────────  ────────
                exc           7.4 Hz
                inhibitory  12.25 Hz
                not shown: neurons, note
                """, POPULATIONS.draw(24, UNICODE));
    }

    @Test
    void aColumnMayWrap() {
        TextTable table = new TextTable(List.of(Column.of("verb"), new Column("does", 0, Overflow.WRAP)),
                List.of(List.of("asm", "assemble, place, and write the image"), List.of("dis", "readable source")));
        assertPicture("""
                verb  does
                ----  ----------------
                asm   assemble, place,
                      and write the
                      image
                dis   readable source
                """, table.draw(22, TerminalStyle.PLAIN));
    }

    @Test
    void theNamesOfWhatIsNotShownWrap() {
        assertPicture("""
                population
                ----------
                exc
                inhibitory
                not shown:
                neurons,
                rate, note
                """, POPULATIONS.draw(10, TerminalStyle.PLAIN));
    }

    @Test
    void shortWordsAreNotCut() {
        TextTable table = new TextTable(
                List.of(new Column("rounding", 1, Overflow.CUT), new Column("of", 0, Overflow.CUT)),
                List.of(List.of("stochastic", "the membrane potential")));
        assertPicture("""
                rounding    of
                ──────────  ──────────
                stochastic  the membr…
                """, table.draw(22, UNICODE));
        assertPicture("""
                rounding
                ──────────
                stochastic
                not shown: of
                """, table.draw(21, UNICODE));
    }

    @Test
    void aColumnThatWrapsKeepsItsWordsWholeBesideAnother() {
        TextTable table = new TextTable(
                List.of(new Column("format", 1, Overflow.CUT), new Column("flags", 1, Overflow.WRAP),
                        new Column("lag", 0, Overflow.CUT)),
                List.of(List.of("s11.4", "17 second-spike, 1789 saturate", "-113")));
        assertPicture("""
                format  flags
                ------  -------------
                s11.4   17
                        second-spike,
                        1789 saturate
                not shown: lag
                """, table.draw(21, TerminalStyle.PLAIN));
    }

    @Test
    void aWordLongerThanItsColumnIsBroken() {
        TextTable table = new TextTable(List.of(new Column("a", 0, Overflow.WRAP)),
                List.of(List.of("abcdefghijklmnop")));
        assertEquals(List.of("a", "-------", "abcdefg", "hijklmn", "op"), table.draw(7, TerminalStyle.PLAIN));
    }

    @Test
    void controlCharactersCannotReachTheTerminal() {
        assertTrue(TextTable.of(List.of("a"), List.of(List.of("x\033[2Jy"))).draw(40, UNICODE).contains("x?[2Jy"));
    }

    @Test
    void aTableWithoutRowsHasItsHeader() {
        assertEquals(List.of("a  b", "-  -"), TextTable.of(List.of("a", "b"), List.of()).draw(40, TerminalStyle.PLAIN));
    }

    @Test
    void aRowOfTheWrongLengthIsRefused() {
        assertEquals("a row of 1 cells in a table of 2 columns", assertThrows(IllegalArgumentException.class,
                () -> TextTable.of(List.of("a", "b"), List.of(List.of("x")))).getMessage());
    }
}
