package org.cortado.emulator.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With a clock of the test's own. */
class ProgressLineTest {
    private final List<String> printed = new ArrayList<>();
    private long now = 5_000_000_000L;

    private ProgressLine line(boolean terminal, int columns) {
        return new ProgressLine("run", terminal, new TerminalStyle(columns, false, false), printed::add, () -> now);
    }

    private void after(long milliseconds) {
        now += milliseconds * 1_000_000L;
    }

    @Test
    void nothingIsPrintedInTheFirstSecond() {
        ProgressLine line = line(true, 80);
        after(999);
        line.update(50, 100, "step");
        line.clear();
        assertEquals(List.of(), printed);
    }

    @Test
    void afterASecondTheLineIsThere() {
        ProgressLine line = line(true, 80);
        after(1000);
        line.update(2500, 10000, "step");
        assertEquals(List.of("\rrun #####............... 25 %  step 2500 of 10000, 3 s left"), printed);
    }

    @Test
    void itIsRewrittenTenTimesASecondAtMost() {
        ProgressLine line = line(true, 80);
        after(1000);
        for (int step = 0; step < 100; step++) {
            line.update(step, 100, "step");
            after(10);
        }
        assertEquals(10, printed.size());
    }

    @Test
    void aShorterTextCoversTheLongerOneBefore() {
        ProgressLine line = line(true, 80);
        after(1000);
        line.update(1, 100_000, "step");
        after(1000);
        line.update(99_999, 100_000, "step");
        assertTrue(printed.get(1).length() >= printed.get(0).length(), printed.toString());
    }

    @Test
    void clearTakesTheLineAway() {
        ProgressLine line = line(true, 20);
        after(2000);
        line.update(1, 2, "step");
        line.clear();
        assertEquals("\r" + " ".repeat(19) + "\r", printed.get(1));
    }

    @Test
    void theLineStaysWithinTheWindow() {
        ProgressLine line = line(true, 20);
        after(2000);
        line.update(1, 2, "step");
        assertEquals("\rrun ##########....~", printed.get(0));
    }

    @Test
    void whereThereIsNoTerminalNothingIsPrinted() {
        ProgressLine line = line(false, 80);
        after(60_000);
        line.update(1, 2, "step");
        line.clear();
        assertEquals(List.of(), printed);
    }
}
