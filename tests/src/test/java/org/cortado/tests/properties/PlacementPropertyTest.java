package org.cortado.tests.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.network.place.Placement;
import org.cortado.assembler.network.place.PlacementProblem;
import org.cortado.assembler.network.place.Segment;
import org.cortado.assembler.network.place.SequentialPlacement;
import org.cortado.assembler.source.SourceReader;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.junit.jupiter.api.Test;

/** Wherever neurons are placed, the same ones spike in the same steps, noise on the core included. */
class PlacementPropertyTest {
    private static final int STEPS = 200;

    /** A random network of noisy cells that excite and inhibit each other. */
    private static String network(Random random) {
        int exc = 20 + random.nextInt(60);
        int inh = 5 + random.nextInt(20);
        return """
                .neuron noisy, format=s16.15, round=stochastic
                .param leak = 0.9, noise = 0.35
                .state v
                .input x, y
                .temp n
                .pred fired
                        rndn   n
                        mul    n, noise
                        mul    v, leak
                        add    v, n
                        add    v, x
                        sub    v, y
                        cmpge  fired, v, 1
                fired?  spk
                fired?  mov    v, 0
                .end
                .chip mesh=%dx%d, neurons=%d, axons_in=8192, seed=%d
                .population exc, noisy, size=%d, leak=uniform(0.8, 1), v=rand(1)
                .population inh, noisy, size=%d
                .project exc -> exc.x, p(0.2), weight=uniform(0, 0.3), delay=randint(1, 9)
                .project exc -> inh.x, fanout(%d), weight=0.2, delay=2ms
                .project inh -> exc.y, fanin(%d), weight=normal(0.3, 0.1), exponent=1
                .project inh -> inh.y, all, weight=0.1, self=no
                .spikes  exc.x, poisson(rate=60Hz), weight=0.8
                .stimulus exc[0..4].noise, t < 50 ms ? 0.2 : 0.3 + 0.01 * index
                """.formatted(2 + random.nextInt(3), 1 + random.nextInt(3), 60 + random.nextInt(40), random.nextLong(),
                exc, inh, 1 + random.nextInt(5), 1 + random.nextInt(5));
    }

    /** Cuts populations anywhere and strews the pieces over the cores. */
    private record Strewn(long seed) implements Placement {
        @Override
        public List<Segment> place(PlacementProblem problem) {
            Random random = new Random(seed);
            List<Segment> segments = new ArrayList<>();
            int[] room = new int[problem.chip().cores()];
            Arrays.fill(room, problem.chip().size(ChipParameter.NEURONS));
            for (int p = 0; p < problem.items().size(); p++) {
                for (int at = 0; at < problem.items().get(p).size();) {
                    int core = random.nextInt(room.length);
                    int count = Math.min(1 + random.nextInt(12), problem.items().get(p).size() - at);
                    count = Math.min(count, room[core]);
                    if (count > 0) {
                        segments.add(new Segment(p, at, count, core));
                        room[core] -= count;
                        at += count;
                    }
                }
            }
            return segments;
        }
    }

    private static Image image(String text, Placement placement) {
        SourceFile source = SourceReader.ofText("network.cas", text + ".run steps=" + STEPS + "\n");
        Assembly assembly = Assembler.assemble(source, AssemblyOptions.NONE, placement);
        assertNotNull(assembly.image(), () -> assembly.diagnostics().list() + "\n" + text);
        return assembly.image();
    }

    /** The spikes as lines of step and neuron id, in order of both. */
    private static List<String> spikes(Image image, int threads) {
        List<String> all = new ArrayList<>();
        try (FunctionalEngine engine = new FunctionalEngine(image, EngineOptions.DEFAULT.withThreads(threads))) {
            for (int step = 0; step < STEPS; step++) {
                engine.step();
                for (int i = 0; i < engine.spikes().count(); i++) {
                    int neuron = neuron(image, engine.spikes().core(i), engine.spikes().slot(i));
                    all.add("%06d %06d".formatted(step, neuron));
                }
            }
        }
        return all.stream().sorted().toList();
    }

    private static int neuron(Image image, int core, int slot) {
        return image.cores().stream().filter(c -> c.address().index(image.chip()) == core)
                .flatMap(c -> c.runs().stream()).filter(r -> slot >= r.firstSlot() && slot <= r.lastSlot())
                .mapToInt((ProgramRun r) -> r.neuron(slot)).findFirst().orElseThrow();
    }

    @Test
    void anyPlacementGivesTheSameSpikes() {
        int networks = "full".equals(System.getProperty("cortado.scale")) ? 200 : 8;
        for (long seed = 1; seed <= networks; seed++) {
            String text = network(new Random(seed));
            List<String> expected = spikes(image(text, new SequentialPlacement()), 1);
            assertTrue(expected.size() > 100, "seed " + seed + ": " + expected.size() + " spikes");
            for (int strewn = 1; strewn <= 3; strewn++) {
                assertEquals(expected, spikes(image(text, new Strewn(31 * seed + strewn)), 1 + strewn % 2),
                        "seed " + seed + ", placement " + strewn + "\n" + text);
            }
        }
    }
}
