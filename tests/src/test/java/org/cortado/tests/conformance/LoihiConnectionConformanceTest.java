package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.SynapseLayout;
import org.cortado.emulator.cycle.CycleEngine;
import org.cortado.emulator.engine.Engine;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.cortado.emulator.engine.Spikes;
import org.cortado.tests.conformance.LoihiVector.Connection;
import org.cortado.tests.conformance.LoihiVector.Layer;
import org.cortado.tests.conformance.LoihiVector.Synapse;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loihi's vectors as sources in the assembler's own directives: stored weights, and input, current, voltage and spikes
 * of every step. A vector whose negative exponent gives other sums where each weight is shifted is held up to the first
 * such step, its inputs to the end, and the step is printed.
 */
class LoihiConnectionConformanceTest {
    private static final String CELL = "%s step %d neuron %d: a %d, u %d, v %d, spike %d";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyStepOfTheFunctionalEngine() {
        return vectors(v -> run(v, false, i -> new FunctionalEngine(i, EngineOptions.DEFAULT)));
    }

    @TestFactory
    Stream<DynamicTest> everyStepOverManyCores() {
        return vectors(v -> run(v, true, i -> new FunctionalEngine(i, EngineOptions.DEFAULT.withThreads(2))));
    }

    @TestFactory
    Stream<DynamicTest> everyStepOfTheCycleEngine() {
        return vectors(v -> run(v, false, i -> new CycleEngine(i, EngineOptions.DEFAULT)));
    }

    @TestFactory
    Stream<DynamicTest> storedWeights() {
        return connected(this::weights);
    }

    /** That the files mean what the sums of this test say: else nothing could be said of exponents. */
    @TestFactory
    Stream<DynamicTest> sumsAsInTheFiles() {
        return connected(v -> v.layers().stream().filter(l -> !v.fed(l)).forEach(l -> {
            long[][] sums = new LoihiArrivals(v).at(l, false);
            l.rows().forEach(r -> assertEquals(r[2], sums[r[0]][r[1]], "step " + r[0] + " neuron " + r[1]));
        }));
    }

