package org.cortado.emulator.cycle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.engine.EngineOptions;
import org.junit.jupiter.api.Test;

/** Events and skipped cycles give what working through every cycle gives. */
class AgainstNaiveTest {

    @Test
    void everyStepSpendsItsCyclesAsTheNaiveChipDoes() {
        long[] seen = new long[Phase.values().length];
        for (long seed = 0; seed < 200; seed++) {
            Image image = RandomNetwork.of(seed);
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
                    String where = "seed " + seed + ", step " + step;
                    assertEquals(Arrays.toString(expected), Arrays.toString(actual), where);
                    assertEquals(naive.now(), engine.cycle(), where);
                }
                assertCounters(naive, engine, "seed " + seed);
            }
        }
        for (Phase phase : Phase.values()) {
            assertEquals(true, seen[phase.ordinal()] > 1000, "the networks hardly spend cycles on " + phase);
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
