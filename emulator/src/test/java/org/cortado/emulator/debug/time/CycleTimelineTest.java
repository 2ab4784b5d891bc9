package org.cortado.emulator.debug.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.chip.Poke;
import org.cortado.emulator.cycle.CycleEngine;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Session;
import org.cortado.emulator.engine.EngineOptions;
import org.junit.jupiter.api.Test;

/** Time by cycles. */
class CycleTimelineTest {
    private final Image image = Session.assemble(Session.THREE_CELLS);

    private Timeline timeline(long budget, int spacing) {
        return new Timeline(image, i -> new CycleEngine(i, EngineOptions.DEFAULT), budget, spacing);
    }

    /** The hash at a cycle of a run that goes straight there. */
    private long straight(long cycle) {
        try (CycleEngine engine = new CycleEngine(image, EngineOptions.DEFAULT)) {
            engine.runToCycle(cycle);
            return engine.cycleHash();
        }
    }

    private static long hash(Timeline time) {
        return time.cycles().cycleHash();
    }

    @Test
    void everyCycleHasTheStateOfAStraightRun() {
        try (Timeline time = timeline(1 << 20, 4)) {
            for (long cycle : new long[] {0, 1, 7, 160, 2000, 1999, 3, 4000, 4001, 2, 0}) {
                time.seek(Goal.cycle(cycle));
                assertEquals(cycle, time.now().cycle());
                assertEquals(straight(cycle), hash(time), "cycle " + cycle);
            }
        }
    }

    @Test
    void theBeginningOfAStepIsFoundByItsCycle() {
        try (Timeline time = timeline(1 << 20, 4)) {
            time.seek(9);
            long cycle = time.now().cycle();
            time.seek(0);
            time.seek(Goal.cycle(cycle));
            assertEquals(new Moment(9, cycle), time.now());
            time.seek(Goal.cycle(cycle - 1));
            assertEquals(new Moment(8, cycle - 1, true), time.now());
        }
    }

    @Test
    void aStepThatIsUnderWayIsFinishedByTheNext() {
        try (Timeline time = timeline(1 << 20, 4)) {
            time.seek(5);
            time.seek(Goal.cycle(time.now().cycle() + 20));
            assertTrue(time.now().inStep());
            time.step();
            assertEquals(6, time.now().step());
            assertFalse(time.now().inStep());
            assertEquals(straight(time.now().cycle()), hash(time));
        }
    }

    @Test
    void anInterruptStopsInTheMiddleOfABusyStep() {
        Image busy = Session.program("networks/small-recurrent.cas");
        try (Timeline time = new Timeline(busy, i -> new CycleEngine(i, EngineOptions.DEFAULT), 1 << 20, 4);
                CycleEngine straight = new CycleEngine(busy, EngineOptions.DEFAULT)) {
            time.interruptedBy(() -> true);
            while (!time.now().inStep() && time.now().step() < 40) {
                time.advanceInterruptibly(Goal.step(50));
            }
            assertTrue(time.now().inStep(), () -> "no step was left before its end: " + time.now());
            straight.runToCycle(time.now().cycle());
            assertEquals(straight.cycleHash(), hash(time));
        }
    }

    @Test
    void aVisitComesBackIntoTheMiddleOfAStep() {
        try (Timeline time = timeline(0, 1)) {
            time.seek(Goal.cycle(1234));
            long there = time.visit(() -> {
                time.seek(Goal.cycle(77));
                return hash(time);
            });
            assertEquals(straight(77), there);
            assertEquals(1234, time.now().cycle());
            assertEquals(straight(1234), hash(time));
        }
    }

    @Test
    void aChangeIsMadeAgainInEveryReplayAndTakenBack() {
        try (Timeline time = timeline(1 << 20, 4)) {
            time.seek(Goal.cycle(3000));
            long before = hash(time);
            time.seek(8);
            time.change(new Change(time.now(), List.of(Poke.state(0, 0, 0, 300_000)), null, "v"));
            time.seek(Goal.cycle(3000));
            long after = hash(time);
            assertNotEquals(before, after);
            time.seek(Goal.cycle(100));
            assertEquals(straight(100), hash(time));
            time.seek(Goal.cycle(3000));
            assertEquals(after, hash(time));
            time.undo();
            assertEquals(8, time.now().step());
            time.seek(Goal.cycle(3000));
            assertEquals(before, hash(time));
        }
    }

    @Test
    void nothingIsChangedInTheMiddleOfAStep() {
        try (Timeline time = timeline(1 << 20, 4)) {
            time.seek(Goal.cycle(33));
            Change change = new Change(time.now(), List.of(Poke.state(0, 0, 0, 5)), null, "v");
            assertThrows(IllegalArgumentException.class, () -> time.change(change));
            assertEquals(straight(33), hash(time));
        }
    }

    @Test
    void snapshotsStayWithinTheirBudget() {
        try (Timeline time = timeline(500_000, 1)) {
            time.seek(120);
            assertTrue(time.savedBytes() <= 500_000, () -> time.savedBytes() + " bytes");
            assertTrue(time.savedMoments() > 2);
        }
    }

    @Test
    void theFunctionalEngineSaysThatItHasNoCycles() {
        try (Session session = Session.of(Session.THREE_CELLS)) {
            assertThrows(DebugException.class, () -> session.debugger().time().seek(Goal.cycle(3)));
        }
    }
}
