package org.cortado.emulator.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.ChipSnapshot;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.junit.jupiter.api.Test;

/** What is seen in the middle of a step, and that seeing, stopping and going back change nothing. */
class MidStepTest {
    private static final int NETWORKS = 24;

    private static CycleEngine engine(Image image) {
        return new CycleEngine(image, EngineOptions.DEFAULT);
    }

    @Test
    void registersFollowTheProgramInstructionByInstruction() {
        // mul 2 cycles, add, add, spk; two slots: slot 1 starts in cycle 5.
        try (CycleEngine engine = SmallChip.of(1, 1).run(0, 2, SmallChip.SPIKER).engine()) {
            int[][] expected = {{0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}, {3, 0, 0, 0}, {3, 6, 0, 0}, {3, 6, 0, 0},
                {3, 6, 0, 0}, {3, 6, 0, 0}, {3, 6, 3, 0}, {3, 6, 3, 6}, {3, 6, 3, 6}};
            for (int cycle = 0; cycle < expected.length; cycle++) {
                engine.runToCycle(cycle);
                for (int i = 0; i < 4; i++) {
                    assertEquals(expected[cycle][i], engine.view().state(0, i / 2, i % 2),
                            "cycle " + cycle + ", slot " + i / 2 + ", s" + i % 2);
                }
            }
        }
    }

    @Test
    void temporariesAreThereWhileTheirNeuronIsUpdated() {
        long[] code = {Code.constant(Op.MOV, Code.R0, Register.NONE, 7), Code.op(Op.CMPEQ, Code.Q0, Code.R0, Code.R0),
            Code.op(Op.ADD, Code.S0, Code.S0, Code.R0)};
        try (CycleEngine engine = SmallChip.of(1, 1).run(0, 2, code).engine()) {
            int[][] temporary = {{0, 0}, {7, 0}, {7, 0}, {0, 0}, {0, 7}, {0, 7}, {0, 0}};
            for (int cycle = 0; cycle < temporary.length; cycle++) {
                engine.runToCycle(cycle);
                for (int slot = 0; slot < 2; slot++) {
                    String where = "cycle " + cycle + ", slot " + slot;
                    assertEquals(temporary[cycle][slot], engine.registers(0, slot).get(Register.TEMPORARY), where);
                    assertEquals(cycle == 3 * slot + 2 ? 1 : 0, engine.registers(0, slot).get(Register.PREDICATE),
                            where);
                }
            }
        }
    }

    @Test
    void stagesAndQueuesOfOneSpikeAreSeenOnTheirWay() {
        SmallChip chip = SmallChip.of(1, 1).run(0, 1, SmallChip.SPIKER);
        int key = chip.row(0, 2);
        try (CycleEngine engine = chip.axon(0, 0, 0, key).engine()) {
            PipelineView view = engine.pipelineView();
            engine.runToCycle(1);
            assertEquals(new UpdatePlace(0, 0, 1, 0, 0, 1), view.update(0).place());
            engine.runToCycle(5);
            assertEquals(PipelineView.UpdateActivity.DONE, view.update(0).activity());
            assertEquals(List.of(new PipelineView.QueuedSpike(0, 1, 0, 1)), view.spikeQueue(0));
            engine.runToCycle(6);
            assertEquals(List.of(), view.spikeQueue(0));
            assertEquals(1, view.packetQueue(0).size());
            engine.runToCycle(7);
            assertEquals(1, view.mesh().inFlight(0, 4).size());
            engine.runToCycle(11);
            assertEquals(1, view.ejectionPort(0).size());
            assertEquals(key, Packet.key(view.ejectionPort(0).get(0)));
            engine.runToCycle(12);
            assertEquals(1, view.arrivalQueue(0).size());
            assertEquals(PipelineView.DeliverActivity.LOOK_UP, view.deliver(0).activity());
            assertEquals(0, engine.view().pending(0, 0, 0, 1));
            engine.runToCycle(14);
            assertEquals(new PipelineView.Deliver(PipelineView.DeliverActivity.ADD, view.deliver(0).packet(), 1, 2),
                    view.deliver(0));
            engine.runToCycle(15);
            assertEquals(PipelineView.DeliverActivity.IDLE, view.deliver(0).activity());
            assertEquals(2, engine.view().pending(0, 0, 0, 1));
            assertEquals(true, view.inBarrier());
        }
    }

    @Test
    void theLastCycleOfAStepShowsAllThatTheStepLeaves() {
        for (long seed = 0; seed < NETWORKS; seed++) {
            Image image = RandomNetwork.of(seed);
            try (CycleEngine ahead = engine(image); CycleEngine engine = engine(image);
                    FunctionalEngine functional = new FunctionalEngine(image, EngineOptions.DEFAULT)) {
                for (int step = 0; step < RandomNetwork.STEPS; step++) {
                    ahead.step();
                    functional.step();
                    engine.runToCycle(ahead.cycle() - 1);
                    assertEquals(step, engine.stepNumber());
                    assertEquals(Looking.memories(functional.view(), 0), Looking.memories(engine.view(), 1),
                            "seed " + seed + ", step " + step);
                }
            }
        }
    }

