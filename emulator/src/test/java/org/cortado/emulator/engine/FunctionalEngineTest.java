package org.cortado.emulator.engine;

import static org.cortado.emulator.testing.Code.op;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.isa.Flag;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.BadImageException;
import org.cortado.emulator.chip.ChipSnapshot;
import org.cortado.emulator.chip.ChipState;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.chip.NeuronProgram;
import org.cortado.emulator.kernel.LineStatistics;
import org.cortado.emulator.kernel.NeuronRegisters;
import org.cortado.emulator.kernel.NeuronStepper;
import org.cortado.emulator.testing.CoreBuilder;
import org.cortado.emulator.testing.Images;
import org.junit.jupiter.api.Test;

class FunctionalEngineTest {
    private static FunctionalEngine engine(Image image) {
        return new FunctionalEngine(image, EngineOptions.DEFAULT);
    }

    private static ProgramRun run(int first, int last, int stride, int width, int substeps, int firstNeuron) {
        return new ProgramRun(first, last, 0, 0, 0, stride, 2, width, substeps, firstNeuron, 0);
    }

    @Test
    void countersAreRegisters() {
        CoreBuilder core = new CoreBuilder(3, 3).run(new ProgramRun(1, 2, 0, 0, 0, 0, 3, 32, 3, 0, 0),
                op("mov", "s0", "step"), op("mov", "s1", "slot"), op("add", "s2", "s2", "sub"));
        try (FunctionalEngine engine = engine(Images.of(core))) {
            engine.run(5);
            assertEquals(5, engine.stepNumber());
            assertEquals(4, engine.view().state(0, 2, 0));
            assertEquals(2, engine.view().state(0, 2, 1));
            assertEquals(5 * 3, engine.view().state(0, 1, 2));
            assertEquals(0, engine.view().state(0, 0, 0));
            assertNull(engine.view().run(0, 0));
        }
    }

    @Test
    void temporariesPredicatesAndAccumulatorAreZeroInEverySubstep() {
        for (boolean scalar : new boolean[] {false, true}) {
            CoreBuilder core = new CoreBuilder(1, 2).run(run(0, 0, 0, 32, 4, 0), op("add", "s0", "s0", "r3"),
                    op("aad", 1), op("ard", "r0"), op("add", "s0", "s0", "r0"), op("add", "s1", "s1", 1).when(2),
                    op("mov", "r3", 100), op("cmpeq", "q2", "r3", 100));
            try (FunctionalEngine engine = new FunctionalEngine(Images.of(core),
                    EngineOptions.DEFAULT.withScalar(scalar))) {
                engine.run(3);
                assertEquals(12, engine.view().state(0, 0, 0));
                assertEquals(0, engine.view().state(0, 0, 1));
            }
        }
    }

    @Test
    void parametersAreSharedOrOfEachNeuron() {
        CoreBuilder core = new CoreBuilder(4, 1).parameters(100, 5, 6, 7, 8)
                .run(new ProgramRun(0, 1, 0, 0, 1, 2, 1, 32, 1, 0, 0), op("add", "s0", "p0", "p1"))
                .run(new ProgramRun(2, 3, 0, 0, 0, 0, 1, 32, 1, 0, 0), op("mov", "s0", "p0"));
        try (FunctionalEngine engine = engine(Images.of(core))) {
            engine.step();
            int[] wanted = {11, 15, 100, 100};
            for (int slot = 0; slot < 4; slot++) {
                assertEquals(wanted[slot], engine.view().state(0, slot, 0));
            }
            assertEquals(8, engine.view().parameter(0, 1, 1));
            assertEquals(8, engine.view().parameterWord(0, 4));
        }
    }

    @Test
    void aParameterWriteTakesEffectInItsStep() {
        CoreBuilder core = new CoreBuilder(1500, 1).parameters(3, 4)
                .run(new ProgramRun(0, 1399, 0, 0, 0, 0, 1, 32, 1, 0, 0), op("add", "s0", "s0", "p1"))
                .run(new ProgramRun(1400, 1499, 0, 0, 0, 0, 1, 32, 1, 0, 0), op("add", "s0", "s0", "p0"));
        Drive drive = Images.writes(new int[] {2, 0, 1, 50}, new int[] {2, 0, 1, 60}, new int[] {3, 0, 0, 1000});
        Chip chip = Chip.standard().with(ChipParameter.NEURONS, 2048);
        try (FunctionalEngine engine = engine(Images.of(chip, drive, core))) {
            engine.run(3);
            assertEquals(4 + 4 + 60, engine.view().state(0, 0, 0));
            assertEquals(4 + 4 + 60, engine.view().state(0, 1399, 0));
            assertEquals(9, engine.view().state(0, 1400, 0));
            engine.step();
            assertEquals(1009, engine.view().state(0, 1499, 0));
        }
    }

