package org.cortado.emulator.engine;

import static org.cortado.emulator.testing.Code.op;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.isa.Flag;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.testing.Code;
import org.cortado.emulator.testing.CoreBuilder;
import org.cortado.emulator.testing.Images;
import org.junit.jupiter.api.Test;

/** What a spike does on its way from neuron to input. */
class DeliveryTest {
    /** Adds what channel 0 gives to s0. */
    private static final Code SUM = op("add", "s0", "s0", "x0");

    private static FunctionalEngine engine(Image image) {
        return new FunctionalEngine(image, EngineOptions.DEFAULT);
    }

    @Test
    void aSpikeFromOutsideArrivesAfterItsSynapsesDelay() {
        for (int delay = 1; delay <= 64; delay++) {
            CoreBuilder core = new CoreBuilder(1, 1).run(SUM).row(0, 0, new int[] {5, delay, 0});
            try (FunctionalEngine engine = engine(Images.of(Chip.standard(), Images.spikes(new int[] {3, 0, 0, 1}),
                    core))) {
                engine.run(3 + delay);
                assertEquals(0, engine.view().state(0, 0, 0), "delay " + delay);
                engine.step();
                assertEquals(5, engine.view().state(0, 0, 0), "delay " + delay);
                engine.run(70);
                assertEquals(5, engine.view().state(0, 0, 0), "delay " + delay);
            }
        }
    }

    @Test
    void aSpikeReachesOtherCoresAndItsOwn() {
        Chip chip = Chip.standard().with(ChipParameter.WIDTH, 2).with(ChipParameter.HEIGHT, 2)
                .with(ChipParameter.CORES, 2);
        Code[] once = {op("cmpeq", "q0", "step", 0), op("spk").when(0), SUM};
        CoreBuilder sender = new CoreBuilder(0, 0, 1, 1, 1).run(once).row(0, 0, new int[] {1, 1, 0})
                .axon(0, 0, 0, 1, 0).axon(0, 1, 1, 0, 0).axon(0, 0, 1, 1, 1);
        CoreBuilder far = new CoreBuilder(1, 1, 0, 3, 1).run(SUM)
                .row(0, 0, new int[] {7, 1, 2}, new int[] {-4, 2, 2}, new int[] {9, 3, 0});
        CoreBuilder other = new CoreBuilder(0, 1, 1, 1, 1).run(SUM).row(0, 0)
                .row(0, 0, new int[] {11, 5, 0});
        try (FunctionalEngine engine = engine(Images.of(chip, Drive.NONE, sender, other, far))) {
            engine.step();
            assertEquals(1, engine.spikes().count());
            assertEquals(1, engine.spikes().core(0));
            engine.step();
            assertEquals(1, engine.view().state(1, 0, 0));
            assertEquals(7, engine.view().state(6, 2, 0));
            engine.run(4);
            assertEquals(3, engine.view().state(6, 2, 0));
            assertEquals(9, engine.view().state(6, 0, 0));
            assertEquals(11, engine.view().state(5, 0, 0));
            assertEquals(3, engine.view().counter(1, Counter.PACKETS));
            assertEquals(1, engine.view().counter(5, Counter.ARRIVALS));
            assertEquals(3, engine.view().counter(6, Counter.SYNAPTIC_EVENTS));
        }
    }

    @Test
    void exponentsShiftEachWeightArithmetically() {
        for (int exponent = -15; exponent <= 15; exponent++) {
            CoreBuilder core = new CoreBuilder(1, 1).run(SUM)
                    .row(0, exponent, new int[] {-5, 1, 0}, new int[] {1000, 1, 0});
            try (FunctionalEngine engine = engine(Images.of(Chip.standard(), Images.spikes(new int[] {0, 0, 0, 1}),
                    core))) {
                engine.run(2);
                int wanted = exponent < 0 ? (-5 >> -exponent) + (1000 >> -exponent) : 995 << exponent;
                assertEquals(wanted, engine.view().state(0, 0, 0), "exponent " + exponent);
            }
        }
    }

    @Test
    void channelsAreSeparateAndUnreadOnesAreDiscarded() {
        CoreBuilder core = new CoreBuilder(1, 4).run(op("add", "s0", "s0", "x0"), op("add", "s1", "s1", "x1"),
                op("add", "s3", "s3", "x3"));
        for (int c = 0; c < 4; c++) {
            core.row(c, 0, new int[] {c + 1, 1, 0});
        }
        Drive drive = Images.spikes(new int[] {0, 0, 0, 1}, new int[] {0, 0, 1, 1}, new int[] {0, 0, 2, 1},
                new int[] {0, 0, 3, 1});
        try (FunctionalEngine engine = engine(Images.of(Chip.standard(), drive, core))) {
            engine.step();
            assertEquals(2, engine.view().pending(0, 0, 1, 0));
            assertEquals(0, engine.view().pending(0, 0, 2, 0));
            engine.step();
            assertEquals(4, engine.view().input(0, 0, 3));
            assertEquals(1, engine.view().state(0, 0, 0));
            assertEquals(2, engine.view().state(0, 0, 1));
            assertEquals(0, engine.view().state(0, 0, 2));
            assertEquals(4, engine.view().state(0, 0, 3));
            assertEquals(4, engine.view().counter(0, Counter.SYNAPTIC_EVENTS));
            assertEquals(0, engine.view().pending(0, 0, 1, 0));
        }
    }

