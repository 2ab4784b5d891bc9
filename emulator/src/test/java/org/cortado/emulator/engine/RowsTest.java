package org.cortado.emulator.engine;

import static org.cortado.emulator.testing.Code.op;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.chip.ChipState;
import org.cortado.emulator.testing.CoreBuilder;
import org.cortado.emulator.testing.Images;
import org.junit.jupiter.api.Test;

/** However a row of synapses is kept, it adds what its words say: weights to slots, each after its delay. */
class RowsTest {
    private static final int CORES = 16;
    private static final int SLOTS = 400;
    private static final int LONGEST = 20;

    /** Where a synapse goes and what it adds. */
    private record Synapse(int core, int weight, int delay, int slot) {
    }

    /** All cores make one group; slot 0 of the first spikes in the given step, and reaches the synapses. */
    private static Image image(int spikeStep, int exponent, List<Synapse> synapses) {
        Chip chip = Chip.standard().with(ChipParameter.WIDTH, CORES).with(ChipParameter.HEIGHT, 1);
        CoreBuilder[] cores = new CoreBuilder[CORES];
        for (int c = 0; c < CORES; c++) {
            int core = c;
            cores[c] = new CoreBuilder(c, 0, 0, SLOTS, 1).run(op("add", "s0", "s0", "x0"),
                    op("cmpeq", "q0", "slot", c == 0 ? 0 : -1), op("cmpeq", "q1", "step", spikeStep),
                    op("pand", "q0", "q0", "q1"), op("spk").when(0));
            cores[c].row(0, exponent, synapses.stream().filter(s -> s.core == core)
                    .sorted((a, b) -> a.delay != b.delay ? a.delay - b.delay : a.slot - b.slot)
                    .map(s -> new int[] {s.weight, s.delay, s.slot}).toArray(int[][]::new));
            cores[c].row(0, 0, new int[] {1, LONGEST, 0});
            cores[0].axon(0, c, 0, 0, 0);
        }
        return Images.of(chip, Drive.NONE, cores);
    }

    private static void check(int spikeStep, int exponent, List<Synapse> synapses) {
        Image image = image(spikeStep, exponent, synapses);
        ChipState chip = ChipState.load(image);
        assertEquals(1, CoreGroup.of(chip.cores(), chip, new SynapticDelivery(chip.chip())).size());
        try (FunctionalEngine engine = new FunctionalEngine(image, EngineOptions.DEFAULT)) {
            int[][] wanted = new int[CORES][SLOTS];
            engine.run(spikeStep + 1L);
            for (int delay = 1; delay <= LONGEST; delay++) {
                engine.step();
                for (Synapse s : synapses) {
                    wanted[s.core][s.slot] += s.delay != delay ? 0
                            : exponent < 0 ? s.weight >> -exponent : s.weight << exponent;
                }
                for (int c = 0; c < CORES; c++) {
                    for (int slot = 0; slot < SLOTS; slot++) {
                        assertEquals(wanted[c][slot], engine.view().state(c, slot, 0), "spike in step " + spikeStep
                                + ", delay " + delay + ", core " + c + ", slot " + slot);
                    }
                }
            }
        }
    }

    @Test
    void synapsesThatLieFarApartInTheRing() {
        for (int step : new int[] {0, 1, 10, 19, 20, 21}) {
            check(step, 0, List.of(new Synapse(0, 5, 1, 0), new Synapse(15, 5, 20, 399)));
            check(step, 0, List.of(new Synapse(0, 5, 1, 0), new Synapse(15, -7, 20, 399)));
        }
    }

    @Test
    void rowsOfOneOfFewAndOfManyWeights() {
        for (int weights : new int[] {1, 3, 100}) {
            Random random = new Random(weights);
            List<Synapse> synapses = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int weight = random.nextInt(weights) * 321 - 200;
                synapses.add(new Synapse(random.nextInt(CORES), weight, 1 + random.nextInt(LONGEST),
                        random.nextInt(SLOTS)));
            }
            check(7 * weights, 2, synapses);
            check(3, -3, synapses);
        }
    }

    @Test
    void aRowOfOneSlotAfterTheOther() {
        int slots = 200;
        for (int gap = 1; gap <= 2; gap++) {
            CoreBuilder core = new CoreBuilder(slots, 1).run(op("add", "s0", "s0", "x0"),
                    op("cmpeq", "q0", "slot", 3), op("cmplt", "q1", "step", 1), op("pand", "q0", "q0", "q1"),
                    op("spk").when(0));
            int[][] row = new int[80][];
            for (int i = 0; i < row.length; i++) {
                row[i] = new int[] {i * 37 - 1000, 4, 11 + gap * i};
            }
            core.row(0, 3, row).axon(3, 0, 0, 0, 0);
            try (FunctionalEngine engine = new FunctionalEngine(Images.of(core), EngineOptions.DEFAULT)) {
                engine.run(4);
                assertEquals(0, engine.view().state(0, 11, 0));
                engine.step();
                for (int i = 0; i < row.length; i++) {
                    assertEquals((i * 37 - 1000) << 3, engine.view().state(0, 11 + gap * i, 0), "synapse " + i);
                }
            }
        }
    }
}
