package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.cortado.emulator.engine.Spikes;
import org.cortado.emulator.twin.TwinEngine;
import org.cortado.emulator.twin.TwinOptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Loihi's neuron: current, voltage and spikes of every step, from the summed inputs of the files. Input can arrive in
 * engine step 1 at the earliest, so file step n is engine step n, and engine step 0 is made to leave the state alone:
 * decays of 1, no bias, and a voltage that the current, which it adds, brings to the start value.
 */
class LoihiLifConformanceTest {
    private static final double RELATIVE = 1e-9;
    private static final List<String> SWITCHED = List.of("decay_u", "decay_v", "bias", "threshold");

    @TestFactory
    Stream<DynamicTest> everyStepOnTheMachine() {
        return files().map(csv -> dynamicTest(name(csv), () -> machine(csv)));
    }

    @TestFactory
    Stream<DynamicTest> everyStepOfTheFloatTwin() {
        return files().filter(csv -> Files.exists(real(csv)))
                .map(csv -> dynamicTest(name(csv), () -> twin(csv)));
    }

    private static Stream<Path> files() {
        return Oracles.files("loihi", ".csv").stream().filter(f -> !name(f).endsWith("_float"));
    }

    private static String name(Path csv) {
        return csv.getFileName().toString().replace(".csv", "");
    }

    private static Path real(Path csv) {
        return csv.resolveSibling(name(csv) + "_float.csv");
    }

    /** The parameters of a file; those of a network are kept by layer. */
    private static JsonObject parameters(Path csv) {
        Path own = csv.resolveSibling(name(csv) + ".json");
        if (Files.exists(own)) {
            return Oracles.json(own).getAsJsonObject("params");
        }
        int layer = name(csv).lastIndexOf('_');
        if (layer < 0 || !Files.exists(csv.resolveSibling(name(csv).substring(0, layer) + ".json"))) {
            throw new IllegalArgumentException(csv + ": no file of its parameters, " + own.getFileName());
        }
        return Oracles.json(csv.resolveSibling(name(csv).substring(0, layer) + ".json")).getAsJsonObject("layers")
                .getAsJsonObject(name(csv).substring(layer + 1));
    }

    private static double[] values(JsonObject parameters, String key, int neurons) {
        double[] values = new double[neurons];
        JsonElement given = parameters.get(key);
        for (int n = 0; given != null && n < neurons; n++) {
            values[n] = given.isJsonArray() ? given.getAsJsonArray().get(n).getAsDouble() : given.getAsDouble();
        }
        return values;
    }

    private static CellChip chip(Path csv, List<String[]> rows) {
        int neurons = rows.stream().mapToInt(r -> Integer.parseInt(r[1]) + 1).max().orElseThrow();
        JsonObject parameters = parameters(csv);
        Map<String, double[]> values = new HashMap<>();
        for (String key : List.of("du", "dv", "vth", "bias_mant", "bias_exp", "refractory")) {
            values.put(key, values(parameters, key, neurons));
        }
        double[] u = values(parameters, "u_init", neurons);
        double[] v = values(parameters, "v_init", neurons);
        Arrays.setAll(v, n -> v[n] - u[n]);
        values.put("u", u);
        values.put("v", v);
        CellChip chip = new CellChip("loihi-lif.cas", neurons, values);
        for (int n = 0; n < neurons; n++) {
            for (String parameter : SWITCHED) {
                chip.restore(1, n, parameter);
            }
            chip.write(0, n, "decay_u", 1.0);
            chip.write(0, n, "decay_v", 1.0);
            chip.write(0, n, "bias", 0.0);
            chip.write(0, n, "threshold", (double) (1 << 23) - 1);
        }
        rows.forEach(r -> chip.input(Integer.parseInt(r[0]), Integer.parseInt(r[1]), Integer.parseInt(r[2])));
        return chip;
    }

    private static List<String[]> rows(Path csv) {
        List<String[]> rows = Oracles.rows(csv);
        return rows.subList(1, rows.size());
    }

    private static void machine(Path csv) {
        List<String[]> rows = rows(csv);
        CellChip chip = chip(csv, rows);
        try (FunctionalEngine engine = new FunctionalEngine(chip.image(), EngineOptions.DEFAULT)) {
            engine.step();
            for (String[] row : rows) {
                int neuron = Integer.parseInt(row[1]);
                if (neuron == 0) {
                    engine.step();
                }
                assertEquals(row[0] + ": " + row[3] + "," + row[4] + "," + row[5], engine.stepNumber() - 1 + ": "
                        + engine.view().state(0, neuron, chip.state("u")) + ","
                        + engine.view().state(0, neuron, chip.state("v")) + "," + spiked(engine.spikes(), neuron),
                        "neuron " + neuron);
            }
        }
    }

    private static void twin(Path csv) {
        List<String[]> rows = rows(real(csv));
        CellChip chip = chip(csv, rows(csv));
        try (TwinEngine engine = new TwinEngine(chip.image(), TwinOptions.DEFAULT)) {
            engine.step();
            for (String[] row : rows) {
                int neuron = Integer.parseInt(row[1]);
                if (neuron == 0) {
                    engine.step();
                }
                String place = "step " + row[0] + ", neuron " + neuron;
                near(Double.parseDouble(row[2]), engine.state(0, neuron, chip.state("u")), place + ", u");
                near(Double.parseDouble(row[3]), engine.state(0, neuron, chip.state("v")), place + ", v");
                assertEquals(Integer.parseInt(row[4]), spiked(engine.spikes(), neuron), place);
            }
        }
    }

    private static void near(double expected, double actual, String place) {
        assertEquals(expected, actual, RELATIVE * Math.max(1, Math.abs(expected)), place);
    }

    private static int spiked(Spikes spikes, int slot) {
        for (int i = 0; i < spikes.count(); i++) {
            if (spikes.slot(i) == slot) {
                return 1;
            }
        }
        return 0;
    }
}
