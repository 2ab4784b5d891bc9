package org.cortado.emulator.debug.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.cortado.emulator.debug.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakpointsTest {
    private final Session session = Session.of(Session.THREE_CELLS);

    @AfterEach
    void close() {
        session.close();
    }

    private String place() {
        return session.step() + "+" + session.debugger().subject().inside();
    }

    private List<String> forwards() {
        return session.stops(this::place);
    }

    private List<String> backwards() {
        session.say("goto step 201");
        return session.stopsBackwards(this::place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"break spike", "break spike first", "break spike of pair[1]", "break first.v > 8",
        "watch first.n", "watch core(1,0).arrivals", "watch pair[0].v", "break packet at core(0,0)", "break at step 77",
        "break step % 10 == 3 if first.v > 5", "break line 11", "break line 12 of pair", "watch pair.n"})
    void stopsAreTheSameBothWays(String line) {
        session.say(line);
        List<String> forwards = forwards();
        assertTrue(line.contains("core(1,0)") == forwards.isEmpty(), "stops at " + forwards);
        assertEquals(forwards, backwards());
    }

    @Test
    void aSpikeBreakpointStopsAtEverySpikeAndNowhereElse() {
        List<String> expected = new ArrayList<>();
        for (int step = 1; step <= 200; step++) {
            session.say("goto step " + step);
            if (session.say("print first.spiked").endsWith("1")) {
                expected.add(step + "+0");
            }
        }
        session.say("restart; break spike first");
        assertEquals(expected, forwards());
    }

    @Test
    void aStopSaysWhyAndWhatChanged() {
        session.say("break spike first");
        List<String> said = session.lines("continue");
        assertEquals("breakpoint 1: first spiked", said.get(0));
        assertTrue(said.get(1).matches(" {2}first.v: [0-9.]+ -> 0"), said.get(1));
        assertEquals("  first.n: 0 -> 1", said.get(2));
        assertTrue(said.get(3).startsWith("step 4 (4 ms)"), said.get(3));
    }

    @Test
    void aWatchpointShowsOldAndNew() {
        session.say("watch first.n");
        assertEquals("  first.n: 0 -> 1", session.lines("continue").get(1));
    }

    @Test
    void aConditionStopsWhereItBecomesTrue() {
        session.say("break first.v > 5");
        session.say("continue");
        assertEquals(2, session.step());
        session.say("continue");
        assertTrue(session.step() > 3, "it was true all the time");
    }

    @Test
    void theThirdTime() {
        session.say("break spike first after 3");
        session.say("continue");
        long third = session.step();
        session.say("delete; restart; break spike first; continue; continue; continue");
        assertEquals(third, session.step());
    }

    @Test
    void ignoredBackwardsToo() {
        session.say("goto step 100; break spike first; reverse-continue; reverse-continue; reverse-continue");
        long third = session.step();
        session.say("goto step 100; ignore 1 2; reverse-continue");
        assertEquals(third, session.step());
    }

    @Test
    void aTemporaryBreakpointStopsOnce() {
        session.say("tbreak spike first; continue");
        assertEquals("no breakpoints", session.say("info breakpoints"));
    }

    @Test
    void aDisabledBreakpointLetsPass() {
        session.say("break spike; disable 1");
        assertTrue(session.say("continue").contains("the end of the program's run"));
    }

    @Test
    void aLineIsShownBeforeItActs() {
        session.say("break line 12");
        String said = session.say("continue");
        assertTrue(said.contains("first comes to test.cas:12"), said);
        assertTrue(said.contains("=>"), said);
        assertEquals("fired = 1", session.say("print fired"));
        String done = session.say("stepi");
        assertTrue(done.contains("spike  fired=1"), done);
    }

    @Test
    void saturationsSayWhoAndWhere() {
        session.say("break saturate of first; set first.v = 65000; set first.i = 60000");
        String said = session.say("continue");
        assertTrue(said.contains("test.cas:8: saturate of first"), said);
    }

    @Test
    void wrapsSayWhoAndWhere() {
        try (Session wrapping = Session.of(Session.THREE_CELLS.replace("overflow=saturate", "overflow=wrap"))) {
            wrapping.say("break wrap of pair; set pair[1].v = 65000; set pair[1].i = 60000; set first.v = 65000");
            String said = wrapping.say("continue");
            assertTrue(said.contains("breakpoint 1: test.cas:8: wrap of pair[1]"), said);
            assertEquals(1, wrapping.step());
            assertTrue(wrapping.refused("break wrep").contains("did you mean 'wrap'?"));
        }
    }

    @Test
    void anEnabledBreakpointStopsAgain() {
        session.say("break spike first; disable; continue; restart; enable 1; continue");
        assertEquals(4, session.step());
    }

    @Test
    void aDeletedBreakpointIsGoneAndTheOtherIsNot() {
        session.say("break at step 3; break at step 7; delete 1; continue");
        assertEquals(7, session.step());
        assertTrue(session.refused("delete 1").contains("no breakpoint 1: 'info breakpoints' lists them"));
    }

    @Test
    void aWatchpointMayHaveACondition() {
        session.say("watch first.n if first.n == 3; continue");
        assertEquals("first.n = 3", session.say("print first.n"));
    }

    @Test
    void aMemoryWordAndACounterCanBeWatched() {
        session.say("watch core(0,0).state[1]; continue");
        assertEquals("first.n = 1", session.say("print first.n"));
        session.say("delete; restart; watch core(0,0).synaptic_events; continue");
        assertEquals("chip.synaptic_events = 2", session.say("print chip.synaptic_events"));
    }

    @Test
    void commandsRunAtTheStop() {
        session.say("break spike first; commands 1; print first.n; end");
        assertTrue(session.say("continue").contains("first.n = 1"));
    }

    @Test
    void commandsOfATemporaryBreakpointRunOnce() {
        session.say("tbreak spike first; commands 1; print first.n; end");
        assertTrue(session.say("continue").contains("first.n = 1"));
        assertFalse(session.say("continue").contains("first.n"));
    }

    @Test
    void commandsMayGoOn() {
        session.say("break spike first; commands 1; print step; continue; end");
        String said = session.say("continue");
        assertTrue(said.contains("the end of the program's run"), said);
        assertTrue(session.debugger().breakpoints().get(1).hits() > 5);
    }

    @Test
    void aConditionOfABreakpoint() {
        session.say("break spike first if first.n == 3; continue");
        assertEquals("first.n = 3", session.say("print first.n"));
    }

    @Test
    void untilStopsAtOnceWhereItHolds() {
        session.say("until first.n == 2");
        long there = session.step();
        session.say("reverse-step");
        assertEquals("first.n = 1", session.say("print first.n"));
        assertEquals(there - 1, session.step());
    }

    @Test
    void nextSpikeAndBack() {
        session.say("next spike of first");
        long first = session.step();
        session.say("next spike of first");
        session.say("reverse-next spike of first");
        assertEquals(first, session.step());
    }

    @Test
    void observingChangesNothing() {
        session.say("goto step 200");
        long hash = session.hash();
        session.say("restart; break spike; watch pair.v; break line 11 of pair; display pair.v; display chip.spikes");
        forwards();
        assertEquals(hash, session.hash());
    }

    @Test
    void anInterruptStopsARun() {
        session.debugger().time().interruptedBy(() -> session.step() == 17);
        assertTrue(session.say("continue").contains("step 17 (17 ms): interrupted"));
    }

    @Test
    void anInterruptedLookBackStaysInThePresent() {
        session.say("goto step 150; break first.v > 1000");
        int[] asked = new int[1];
        session.debugger().time().interruptedBy(() -> ++asked[0] > 20);
        assertTrue(session.refused("reverse-continue").contains("interrupted"));
        session.debugger().time().interruptedBy(() -> false);
        assertEquals(150, session.step());
    }
}
