package org.cortado.emulator.debug.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.chip.Poke;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Session;
import org.cortado.emulator.engine.Engine;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final int STEPS = 120;

    private final Image image = Session.assemble(Session.THREE_CELLS);

    private Timeline timeline(long budget, int spacing) {
        return new Timeline(image, i -> new FunctionalEngine(i, EngineOptions.DEFAULT), budget, spacing);
    }

    private List<Long> straight() {
        List<Long> hashes = new ArrayList<>();
        try (Engine engine = new FunctionalEngine(image, EngineOptions.DEFAULT)) {
            hashes.add(engine.hash());
            for (int step = 0; step < STEPS; step++) {
                engine.step();
                hashes.add(engine.hash());
            }
        }
        return hashes;
    }

    @Test
    void everyMomentHasTheStateOfAStraightRun() {
        List<Long> straight = straight();
        try (Timeline time = timeline(1 << 20, 16)) {
            time.seek(STEPS);
            for (int step = STEPS; step >= 0; step--) {
                time.seek(step);
                assertEquals(straight.get(step), time.engine().hash(), "step " + step);
            }
        }
    }

    @Test
    void aBudgetForNothingStillFindsEveryMoment() {
        List<Long> straight = straight();
        try (Timeline time = timeline(0, 1)) {
            time.seek(STEPS);
            assertTrue(time.savedMoments() <= 2);
            time.seek(7);
            assertEquals(straight.get(7), time.engine().hash());
        }
    }

    @Test
    void snapshotsStayWithinTheirBudget() {
        try (Timeline time = timeline(20_000, 1)) {
            time.seek(STEPS);
            assertTrue(time.savedBytes() <= 20_000, () -> time.savedBytes() + " bytes");
            assertTrue(time.savedMoments() > 2);
        }
    }

    @Test
    void snapshotsAreDenserNearThePresent() {
        try (Timeline time = timeline(20_000, 1)) {
            time.seek(STEPS);
            long nearGap = STEPS - time.savedBefore(new Moment(STEPS, 0)).step();
            long farGap = 30 - time.savedBefore(new Moment(30, 0)).step();
            assertTrue(nearGap <= farGap, nearGap + " and " + farGap);
        }
    }

    @Test
    void aVisitComesBackToThePresent() {
        try (Timeline time = timeline(1 << 20, 16)) {
            time.seek(50);
            long here = time.engine().hash();
            long there = time.visit(() -> {
                time.seek(3);
                return time.engine().hash();
            });
            assertEquals(straight().get(3), there);
            assertEquals(here, time.engine().hash());
            assertEquals(50, time.now().step());
        }
    }

    @Test
    void aVisitThatFailsComesBackToo() {
        try (Timeline time = timeline(1 << 20, 16)) {
            time.seek(50);
            long here = time.engine().hash();
            assertThrows(DebugException.class, () -> time.visit(() -> {
                time.seek(3);
                throw new DebugException("no");
            }));
            assertEquals(here, time.engine().hash());
        }
    }

    private static Change poke(Timeline time, int value) {
        return new Change(time.now(), List.of(Poke.state(0, 0, 0, value)), null, "v = " + value);
    }

    @Test
    void aChangeIsMadeAgainInEveryReplay() {
        try (Timeline time = timeline(1 << 20, 16)) {
            time.seek(20);
            time.change(poke(time, 300_000));
            time.seek(60);
            long after = time.engine().hash();
            assertNotEquals(straight().get(60), after);
            time.seek(10);
            assertEquals(straight().get(10), time.engine().hash());
            time.seek(60);
            assertEquals(after, time.engine().hash());
        }
    }

    @Test
    void undoGoesToTheMomentBeforeTheChange() {
        try (Timeline time = timeline(1 << 20, 16)) {
            time.seek(20);
            time.change(poke(time, 300_000));
            time.seek(60);
            assertEquals("v = 300000", time.undo().text());
            assertEquals(20, time.now().step());
            assertEquals(straight().get(20), time.engine().hash());
            time.seek(60);
            assertEquals(straight().get(60), time.engine().hash());
        }
    }

    @Test
    void aChangeInThePastDropsLaterOnesAndUndoBringsThemBack() {
        try (Timeline time = timeline(1 << 20, 16)) {
            time.seek(40);
            time.change(poke(time, 300_000));
            time.seek(80);
            long first = time.engine().hash();
            time.seek(20);
            assertEquals(1, time.change(poke(time, -300_000)));
            time.seek(80);
            assertNotEquals(first, time.engine().hash());
            time.undo();
            time.seek(80);
            assertEquals(first, time.engine().hash());
        }
    }

    @Test
    void twoChangesOfOneMomentAreUndoneOneByOne() {
        try (Timeline time = timeline(1 << 20, 16)) {
            time.seek(20);
            time.change(poke(time, 1));
            time.change(poke(time, 2));
            time.undo();
            assertEquals(1, time.engine().view().state(0, 0, 0));
            time.undo();
            assertEquals(straight().get(20), time.engine().hash());
        }
    }

    @Test
    void aChangeThatCannotBeMadeChangesNothing() {
        try (Timeline time = timeline(1 << 20, 16)) {
            time.seek(20);
            long here = time.engine().hash();
            Change bad = new Change(time.now(), List.of(Poke.state(0, 0, 0, 5), Poke.state(0, 99, 0, 5)), null, "bad");
            assertThrows(IllegalArgumentException.class, () -> time.change(bad));
            assertEquals(here, time.engine().hash());
            assertEquals(List.of(), time.changes());
        }
    }

    @Test
    void aSeekThatIsInterruptedStaysWhereItCameTo() {
        try (Timeline time = timeline(1 << 20, 16)) {
            time.interruptedBy(() -> time.now().step() == 30);
            assertThrows(DebugException.class, () -> time.seek(60));
            assertEquals(30, time.now().step());
            assertEquals(straight().get(30), time.engine().hash());
        }
    }
}
