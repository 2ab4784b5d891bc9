package org.cortado.emulator.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.engine.EngineOptions;
import org.junit.jupiter.api.Test;

/** Groups whose packets are taken through the mesh together leave what they leave cycle by cycle. */
class CrossingTest {
    private static final int NETWORKS = "full".equals(System.getProperty("cortado.scale")) ? 4000 : 150;

    private static Image network(long seed) {
        Random random = new Random(seed);
        Image image = RandomNetwork.quiet(seed);
        image = RandomNetwork.with(image, ChipParameter.FIFO, new int[] {5, 6, 7, 8, 16}[random.nextInt(5)]);
        image = RandomNetwork.with(image, ChipParameter.LANES, new int[] {1, 1, 2, 3, 8}[random.nextInt(5)]);
        return RandomNetwork.with(image, ChipParameter.ARRIVAL_QUEUE, random.nextInt(3) == 0 ? 2 : 16);
    }

    @Test
    void groupsThatMeetAreTakenAsTheyWouldGo() {
        long taken = 0;
        long refused = 0;
        long spikes = 0;
        for (long seed = 0; seed < NETWORKS; seed++) {
            Image image = network(seed);
            try (CycleEngine engine = new CycleEngine(image, EngineOptions.DEFAULT);
                    CycleEngine worked = new CycleEngine(image, EngineOptions.DEFAULT)) {
                for (int step = 0; step < RandomNetwork.STEPS; step++) {
                    engine.step();
                    // Nothing is over by the end of a cycle that lasts longer, so no group is taken.
                    while (worked.cycle() < engine.cycle()) {
                        worked.runToCycle(worked.cycle() + 1);
                    }
                    assertEquals(worked.cycleHash(), engine.cycleHash(), "seed " + seed + ", step " + step);
                }
                assertEquals(0, worked.pipelines().shortCut.taken(), "seed " + seed);
                taken += engine.pipelines().shortCut.crossing.taken();
                refused += engine.pipelines().shortCut.crossing.refused();
                spikes += engine.view().total(Counter.SPIKES);
            }
        }
        String counts = taken + " groups taken together and " + refused + " refusals, of " + spikes + " spikes";
        assertEquals(true, taken > spikes / 20 && refused > NETWORKS, counts);
    }

    @Test
    void runsThatStopInTheMiddleTakeWhatIsOverBefore() {
        for (long seed = 0; seed < NETWORKS; seed++) {
            Image image = network(seed);
            Random random = new Random(seed);
            try (CycleEngine engine = new CycleEngine(image, EngineOptions.DEFAULT);
                    CycleEngine worked = new CycleEngine(image, EngineOptions.DEFAULT)) {
                for (int stop = 0; stop < 30; stop++) {
                    engine.runToCycle(engine.cycle() + random.nextInt(200));
                    while (worked.cycle() < engine.cycle()) {
                        worked.runToCycle(worked.cycle() + 1);
                    }
                    assertEquals(worked.cycleHash(), engine.cycleHash(), "seed " + seed + ", stop " + stop);
                }
            }
        }
    }
}
