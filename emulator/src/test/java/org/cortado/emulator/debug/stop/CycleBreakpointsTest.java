package org.cortado.emulator.debug.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.cycle.CycleEngine;
import org.cortado.emulator.debug.DebugOptions.Kind;
import org.cortado.emulator.debug.Session;
import org.cortado.emulator.debug.time.Moment;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.mesh.Port;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stops the cycle engine, and in which cycle; the cycles are found on an engine that nobody debugs. */
class CycleBreakpointsTest {
    private static final int STEPS = 60;
    /** The pair is one tile further to the east, and both of it spike at once into a queue of one place. */
    private static final String SPREAD = Session.THREE_CELLS
            .replace("mesh=2x1", "mesh=2x1, lanes=2, spike_queue=1").replace(".run", """
            .project pair -> first, all, weight=-1, delay=3 ms
            .place first, 0,0
            .place pair, 1,0
            .run""").replace("200 ms", STEPS + " ms");

    private final Session session = new Session(Session.assemble(SPREAD), o -> o.withKind(Kind.CYCLE));

    @AfterEach
    void close() {
        session.close();
    }

    private Moment now() {
        return session.debugger().time().now();
    }

    private String place() {
        return now() + " + " + session.debugger().subject().inside();
    }

    private List<String> backwards() {
        session.say("goto step " + STEPS);
        session.say("goto cycle " + (now().cycle() + 1));
        return session.stopsBackwards(this::place);
    }

    private List<Long> cycles() {
        return session.stops(() -> now().cycle());
    }

    /** The cycles at whose beginning a number has grown, on an engine of its own. */
    private static List<Long> growths(ToLongFunction<CycleEngine> number) {
        List<Long> cycles = new ArrayList<>();
        try (CycleEngine engine = new CycleEngine(Session.assemble(SPREAD), EngineOptions.DEFAULT)) {
            long before = number.applyAsLong(engine);
            while (engine.stepNumber() < STEPS) {
                engine.runToCycle(engine.cycle() + 1);
                long now = number.applyAsLong(engine);
                if (now > before) {
                    cycles.add(engine.cycle());
                }
                before = now;
            }
        }
        assertFalse(cycles.isEmpty(), "nothing to be found");
        return cycles;
    }

    @ParameterizedTest
    @ValueSource(strings = {"break spike", "break spike first", "break first.v > 8", "watch first.n", "watch pair[0].v",
        "break packet at core(1,0)", "break packet at core(0,0)", "break packet on link(0,0,east)",
        "break packet on link(1,0,-x)", "break packet on link(0,0,edge)", "break full",
        "break full core(1,0).spike_queue", "watch core(1,0).spike_queue", "watch link(0,0,east).flits",
        "break link(0,0,east).flits % 3 == 2", "break core(1,0).stalled", "break at cycle 5000",
        "break core(0,0).cycle == 4 if first.v > 5", "break router(1,0).held > 0", "break line 11",
        "break line 12 of pair", "watch core(1,0).arrivals", "watch cycle if cycle % 1000 == 0"})
    void stopsAreTheSameBothWays(String line) {
        session.say(line);
        List<String> forwards = session.stops(this::place);
        assertFalse(forwards.isEmpty(), "it never stops");
        assertEquals(forwards, backwards());
    }

    @Test
    void aPacketOnALinkStopsInTheCycleAfterItsGrant() {
        List<Long> expected = growths(e -> e.pipelineView().meshCounters().flits(0, Port.PLUS_X));
        session.say("break packet on link(0,0,east)");
        assertEquals(expected, cycles());
    }

    @Test
    void aPacketAtACoreStopsWhenItIsInTheArrivalQueue() {
        session.say("break packet at core(1,0)");
        List<Long> cycles = cycles();
        session.say("goto step " + STEPS);
        assertEquals(session.debugger().time().engine().view().counter(1, Counter.ARRIVALS), cycles.size());
        assertTrue(cycles.stream().allMatch(cycle -> {
            session.say("goto cycle " + cycle);
            return session.debugger().time().cycles().pipelineView().arrivalQueue(1).size() > 0;
        }));
    }

    @Test
    void aQueueThatFillsStopsWhereItIsFull() {
        List<Long> expected = growths(e -> e.pipelineView().spikeQueue(1).size());
        session.say("break full core(1,0).spike_queue");
        assertEquals(expected, cycles());
    }

    @Test
    void aStopOnALinkSaysWhichPacket() {
        session.say("break packet on link(0,0,east)");
        String said = session.say("continue");
        assertTrue(said.matches("(?s)breakpoint 1: packet on link\\(0,0,east\\): .*for core\\(1,0,0\\), key \\d+\n"
                + "in step \\d+ \\(\\d+ ms\\), cycle \\d+"), said);
    }

    @Test
    void aStopAtAFullQueueSaysWhichAndHowFull() {
        session.say("break full");
        String said = session.say("continue");
        assertTrue(said.startsWith("breakpoint 1: core(0,0,0).spike_queue is full, 1 of 1\n"), said);
    }

    @Test
    void aSpikeStopsWhereTheNextStepBegins() {
        session.say("break spike first; continue");
        assertFalse(now().inStep());
        assertEquals(4, session.step());
    }

    @Test
    void aWatchSeesTheStepAsAWholeWhereverInItTheSessionStood() {
        session.say("watch first.n; goto step 3; cycle 100; continue");
        assertEquals(4, session.step());
        assertEquals("first.n = 1", session.say("print first.n"));
    }

    @Test
    void anotherEngineKeepsBreakpointsAndDisablesWhatItCannotWatch() {
        session.say("break packet on link(0,0,east); break spike first; display first.n");
        String said = session.say("engine functional");
        assertTrue(said.startsWith("breakpoint 1 is disabled: the functional engine knows no cycles"), said);
        assertTrue(session.say("continue").contains("breakpoint 2: first spiked"));
        session.say("engine cycle; enable 1");
        assertTrue(session.say("continue").contains("breakpoint 1: packet on link(0,0,east)"));
    }

    @Test
    void aQueueBelongsAfterFull() {
        assertTrue(session.refused("break full first.v").contains("a queue belongs after full"));
        assertTrue(session.refused("break packet on link(1,0,east)").contains("the mesh of 2x1 tiles ends there"));
        assertTrue(session.refused("print link(0,0,esat).load").contains("did you mean 'east'?"));
        assertTrue(session.refused("print router(0,0).hold").contains("did you mean 'held'?"));
        assertTrue(session.refused("print router(0,0).north").contains("no router(0,0).north: the mesh of"));
        assertTrue(session.refused("print core(0,0).cycel").contains("did you mean 'cycle'?"));
    }
}