    @Test
    void aRunThatReadsNoInputLosesWhatAnotherRunsRingHolds() {
        ProgramRun first = new ProgramRun(0, 0, 0, 0, 0, 0, 1, 32, 1, 0, 0);
        ProgramRun second = new ProgramRun(2, 2, 0, 0, 0, 0, 1, 32, 1, 0, 0);
        CoreBuilder core = new CoreBuilder(3, 1).run(first, SUM).run(second, op("add", "s0", "s0", 1))
                .row(0, 0, new int[] {8, 1, 0}, new int[] {8, 1, 1}, new int[] {8, 1, 2});
        try (FunctionalEngine engine = engine(Images.of(Chip.standard(), Images.spikes(new int[] {0, 0, 0, 1}),
                core))) {
            engine.run(20);
            assertEquals(8, engine.view().state(0, 0, 0));
            assertEquals(0, engine.view().state(0, 1, 0));
            assertEquals(20, engine.view().state(0, 2, 0));
            for (int slot = 0; slot < 3; slot++) {
                for (int ahead = 0; ahead < engine.view().ringDepth(0); ahead++) {
                    assertEquals(0, engine.view().pending(0, slot, 0, ahead));
                }
            }
        }
    }

    @Test
    void payloadsMultiplyWeights() {
        CoreBuilder core = new CoreBuilder(2, 1)
                .run(new ProgramRun(0, 0, 0, 0, 0, 0, 1, 32, 1, 0, 0), op("cmpeq", "q0", "step", 0),
                        op("spkg", -300).when(0))
                .run(new ProgramRun(1, 1, 0, 0, 0, 0, 1, 32, 1, 0, 0), SUM)
                .row(0, 2, new int[] {7, 1, 1}).axon(0, 0, 0, 0, 0);
        try (FunctionalEngine engine = engine(Images.of(core))) {
            engine.step();
            assertEquals(-300, engine.spikes().payload(0));
            engine.step();
            assertEquals(7 * 4 * -300, engine.view().state(0, 1, 0));
        }
    }

    @Test
    void payloadsSaturateToSixteenBits() {
        CoreBuilder core = new CoreBuilder(1, 1).state(0, 0, -40_000).run(op("spkg", "s0"));
        try (FunctionalEngine engine = engine(Images.of(core))) {
            engine.step();
            assertEquals(Short.MIN_VALUE, engine.spikes().payload(0));
            assertEquals(Flag.SATURATE.bit(), engine.view().flags(0, 0));
        }
    }

    @Test
    void theFirstSpikeOfAStepWins() {
        CoreBuilder core = new CoreBuilder(1, 1)
                .run(new ProgramRun(0, 0, 0, 0, 0, 0, 1, 32, 2, 0, 0), op("spkg", 5), op("spkg", 6));
        try (FunctionalEngine engine = engine(Images.of(core))) {
            engine.step();
            assertEquals(1, engine.spikes().count());
            assertEquals(5, engine.spikes().payload(0));
            assertEquals(Flag.SECOND_SPIKE.bit(), engine.view().flags(0, 0));
            assertEquals(3, engine.view().counter(0, Counter.SECOND_SPIKE));
        }
    }

    @Test
    void missingKeysAreCountedWhereThePacketArrives() {
        Chip chip = Chip.standard().with(ChipParameter.WIDTH, 2);
        CoreBuilder core = new CoreBuilder(1, 1).run(op("spk")).axon(0, 0, 0, 0, 3).axon(0, 1, 0, 0, 0);
        try (FunctionalEngine engine = engine(Images.of(chip, Drive.NONE, core))) {
            engine.run(2);
            assertEquals(2, engine.view().counter(0, Counter.MISSING_KEYS));
            assertEquals(2, engine.view().counter(1, Counter.MISSING_KEYS));
            assertEquals(4, engine.view().total(Counter.PACKETS));
            assertEquals(0, engine.view().total(Counter.SYNAPTIC_EVENTS));
        }
    }

    private static int wideSum(int wide, int spikes) {
        int[][] drive = new int[spikes][];
        for (int i = 0; i < spikes; i++) {
            drive[i] = new int[] {0, 0, 0, Short.MAX_VALUE};
        }
        CoreBuilder core = new CoreBuilder(1, 1)
                .run(new ProgramRun(0, 0, 0, 0, 0, 0, 1, 32, 1, 0, wide), op("mov", "s0", "x0"))
                .row(0, 0, new int[] {Short.MAX_VALUE, 1, 0});
        try (FunctionalEngine engine = engine(Images.of(Chip.standard(), Images.spikes(drive), core))) {
            engine.step();
            long sum = (long) spikes * Short.MAX_VALUE * Short.MAX_VALUE;
            assertEquals(wide == 0 ? (int) sum : sum, engine.view().pending(0, 0, 0, 0));
            engine.step();
            assertEquals(wide == 0 ? 0 : Flag.SATURATE.bit(), engine.view().flags(0, 0));
            assertEquals(wide == 0 ? 0 : 1, engine.view().counter(0, Counter.SATURATE));
            return engine.view().state(0, 0, 0);
        }
    }

    @Test
    void wideRingsSaturateWhenReadAndNarrowOnesWrap() {
        assertEquals(Integer.MAX_VALUE, wideSum(1, 5));
        assertEquals((int) (5L * Short.MAX_VALUE * Short.MAX_VALUE), wideSum(0, 5));
    }

    @Test
    void ringsAreAsDeepAsTheLongestDelayInUse() {
        CoreBuilder core = new CoreBuilder(1, 1).run(SUM).row(0, 0, new int[] {1, 3, 0}, new int[] {1, 17, 0});
        try (FunctionalEngine engine = engine(Images.of(core))) {
            assertEquals(18, engine.view().ringDepth(0));
        }
    }
}
