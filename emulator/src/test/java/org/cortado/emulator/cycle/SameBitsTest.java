package org.cortado.emulator.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.cortado.emulator.engine.Spikes;
import org.junit.jupiter.api.Test;

/** The cycle engine gives the functional engine's bits, step by step, whatever holds packets up. */
class SameBitsTest {
    private static final int NETWORKS = 200;

    private static String list(Spikes spikes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < spikes.count(); i++) {
            text.append(spikes.core(i)).append(':').append(spikes.slot(i)).append('=').append(spikes.payload(i))
                    .append(' ');
        }
        return text.toString();
    }

    @Test
    void spikesStateAndCountersAreTheFunctionalEnginesInEveryStep() {
        long[] seen = new long[Counter.values().length];
        for (long seed = 0; seed < NETWORKS; seed++) {
            Image image = RandomNetwork.of(seed);
            try (CycleEngine cycle = new CycleEngine(image, EngineOptions.DEFAULT);
                    FunctionalEngine functional = new FunctionalEngine(image, EngineOptions.DEFAULT)) {
                for (int step = 0; step < RandomNetwork.STEPS; step++) {
                    cycle.step();
                    functional.step();
                    String where = "seed " + seed + ", step " + step;
                    assertEquals(list(functional.spikes()), list(cycle.spikes()), where);
                    assertEquals(functional.hash(), cycle.hash(), where);
                }
                for (Counter counter : Counter.values()) {
                    assertEquals(functional.view().total(counter), cycle.view().total(counter), "seed " + seed);
                    seen[counter.ordinal()] += cycle.view().total(counter);
                }
            }
        }
        for (Counter counter : new Counter[] {Counter.SPIKES, Counter.SATURATE, Counter.MISSING_KEYS,
            Counter.EXTERNAL, Counter.SECOND_SPIKE}) {
            assertEquals(true, seen[counter.ordinal()] > 100, "the networks do not exercise " + counter.key());
        }
    }

    @Test
    void aFifoOfOneFlitChangesCyclesOnly() {
        int slower = 0;
        for (long seed = 0; seed < NETWORKS; seed += 4) {
            Image deep = RandomNetwork.with(RandomNetwork.of(seed), ChipParameter.FIFO, 8);
            Image shallow = RandomNetwork.with(deep, ChipParameter.FIFO, 1);
            try (CycleEngine fast = new CycleEngine(deep, EngineOptions.DEFAULT);
                    CycleEngine slow = new CycleEngine(shallow, EngineOptions.DEFAULT)) {
                fast.run(RandomNetwork.STEPS);
                slow.run(RandomNetwork.STEPS);
                assertEquals(fast.hash(), slow.hash(), "seed " + seed);
                slower += slow.cycle() > fast.cycle() ? 1 : 0;
            }
        }
        assertEquals(true, slower > NETWORKS / 16, slower + " networks are slower on shallow FIFOs");
    }
}