    @Test
    void aParameterWriteReachesOneNeuronWhereEachHasItsOwn() {
        int[] parameters = new int[3000];
        CoreBuilder core = new CoreBuilder(1500, 1).parameters(parameters)
                .run(new ProgramRun(0, 1499, 0, 0, 0, 2, 1, 32, 1, 0, 0), op("add", "s0", "p0", "p1"));
        Drive drive = Images.writes(new int[] {0, 0, 2 * 1200 + 1, 9});
        Chip chip = Chip.standard().with(ChipParameter.NEURONS, 2048);
        try (FunctionalEngine engine = engine(Images.of(chip, drive, core))) {
            engine.step();
            for (int slot = 0; slot < 1500; slot++) {
                assertEquals(slot == 1200 ? 9 : 0, engine.view().state(0, slot, 0), "slot " + slot);
            }
        }
    }

    @Test
    void flagsStickAndAreCountedEachTime() {
        CoreBuilder core = new CoreBuilder(1, 2).run(op("cmplt", "q0", "step", 2),
                op("shl", "s0", 1 << 30).shift(2).when(0));
        try (FunctionalEngine engine = engine(Images.of(core))) {
            engine.run(5);
            assertEquals(Flag.SATURATE.bit(), engine.view().flags(0, 0));
            assertEquals(2, engine.view().counter(0, Counter.SATURATE));
        }
    }

    @Test
    void anUpdateIsActiveWithInputOrSpike() {
        CoreBuilder core = new CoreBuilder(3, 1).run(op("mov", "r0", "x1"), op("cmpeq", "q0", "slot", 2),
                op("spk").when(0)).row(1, 0, new int[] {4, 1, 0}, new int[] {3, 2, 1}, new int[] {-3, 2, 1},
                new int[] {4, 2, 2});
        try (FunctionalEngine engine = engine(Images.of(Chip.standard(), Images.spikes(new int[] {0, 0, 0, 1}),
                core))) {
            long[] active = new long[3];
            for (int step = 0; step < 3; step++) {
                engine.step();
                active[step] = engine.view().counter(0, Counter.ACTIVE_UPDATES);
            }
            assertEquals(List.of(1L, 3L, 4L), List.of(active[0], active[1], active[2]));
            assertEquals(9 - 4, engine.view().counter(0, Counter.INACTIVE_UPDATES));
        }
    }

    @Test
    void theOptionsSeedReplacesTheChips() {
        CoreBuilder core = new CoreBuilder(1, 1).run(op("rnd", "s0"));
        Image image = Images.of(core);
        Image other = Images.of(image.chip().with(ChipParameter.SEED, 99), Drive.NONE, core);
        try (FunctionalEngine one = engine(image); FunctionalEngine two = engine(other);
                FunctionalEngine three = new FunctionalEngine(image, EngineOptions.DEFAULT.withSeed(99L))) {
            one.step();
            two.step();
            three.step();
            assertNotEquals(one.view().state(0, 0, 0), two.view().state(0, 0, 0));
            assertEquals(two.view().state(0, 0, 0), three.view().state(0, 0, 0));
        }
    }

    @Test
    void randomNumbersFollowTheNeuronIdNotTheSlot() {
        CoreBuilder here = new CoreBuilder(3, 2).run(run(0, 2, 0, 32, 1, 5), op("rnd", "s0"));
        CoreBuilder there = new CoreBuilder(9, 2).run(run(6, 8, 0, 32, 1, 5), op("rnd", "s0"));
        try (FunctionalEngine one = engine(Images.of(here)); FunctionalEngine two = engine(Images.of(there))) {
            one.step();
            two.step();
            for (int i = 0; i < 3; i++) {
                assertEquals(one.view().state(0, i, 0), two.view().state(0, 6 + i, 0));
            }
            assertNotEquals(one.view().state(0, 0, 0), one.view().state(0, 1, 0));
        }
    }