    @Test
    void theFirstCycleOfAStepShowsWhatTheStepBeforeLeft() {
        Image image = RandomNetwork.of(3);
        try (CycleEngine engine = engine(image)) {
            engine.run(4);
            String before = Looking.memories(engine.view(), 0);
            assertEquals(false, engine.inStep());
            engine.runToCycle(engine.cycle());
            assertEquals(before, Looking.memories(engine.view(), 0));
        }
    }

    @Test
    void lookingAtEverythingInEveryCycleChangesNothing() {
        for (long seed = 0; seed < 8; seed++) {
            Image image = seed % 2 == 0 ? RandomNetwork.of(seed) : RandomNetwork.quiet(seed);
            try (CycleEngine watched = engine(image); CycleEngine straight = engine(image)) {
                straight.runToCycle(700);
                int seen = 0;
                while (watched.cycle() < straight.cycle()) {
                    watched.runToCycle(watched.cycle() + 1);
                    seen += Looking.pipelines(watched);
                }
                assertEquals(straight.hash(), watched.hash(), "seed " + seed + ", seen " + seen);
                assertEquals(straight.cycleHash(), watched.cycleHash(), "seed " + seed);
            }
        }
    }

    @Test
    void goingInPiecesIsGoingInOne() {
        for (long seed = 0; seed < NETWORKS; seed++) {
            Image image = seed % 2 == 0 ? RandomNetwork.of(seed) : RandomNetwork.quiet(seed);
            Random random = new Random(seed);
            try (CycleEngine pieces = engine(image); CycleEngine one = engine(image)) {
                one.run(8);
                long end = random.nextInt((int) one.cycle());
                try (CycleEngine straight = engine(image)) {
                    straight.runToCycle(end);
                    while (pieces.cycle() < end) {
                        pieces.runToCycle(Math.min(end, pieces.cycle() + random.nextInt(60)));
                    }
                    assertEquals(straight.cycleHash(), pieces.cycleHash(), "seed " + seed + ", cycle " + end);
                }
                while (pieces.stepNumber() < 8) {
                    pieces.step();
                }
                assertEquals(one.cycleHash(), pieces.cycleHash(), "seed " + seed);
                assertEquals(one.cycle(), pieces.cycle(), "seed " + seed);
            }
        }
    }

    @Test
    void aSnapshotOfAnyCycleCanBeGoneBackTo() {
        for (long seed = 0; seed < NETWORKS; seed++) {
            Image image = seed % 2 == 0 ? RandomNetwork.of(seed) : RandomNetwork.quiet(seed);
            Random random = new Random(seed);
            try (CycleEngine engine = engine(image); CycleEngine other = engine(image)) {
                engine.runToCycle(random.nextInt(1500));
                CycleSnapshot snapshot = engine.snapshot();
                long hash = engine.cycleHash();
                int seen = Looking.pipelines(engine);
                engine.run(3);
                long later = engine.cycleHash();
                assertNotEquals(hash, later, "seed " + seed);
                for (CycleEngine back : List.of(engine, other, engine)) {
                    back.restore(snapshot);
                    assertEquals(snapshot.cycle(), back.cycle(), "seed " + seed);
                    assertEquals(hash, back.cycleHash(), "seed " + seed);
                    assertEquals(seen, Looking.pipelines(back), "seed " + seed);
                    back.run(3);
                    assertEquals(later, back.cycleHash(), "seed " + seed);
                    assertEquals(engine.history().total(), back.history().total(), "seed " + seed);
                }
            }
        }
    }

    @Test
    void aSnapshotOfTheFunctionalEngineStartsTimeAnew() {
        Image image = RandomNetwork.of(5);
        try (CycleEngine engine = engine(image);
                FunctionalEngine functional = new FunctionalEngine(image, EngineOptions.DEFAULT)) {
            functional.run(3);
            ChipSnapshot snapshot = functional.snapshot();
            engine.runToCycle(700);
            engine.restore(snapshot);
            assertEquals(0, engine.cycle());
            assertEquals(functional.hash(), engine.hash());
            functional.run(5);
            engine.run(5);
            assertEquals(functional.hash(), engine.hash());
        }
    }

    @Test
    void aCycleThatIsOverIsRefused() {
        try (CycleEngine engine = engine(RandomNetwork.of(1))) {
            engine.runToCycle(40);
            assertEquals("cycle 39 is over, the chip stands in cycle 40",
                    assertThrows(IllegalArgumentException.class, () -> engine.runToCycle(39)).getMessage());
        }
    }
}
