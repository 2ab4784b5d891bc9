package org.cortado.emulator.debug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cortado.emulator.debug.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final Session session = Session.of(Session.THREE_CELLS);

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void aStateTakesTheNearestWord() {
        assertEquals("first.v rounded to 1.100006103515625", session.say("set first.v = 1.1"));
        assertEquals("first.v = 0x00008ccd", session.say("print/x first.v"));
    }

    @Test
    void aWordCanBeGivenAsSuch() {
        session.say("set/x first.v = 0xffff8000");
        assertEquals("first.v = -1", session.say("print/f first.v"));
    }

    @Test
    void aRowTakesOneNumberForAllOrOneForEach() {
        session.say("set pair.v = 4; set pair.n = pair.v + 1");
        assertEquals("pair[0].n = 5\npair[1].n = 5", session.say("print pair.n"));
    }

    @Test
    void aSharedParameterIsSaidToBe() {
        assertTrue(session.say("set pair[0].leak = 0.5").contains("pair[0].leak rounded")
                || session.say("set pair[0].top = 3").contains("shared by all 2 neurons"));
    }

    @Test
    void anInputWaitsForTheComingStep() {
        session.say("set first.x = 4; step");
        assertEquals("first.x = 4", session.say("print/f first.x"));
        assertEquals("first.v = 7", session.say("print/f first.v"));
    }

    @Test
    void flagsCanBeCleared() {
        session.say("set first.flags = 2");
        assertEquals("first.saturate = 1", session.say("print first.saturate"));
        session.say("set first.flags = 0");
        assertEquals("first.saturate = 0", session.say("print first.saturate"));
    }

    @Test
    void aParameterActsFromTheNextStepOn() {
        session.say("set first.i = 50; step");
        assertEquals("first.spiked = 1", session.say("print first.spiked"));
    }

    @Test
    void aWeightCanBeChangedAndTakenBack() {
        session.say("continue");
        long straight = session.hash();
        session.say("restart");
        String word = session.say("print/d core(0,0).synapses[0]").split(" = ")[1];
        session.say("set core(0,0).synapses[0] = " + word + " ^ 0x10000; continue");
        assertNotEquals(straight, session.hash());
        session.say("undo; continue");
        assertEquals(straight, session.hash());
    }

    @Test
    void aWordThatMovesMemoryIsRefused() {
        // A delay of 64 needs longer rings than the image has.
        String refused = session.refused("set core(0,0).synapses[1] = 0x1fa");
        assertTrue(refused.contains("how memory is laid out"), refused);
    }

    @Test
    void anInjectedSpikeArrivesAfterItsDelay() {
        session.say("goto step 1; set first.i = 0; checkpoint here");
        session.say("run 2steps");
        String quiet = session.say("print/f pair[0].x");
        session.say("goto here; inject spike first; run 3steps");
        String spiked = session.say("print/f pair[0].x");
        assertNotEquals(quiet, spiked);
    }

    @Test
    void anInjectedSpikeIsReplayed() {
        session.say("goto step 10; inject spike first payload 2; goto step 50");
        long after = session.hash();
        session.say("goto step 3; goto step 50");
        assertEquals(after, session.hash());
        assertTrue(session.say("info changes").contains("spike first payload 2"));
    }

    @Test
    void anInjectedPacketIsCounted() {
        session.say("inject packet core(0,0) key 0; step");
        assertEquals("chip.external = 1", session.say("print chip.external").replaceAll("= [1-9]", "= 1"));
    }

    @Test
    void aStimulusIsHeldForATime() {
        Session driven = Session.of(Session.THREE_CELLS.replace(".run ", ".stimulus first.i, 0.01 * t\n.run "));
        driven.say("goto step 50");
        String before = driven.say("print/f first.i");
        driven.say("set stimulus first.i = 7 for 10ms; run 5ms");
        assertEquals("first.i = 7", driven.say("print/f first.i"));
        driven.say("run 20ms");
        String after = driven.say("print/f first.i");
        driven.say("undo; run 25ms");
        assertEquals(after, driven.say("print/f first.i"));
        assertNotEquals(before, after);
        driven.close();
    }

    @Test
    void nothingIsChangedInTheMiddleOfAStep() {
        session.say("stepi 2");
        assertTrue(session.refused("set first.v = 1").contains("between steps only"));
        assertTrue(session.refused("inject spike first").contains("between steps only"));
    }

    @Test
    void changesInThePastDropTheFuture() {
        session.say("goto step 30; set first.v = 1; goto step 10");
        assertTrue(session.say("set first.v = 2").contains("1 later change dropped"));
    }
}