    @Test
    void threadsAndKernelsDoNotChangeABit() {
        for (long seed = 0; seed < 8; seed++) {
            Image image = RandomNetworks.image(seed);
            long wanted = 0;
            long spikes = 0;
            for (EngineOptions options : List.of(EngineOptions.DEFAULT, EngineOptions.DEFAULT.withThreads(2),
                    EngineOptions.DEFAULT.withThreads(5), EngineOptions.DEFAULT.withScalar(true),
                    EngineOptions.DEFAULT.withLineStatistics(true))) {
                try (FunctionalEngine engine = new FunctionalEngine(image, options)) {
                    engine.run(60);
                    wanted = options == EngineOptions.DEFAULT ? engine.hash() : wanted;
                    assertEquals(wanted, engine.hash(), "seed " + seed + ", " + options);
                    spikes = engine.view().total(Counter.SPIKES);
                }
            }
            assertTrue(spikes > 100, "seed " + seed + " gives a network that does something: " + spikes);
        }
    }

    /** Five cores that send nothing, with noise and a parameter that is written in some steps. */
    private static Image apart() {
        Chip chip = Chip.standard().with(ChipParameter.WIDTH, 5).with(ChipParameter.HEIGHT, 1);
        CoreBuilder[] cores = new CoreBuilder[5];
        for (int c = 0; c < cores.length; c++) {
            cores[c] = new CoreBuilder(c, 0, 0, 50, 1).parameters(7).run(op("rnd", "r0").shift(24),
                    op("add", "s0", "s0", "r0"), op("add", "s0", "s0", "p0"), op("cmpgt", "q0", "s0", 1000),
                    op("spk").when(0), op("mov", "s0", 0).when(0));
        }
        int[][] writes = new int[40][];
        for (int i = 0; i < writes.length; i++) {
            writes[i] = new int[] {2 * i, i % 5, 0, 10 * i};
        }
        return Images.of(chip, Images.writes(writes), cores);
    }

    @Test
    void whereNothingIsSentARunIsTheSameAsStepByStep() {
        for (int threads = 1; threads <= 3; threads++) {
            try (FunctionalEngine steps = engine(apart());
                    FunctionalEngine run = new FunctionalEngine(apart(), EngineOptions.DEFAULT.withThreads(threads))) {
                for (int i = 0; i < 77; i++) {
                    steps.step();
                }
                run.run(70);
                run.run(7);
                assertEquals(steps.stepNumber(), run.stepNumber());
                assertEquals(steps.hash(), run.hash(), threads + " threads");
                assertEquals(steps.spikes().count(), run.spikes().count());
                for (Counter counter : Counter.values()) {
                    assertEquals(steps.view().total(counter), run.view().total(counter), counter.name());
                }
                assertTrue(run.view().total(Counter.SPIKES) > 1000, "spikes: " + run.view().total(Counter.SPIKES));
            }
        }
    }

    @Test
    void aRunOfNoStepsChangesNothing() {
        for (int threads = 1; threads <= 2; threads++) {
            try (FunctionalEngine engine = new FunctionalEngine(apart(), EngineOptions.DEFAULT.withThreads(threads))) {
                engine.run(5);
                long hash = engine.hash();
                engine.run(0);
                assertEquals(hash, engine.hash());
            }
        }
    }

    @Test
    void groupsOfCoresDoNotChangeABit() {
        for (long seed = 0; seed < 8; seed++) {
            Image image = RandomNetworks.image(seed, true);
            ChipState chip = ChipState.load(image);
            List<CoreGroup> groups = CoreGroup.of(chip.cores(), chip, new SynapticDelivery(chip.chip()));
            assertEquals(1, groups.size(), "all cores make one group, seed " + seed);
            try (FunctionalEngine grouped = engine(image);
                    FunctionalEngine apart = new FunctionalEngine(image, EngineOptions.DEFAULT.withThreads(12))) {
                grouped.run(60);
                apart.run(60);
                assertEquals(apart.hash(), grouped.hash(), "seed " + seed);
                assertEquals(apart.view().total(Counter.MISSING_KEYS), grouped.view().total(Counter.MISSING_KEYS));
                assertTrue(grouped.view().total(Counter.SYNAPTIC_EVENTS) > 100, "seed " + seed);
            }
        }
    }

    @Test
    void aRestoredEngineRepeatsItself() {
        try (FunctionalEngine engine = engine(RandomNetworks.image(3))) {
            engine.run(20);
            ChipSnapshot snapshot = engine.snapshot();
            int spikes = engine.spikes().count();
            long before = engine.hash();
            engine.run(30);
            long after = engine.hash();
            assertNotEquals(before, after);
            engine.restore(snapshot);
            assertEquals(20, engine.stepNumber());
            assertEquals(before, engine.hash());
            assertEquals(spikes, engine.spikes().count());
            engine.run(30);
            assertEquals(after, engine.hash());
        }
    }