    @Test
    void aVectorOfAnUnknownKindIsRefusedByName() throws IOException {
        Path file = folder.resolve("new.json");
        Files.writeString(file, "{\"kind\": \"plastic\", \"steps\": 3}");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> LoihiVector.read(file)).getMessage()
                .endsWith("new.json: kind 'plastic' is not known here: lif, connection or network"));
    }

    private interface Check {
        void on(LoihiVector vector) throws Exception;
    }

    private interface Start {
        Engine of(Image image);
    }

    private static Stream<DynamicTest> vectors(Check check) {
        return Oracles.files("loihi", ".json").stream().map(file -> dynamicTest(file.getFileName().toString(),
                () -> check.on(LoihiVector.read(file))));
    }

    private static Stream<DynamicTest> connected(Check check) {
        return Oracles.files("loihi", ".json").stream().map(LoihiVector::read).filter(v -> !v.connections().isEmpty())
                .map(v -> dynamicTest(v.name(), () -> check.on(v)));
    }

    private static Image image(Path source) {
        Assembly assembly = Assembler.assemble(source, AssemblyOptions.NONE);
        assertNotNull(assembly.image(), () -> assembly.diagnostics().list().toString());
        return assembly.image();
    }

    private void run(LoihiVector vector, boolean spread, Start start) throws IOException {
        LoihiSource.Written source = LoihiSource.write(vector, folder, spread);
        LoihiArrivals arrivals = new LoihiArrivals(vector);
        int same = arrivals.firstDifference();
        if (same <= vector.steps()) {
            System.out.println(vector.name() + ": identical up to step " + (same - 1)
                    + "; from there its negative weight_exp shifts a sum where the machine shifts each weight");
        }
        List<long[][]> sums = vector.layers().stream().map(l -> arrivals.at(l, true)).toList();
        Image image = image(source.file());
        try (Engine engine = start.of(image)) {
            engine.run(source.lead());
            for (int step = 1; step <= vector.steps(); step++) {
                engine.step();
                for (int i = 0; i < vector.layers().size(); i++) {
                    Layer layer = vector.layers().get(i);
                    for (DebugInfo.Segment part : population(image, layer).segments()) {
                        if (step < same) {
                            identical(layer, part, step, engine);
                        } else if (vector.sourcesAlone()) {
                            arrived(sums.get(i)[step], part, step, engine);
                        }
                    }
                }
            }
        }
    }

    private static DebugInfo.Population population(Image image, Layer layer) {
        return image.debug().populations().stream().filter(p -> p.name().equals(layer.name())).findFirst()
                .orElseThrow();
    }

    private static void identical(Layer layer, DebugInfo.Segment part, int step, Engine engine) {
        for (int i = 0; i < part.count(); i++) {
            int n = part.firstIndex() + i;
            int slot = part.firstSlot() + i;
            int[] r = layer.row(step, n);
            assertEquals(CELL.formatted(layer.name(), step, n, r[2], r[3], r[4], r[5]),
                    CELL.formatted(layer.name(), step, n, engine.view().input(part.core(), slot, 0),
                    engine.view().state(part.core(), slot, 0), engine.view().state(part.core(), slot, 1),
                    spiked(engine.spikes(), part.core(), slot)));
        }
    }

    private static void arrived(long[] sums, DebugInfo.Segment part, int step, Engine engine) {
        for (int i = 0; i < part.count(); i++) {
            int n = part.firstIndex() + i;
            assertEquals(sums[n], engine.view().input(part.core(), part.firstSlot() + i, 0),
                    "input of neuron " + n + " in step " + step);
        }
    }

    private static int spiked(Spikes spikes, int core, int slot) {
        int found = 0;
        for (int i = 0; i < spikes.count(); i++) {
            found += spikes.core(i) == core && spikes.slot(i) == slot ? 1 : 0;
        }
        return found;
    }

    private void weights(LoihiVector vector) throws IOException {
        Image image = image(LoihiSource.write(vector, folder, false).file());
        for (Layer layer : vector.layers()) {
            if (!vector.fed(layer)) {
                List<String> expected = new ArrayList<>();
                vector.connections().stream().filter(c -> c.to().equals(layer.name()))
                        .forEach(c -> expected.addAll(rows(c)));
                assertEquals(expected.stream().sorted().toList(), rows(image,
                        image.cores().get(vector.layers().indexOf(layer))), layer.name());
            }
        }
    }

    /** What each source's row must hold: target, weight, exponent, delay in steps; weights of 0 left out. */
    private static List<String> rows(Connection c) {
        TreeMap<Integer, List<String>> rows = new TreeMap<>();
        for (int i = 0; i < c.synapses().size(); i++) {
            Synapse s = c.synapses().get(i);
            int weight = c.effective() == null ? LoihiArrivals.stored(s.weight(), c.mode(), c.bits())
                    : c.effective().get(i).weight();
            if (weight != 0) {
                rows.computeIfAbsent(s.pre(), k -> new ArrayList<>()).add(synapse(s.post(), weight, c.exponent(),
                        s.delay() + 1));
            }
        }
        return rows.values().stream().map(r -> r.stream().sorted().toList().toString()).toList();
    }

    private static List<String> rows(Image image, CoreImage core) {
        SynapseLayout layout = image.chip().synapseLayout();
        List<String> rows = new ArrayList<>();
        for (long packed : core.axonIn()) {
            AxonInWord axon = AxonInWord.unpack(packed);
            List<String> row = new ArrayList<>();
            for (int i = axon.first(); i < axon.first() + axon.count(); i++) {
                int word = core.synapses()[i];
                if (layout.weight(word) != 0) {
                    row.add(synapse(layout.slot(word), layout.weight(word), axon.exponent(), layout.delay(word)));
                }
            }
            if (!row.isEmpty()) {
                rows.add(row.stream().sorted().toList().toString());
            }
        }
        return rows.stream().sorted().toList();
    }

    private static String synapse(int target, int weight, int exponent, int delay) {
        return "to %d: %d * 2^%d after %d".formatted(target, weight, exponent, delay);
    }
}
