package org.cortado.emulator.cycle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.engine.EngineOptions;
import org.junit.jupiter.api.Test;

/** Events and skipped cycles give what working through every cycle gives. */
class AgainstNaiveTest {
    private static final int NETWORKS = "full".equals(System.getProperty("cortado.scale")) ? 1000 : 60;

    @Test
    void everyStepSpendsItsCyclesAsTheNaiveChipDoes() {
        long[] seen = new long[Phase.values().length];
        for (long seed = 0; seed < NETWORKS; seed++) {
            compare(RandomNetwork.of(seed), "seed " + seed, seen);
        }
        for (Phase phase : Phase.values()) {
            assertEquals(true, seen[phase.ordinal()] > 1000, "the networks hardly spend cycles on " + phase);
        }
    }

    @Test
    void spikesThatHaveTheChipToThemselvesAreNoExceptions() {
        long taken = 0;
        long spikes = 0;
        for (long seed = 0; seed < NETWORKS; seed++) {
            long[] counts = compare(RandomNetwork.quiet(seed), "quiet seed " + seed, new long[Phase.values().length]);
            taken += counts[0];
            spikes += counts[1];
        }
        assertEquals(true, taken > spikes / 5 && taken < spikes, taken + " short cuts, " + spikes + " spikes");
    }

    /** Gives the short cuts taken, and the spikes. */
    private static long[] compare(Image image, String where, long[] seen) {
        NaiveChip naive = new NaiveChip(image);
        try (CycleEngine engine = new CycleEngine(image, EngineOptions.DEFAULT)) {
            for (int step = 0; step < RandomNetwork.STEPS; step++) {
                engine.step();
                long[] expected = naive.step(step, engine.spikes());
                long[] actual = new long[expected.length];
                for (Phase phase : Phase.values()) {
                    actual[phase.ordinal()] = engine.history().cycles(step, phase);
                    seen[phase.ordinal()] += actual[phase.ordinal()];
                }
                assertEquals(Arrays.toString(expected), Arrays.toString(actual), where + ", step " + step);
                assertEquals(naive.now(), engine.cycle(), where);
            }
            assertCounters(naive, engine, where);
            assertEquals(naive.meshHash(), engine.pipelines().mesh.hash(), where);
            return new long[] {engine.pipelines().shortCut.taken(), engine.view().total(Counter.SPIKES)};
        }
    }

    private static void assertCounters(NaiveChip naive, CycleEngine engine, String where) {
        PipelineCounters counted = engine.counters();
        for (int c = 0; c < naive.cores.length; c++) {
            NaiveCore core = naive.cores[c];
            long[] expected = {core.updateStall, core.walk, core.walkStall, core.injectWait, core.deliver,
                core.spikeHigh, core.packetHigh, core.arrivalHigh};
            long[] actual = {counted.updateStall[c], counted.walk[c], counted.walkStall[c], counted.injectWait[c],
                counted.deliver[c], counted.spikeHigh[c], counted.packetHigh[c], counted.arrivalHigh[c]};
            assertArrayEquals(expected, actual, where + ", core " + c + ": " + Arrays.toString(actual) + " for "
                    + Arrays.toString(expected));
        }
        assertEquals(naive.portWait, Arrays.stream(counted.portWait).sum(), where);
    }
}