    @Test
    void aSnapshotFitsEveryEngineOfItsImage() {
        try (FunctionalEngine one = engine(RandomNetworks.image(4));
                FunctionalEngine two = new FunctionalEngine(RandomNetworks.image(4),
                        EngineOptions.DEFAULT.withThreads(2).withScalar(true))) {
            one.run(25);
            two.restore(one.snapshot());
            one.run(10);
            two.run(10);
            assertEquals(one.hash(), two.hash());
        }
    }

    @Test
    void aSnapshotOfAnotherImageIsRefused() {
        try (FunctionalEngine one = engine(RandomNetworks.image(4)); FunctionalEngine two = engine(
                RandomNetworks.image(5))) {
            assertThrows(IllegalArgumentException.class, () -> two.restore(one.snapshot()));
        }
    }

    @Test
    void spikesAreOrderedByCoreThenSlot() {
        try (FunctionalEngine engine = new FunctionalEngine(RandomNetworks.image(6),
                EngineOptions.DEFAULT.withThreads(2))) {
            int most = 0;
            for (int step = 0; step < 60; step++) {
                engine.step();
                most = Math.max(most, engine.spikes().count());
                for (int i = 1; i < engine.spikes().count(); i++) {
                    long last = engine.spikes().core(i - 1) * 10_000L + engine.spikes().slot(i - 1);
                    assertTrue(last < engine.spikes().core(i) * 10_000L + engine.spikes().slot(i));
                }
            }
            assertTrue(most > 10, "some step has many spikes: " + most);
        }
    }

    @Test
    void lineStatisticsTellWhatEachInstructionDid() {
        CoreBuilder core = new CoreBuilder(2, 1).state(1, 0, 3).run(op("add", "s0", "s0", 1 << 30),
                op("cmpeq", "q0", "slot", 1), op("shl", "r0", "s0").shift(1).wrap().when(0), op("amul", "s0", "s0"));
        try (FunctionalEngine engine = new FunctionalEngine(Images.of(core),
                EngineOptions.DEFAULT.withLineStatistics(true))) {
            engine.run(2);
            LineStatistics lines = engine.lineStatistics(0, 0);
            assertEquals(List.of(2L, 0L, 0L, 0L), Arrays.stream(lines.saturations()).boxed().toList());
            assertEquals(List.of(0L, 0L, 2L, 0L), Arrays.stream(lines.wraps()).boxed().toList());
            assertEquals((1L << 31) - 1, lines.largest()[0]);
            assertEquals((1L << 31) - 6, lines.largest()[2]);
            assertEquals(((1L << 31) - 1) * ((1L << 31) - 1), lines.largest()[3]);
        }
    }

    @Test
    void aNeuronStepperShowsRegistersInTheMiddleOfAStep() {
        Image image = RandomNetworks.image(2);
        ChipState before = ChipState.load(image);
        try (FunctionalEngine engine = engine(image)) {
            engine.run(15);
            before.restore(engine.snapshot());
            engine.step();
            new DriveSchedule(image.drive(), image.chip().cores()).write(before.core(1), 15);
            for (int slot = 0; slot < before.core(1).slots(); slot++) {
                NeuronProgram program = before.core(1).blockOf(slot).program();
                NeuronRegisters registers = new NeuronStepper(program, image.chip().seed())
                        .after(before.core(1), slot, 15, program.substeps() - 1, program.code().size());
                for (int word = 0; word < 2; word++) {
                    assertEquals(engine.view().state(1, slot, word), registers.get(Register.STATE + word));
                }
            }
        }
    }

    @Test
    void anImageThatContradictsItselfIsRefused() {
        CoreBuilder core = new CoreBuilder(1, 1).run(op("mov", "s1", 0));
        String message = assertThrows(BadImageException.class, () -> engine(Images.of(core))).getMessage();
        assertTrue(message.startsWith("core 0,0,0: "), message);
        Image twice = Images.of(new CoreBuilder(1, 1), new CoreBuilder(1, 1));
        assertTrue(assertThrows(BadImageException.class, () -> engine(twice)).getMessage().contains("twice"));
        Chip chip = Chip.standard().with(ChipParameter.DELAYS, 5);
        Image late = Images.of(chip, Drive.NONE, new CoreBuilder(1, 1).on(chip).row(0, 0, new int[] {1, 6, 0}));
        assertTrue(assertThrows(BadImageException.class, () -> engine(late)).getMessage().contains("delays by 6"));
    }

    @Test
    void aClosedEngineSaysSo() {
        FunctionalEngine engine = engine(Images.of(new CoreBuilder(1, 1).run(op("mov", "s0", 0))));
        engine.close();
        assertThrows(IllegalStateException.class, engine::step);
    }
}
