package org.cortado.assembler.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads before writes, and names for nothing. */
class OrderAndUseTest {

    private static List<String> codes(String... lines) {
        return Source.program("", lines).messages().stream().map(m -> m.substring(0, m.indexOf(" |"))).toList();
    }

    @Test
    void aTemporaryReadFirstIsAnError() {
        assertEquals(List.of("read-before-write: w is read before it is written"),
                codes(".state v", ".temp w", "add v, w", "mov w, v"));
    }

    @Test
    void theAccumulatorReadFirstIsAnError() {
        assertEquals(List.of("read-before-write: the accumulator is read before it is written"),
                codes(".state v", "aad v", "ard v"));
    }

    @Test
    void aPredicateReadFirstIsAnError() {
        assertEquals(List.of("read-before-write: q is read before it is written"),
                codes(".state v", ".pred q", "q? add v, v", "cmpgt q, v, 0"));
    }

    @Test
    void aWordWrittenUnderAGuardMayBeUnwritten() {
        assertEquals(List.of("maybe-unwritten: w was written under a guard only, and is 0 where that was off"),
                codes(".state v", ".temp w", ".pred q", "cmpgt q, v, 0", "q? mov w, v", "add v, w"));
    }

    @Test
    void aWordWrittenUnderAGuardMayBeReadUnderIt() {
        assertEquals(List.of(), codes(".state v", ".temp w", ".pred q", "cmpgt q, v, 0", "q? mov w, v", "q? add v, w"));
    }

    @Test
    void aPredicateThatChangedGuardsNothingAnyMore() {
        assertEquals(List.of("maybe-unwritten: w was written under a guard only, and is 0 where that was off"),
                codes(".state v", ".temp w", ".pred q", "cmpgt q, v, 0", "q? mov w, v", "cmpgt q, v, 1",
                        "q? add v, w"));
    }

    @Test
    void bothSidesOfAPredicateMakeAWrite() {
        assertEquals(List.of(), codes(".state v", ".temp w", ".pred q", "cmpgt q, v, 0", "q? mov w, v", "!q? mov w, 0",
                "add v, w"));
    }

    @Test
    void unusedNamesAreWarnings() {
        assertEquals(List.of("unused-name: state s is never used", "unused-name: parameter p is never used",
                "unused-name: input i is never used", "unused-name: temporary t is never used",
                "unused-name: predicate q is never used"),
                codes(".state v, s", ".param p = 1", ".input i", ".temp t", ".pred q", "add v, v"));
    }

    @Test
    void aStateThatIsOnlyWrittenIsAWarning() {
        assertEquals(List.of("never-read: state v is written and never read"), codes(".state v", "mov v, 1"));
    }

    @Test
    void aParameterThatServesAnotherIsUsed() {
        assertEquals(List.of(), codes(".state v", ".param a = 1, b = 2 * a", "add v, b"));
    }

    @Test
    void checksCanBeSwitchedOff() {
        assertEquals(List.of(), Source.program("checks=off", ".temp w, u", "add w, w").messages());
    }
}
