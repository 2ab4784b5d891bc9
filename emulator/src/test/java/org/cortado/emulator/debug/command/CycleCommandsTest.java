package org.cortado.emulator.debug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.cycle.CycleEngine;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.DebugOptions.Kind;
import org.cortado.emulator.debug.Session;
import org.cortado.emulator.debug.time.Moment;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.mesh.Port;
import org.cortado.emulator.repl.Completion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands on the cycle engine. */
class CycleCommandsTest {
    private final Session session = new Session(Session.assemble(Session.THREE_CELLS), o -> o.withKind(Kind.CYCLE));

    @AfterEach
    void close() {
        session.close();
    }

    private Moment now() {
        return session.debugger().time().now();
    }

    static Stream<Verb> all() {
        return CommandsTest.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theExampleOfEveryCommandWorksHereToo(Verb verb) {
        session.say(verb.example());
        session.interpreter().reset();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theExampleOfEveryCommandIsAnsweredInTheMiddleOfAStep(Verb verb) {
        session.say("step 3; cycle 9");
        try {
            session.say(verb.example());
        } catch (DebugException e) {
            assertTrue(e.getMessage().contains("step 3 is under way") || e.getMessage().contains("between steps"),
                    e.getMessage());
        }
        session.interpreter().reset();
    }

    @Test
    void cyclesAreCountedForwardsAndBackwards() {
        assertEquals("in step 0 (0 ms), cycle 20", session.say("cycle 20"));
        assertEquals("in step 0 (0 ms), cycle 21", session.say("cycle"));
        assertEquals("in step 0 (0 ms), cycle 16", session.say("reverse-cycle 5"));
        assertEquals("step 0 (0 ms): the start", session.say("reverse-cycle 500"));
    }

    @Test
    void reverseStepFromTheMiddleGoesToTheStepsBeginning() {
        session.say("step 2");
        Moment start = now();
        session.say("cycle 30; reverse-step");
        assertEquals(start, now());
        session.say("cycle 30; reverse-step 2");
        assertEquals(1, session.step());
        assertFalse(now().inStep());
    }

    @Test
    void aCheckpointInTheMiddleOfAStepIsComeBackTo() {
        session.say("step 2; cycle 30");
        Moment there = now();
        assertTrue(session.say("checkpoint here").startsWith("checkpoint here at step 2, cycle "));
        session.say("step 9; set first.v = 3; step; goto here");
        assertEquals(there, now());
    }

    @Test
    void instructionsAreLookedAtBeforeAStepOnly() {
        session.say("stepi 2; print w; step; cycle 5");
        String refused = session.refused("stepi");
        assertTrue(refused.contains("step 1 is under way") && refused.contains("'goto step 1'"), refused);
        assertTrue(session.refused("set first.v = 1").contains("between steps only"));
    }

    @Test
    void registersCanBeSeenWhileTheirNeuronIsUpdated() {
        session.say("step 2");
        int before = session.debugger().time().engine().view().state(0, 0, 0);
        session.say("cycle 3");
        assertTrue(session.debugger().time().cycles().registers(0, 0).get(Register.TEMPORARY)
                > before, "w = 0.9 v + i grows");
        assertFalse(session.say("print w").endsWith("= 0"));
        session.say("goto step 2");
        assertTrue(session.refused("print w").contains("has no value between steps"));
    }

    @Test
    void linksAndQueuesShowWhatTheMeshHolds() {
        try (CycleEngine engine = new CycleEngine(Session.assemble(Session.THREE_CELLS), EngineOptions.DEFAULT)) {
            engine.runToCycle(2000);
            session.say("goto cycle 2000");
            long flits = engine.pipelineView().meshCounters().flits(0, Port.EJECT);
            assertTrue(flits > 0, "no packet went anywhere");
            assertEquals("link(0,0,eject).flits = " + flits, session.say("print link(0,0,eject).flits"));
            assertEquals("link(0,0,eject).load = " + flits / 2000.0, session.say("print link(0,0,eject).load"));
            assertTrue(session.say("info link link(0,0,eject)").contains(" " + flits + " "));
            assertTrue(session.say("info router router(0,0)").contains("eject"));
            assertTrue(session.say("info router").contains("router(0,0)"));
        }
    }

    @Test
    void aPacketIsSeenOnItsWay() {
        session.say("break packet on link(0,0,eject); continue");
        String said = session.say("info packets");
        assertTrue(said.matches("(?s).*link\\(0,0,eject\\), there in cycle \\d+.*core\\(0,0,0\\).*"), said);
        session.say("delete; break packet at core(0,0); continue");
        assertTrue(session.say("info packets").contains("core(0,0,0).arrival_queue"));
        assertTrue(session.say("info queues").contains("core(0,0,0).arrival_queue"));
        assertTrue(session.say("info queues core(0,0)").contains("looks up key"));
        session.say("cycle");
        assertTrue(session.say("info queues core(0,0)").contains("adds synapses of key"));
        session.say("step");
        assertTrue(session.say("info packets").contains("packets of step"));
        assertEquals("all queues are empty", session.say("info queues"));
    }

    @Test
    void theUpdateStageShowsWhatItExecutes() {
        session.say("cycle 2");
        String said = session.say("info queues core(0,0)");
        assertTrue(said.contains("slots 0..0, instruction 1, cycle 0 of it"), said);
        assertEquals("core(0,0).cycle = 2", session.say("print core(0,0).cycle"));
        session.say("step");
        assertEquals("core(0,0).cycle = 0", session.say("print core(0,0).cycle"));
    }

    @Test
    void anotherEngineBeginsAtTheStartWithTheSameAliases() {
        session.say("alias two = step 2; two");
        assertEquals("the functional engine, at step 0", session.say("engine functional"));
        session.say("two");
        assertEquals(2, session.step());
        assertEquals("the cycle engine, at step 0, cycle 0", session.say("engine cycle"));
        assertEquals("the cycle engine, at step 0, cycle 0", session.say("engine"));
        session.say("load");
        assertTrue(session.debugger().time().timed());
    }

    @Test
    void anInterruptStopsARunOfCycles() {
        int[] asked = new int[1];
        session.debugger().time().interruptedBy(() -> ++asked[0] > 3);
        assertTrue(session.say("cycle 100000000").contains("interrupted"));
        assertTrue(now().cycle() <= 4 * 4096, () -> "it stands at " + now());
    }

    @Test
    void namesOfTheMeshAreCompleted() {
        assertTrue(new Completion(session.debugger()).words("print link(0,0,east).l").equals(
                List.of("link(0,0,east).load")));
    }
}
