package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loihi's connections, written as the network language has them: every step of the neurons behind them, on one core and
 * spread over many. Sources and layers that the files drive by their summed input are sources of spikes from outside.
 */
class LoihiNetworkConformanceTest {
    private static final String ONE_CORE = ".chip mesh=1x1";
    private static final String MANY_CORES = ".chip mesh=4x4, neurons=4";

    @TestFactory
    Stream<DynamicTest> everyStep(@TempDir Path folder) {
        return Oracles.files("loihi", ".json").stream().filter(f -> Oracles.json(f).has("connections"))
                .flatMap(json -> Stream.of(ONE_CORE, MANY_CORES).map(chip -> dynamicTest(
                        json.getFileName() + ", " + chip, () -> run(json, chip, folder))));
    }

    private static void run(Path json, String chip, Path folder) throws IOException {
        JsonObject test = Oracles.json(json);
        Path source = folder.resolve("test.cas");
        boolean network = test.has("layers");
        String text = ".include \"" + Path.of(System.getProperty("cortado.root", "..")).toAbsolutePath()
                .resolve("programs/neurons/loihi-lif.cas") + "\"\n" + chip + "\n"
                + (network ? layers(test, json, folder) : connection(test, folder)) + ".run steps=1000\n";
        Files.writeString(source, text);
        Assembly assembly = Assembler.assemble(source, AssemblyOptions.NONE);
        assertFalse(assembly.diagnostics().hasErrors(), () -> assembly.diagnostics().list() + "\n" + text);
        Image image = assembly.image();
        for (DebugInfo.Population population : image.debug().populations()) {
            Path csv = json.resolveSibling(network ? json.getFileName().toString().replace(".json",
                    "_" + population.name() + ".csv") : test.get("csv").getAsString());
            compare(image, population, Oracles.rows(csv), network ? 0 : 1);
        }
    }

    /** Sources that spike in the steps given, and the layer that they reach. The first step of the file is step 0. */
    private static String connection(JsonObject test, Path folder) throws IOException {
        StringBuilder spikes = new StringBuilder("step,neuron\n");
        for (JsonElement row : test.getAsJsonArray("input_spikes_step_then_sources")) {
            for (int i = 1; i < row.getAsJsonArray().size(); i++) {
                spikes.append(row.getAsJsonArray().get(0).getAsInt() - 1).append(',')
                        .append(row.getAsJsonArray().get(i).getAsInt()).append('\n');
            }
        }
        Files.writeString(folder.resolve("spikes.csv"), spikes);
        JsonObject connection = test.getAsJsonArray("connections").get(0).getAsJsonObject();
        JsonArray weights = connection.getAsJsonArray("weights");
        StringBuilder edges = new StringBuilder("pre,post,weight,loihi_delay\n");
        for (int post = 0; post < weights.size(); post++) {
            JsonArray row = weights.get(post).getAsJsonArray();
            for (int pre = 0; pre < row.size(); pre++) {
                int delay = connection.has("delays") ? connection.getAsJsonArray("delays").get(post).getAsJsonArray()
                        .get(pre).getAsInt() : 0;
                edges.append(pre).append(',').append(post).append(',').append(row.get(pre)).append(',').append(delay)
                        .append('\n');
            }
        }
        Files.writeString(folder.resolve("edges.csv"), edges);
        return ".source in, file(\"spikes.csv\"), size=" + test.get("inputs") + "\n"
                + population("cells", test.get("neurons").getAsInt(), test.getAsJsonObject("params"))
                + project("in", "cells", connection);
    }

    /** Layers; one that no connection reaches is driven by payloads of its summed input. File step n is step n. */
    private static String layers(JsonObject test, Path json, Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        Set<String> reached = new HashSet<>();
        for (JsonElement element : test.getAsJsonArray("connections")) {
            reached.add(element.getAsJsonObject().get("to").getAsString());
        }
        for (String layer : test.getAsJsonObject("layers").keySet()) {
            JsonObject parameters = test.getAsJsonObject("layers").getAsJsonObject(layer);
            text.append(population(layer, parameters.get("neurons").getAsInt(), parameters));
            text.append(".stimulus ").append(layer).append(".bias, t >= 1 ms ? bias : 0\n");
            if (!reached.contains(layer)) {
                StringBuilder input = new StringBuilder("step,neuron,payload\n");
                List<String[]> rows = Oracles.rows(json.resolveSibling(json.getFileName().toString()
                        .replace(".json", "_" + layer + ".csv")));
                for (String[] row : rows.subList(1, rows.size())) {
                    input.append(Integer.parseInt(row[0]) - 1).append(',').append(row[1]).append(',').append(row[2])
                            .append('\n');
                }
                Files.writeString(folder.resolve(layer + ".csv"), input);
                text.append(".spikes ").append(layer).append(", file(\"").append(layer).append(".csv\"), weight=1\n");
            }
        }
        for (JsonElement element : test.getAsJsonArray("connections")) {
            JsonObject connection = element.getAsJsonObject();
            StringBuilder edges = new StringBuilder("pre,post,weight,loihi_delay\n");
            for (JsonElement synapse : connection.getAsJsonArray("synapses_src_dst_weight_delay")) {
                edges.append(synapse.toString().replaceAll("[\\[\\] ]", "")).append('\n');
            }
            Files.writeString(folder.resolve("edges.csv"), edges);
            text.append(project(connection.get("from").getAsString(), connection.get("to").getAsString(), connection));
        }
        return text.toString();
    }

    private static String population(String name, int size, JsonObject parameters) {
        StringBuilder text = new StringBuilder(".population " + name + ", loihi_lif, size=" + size);
        for (String key : List.of("du", "dv", "vth", "bias_mant", "bias_exp", "refractory")) {
            text.append(", ").append(key).append('=').append(parameters.get(key));
        }
        return text.append(", u=").append(parameters.get("u_init")).append(", v=").append(parameters.get("v_init"))
                .append('\n').toString();
    }

    private static String project(String from, String to, JsonObject connection) {
        return ".project %s -> %s, csv(\"edges.csv\"), sign_mode=%s, weight_bits=%s, weight_exp=%s\n".formatted(from,
                to, connection.get("sign_mode").getAsString().toLowerCase(Locale.ROOT),
                connection.get("num_weight_bits"), connection.get("weight_exp"));
    }

    private static void compare(Image image, DebugInfo.Population population, List<String[]> rows, int firstStep) {
        try (FunctionalEngine engine = new FunctionalEngine(image, EngineOptions.DEFAULT)) {
            long next = 0;
            for (String[] row : rows.subList(1, rows.size())) {
                while (next <= Integer.parseInt(row[0]) - firstStep) {
                    engine.step();
                    next++;
                }
                int neuron = Integer.parseInt(row[1]);
                DebugInfo.Segment home = population.segments().stream().filter(s -> neuron >= s.firstIndex()
                        && neuron < s.firstIndex() + s.count()).findFirst().orElseThrow();
                int slot = home.firstSlot() + neuron - home.firstIndex();
                assertEquals(row[3] + "," + row[4] + "," + row[5], engine.view().state(home.core(), slot, 0) + ","
                        + engine.view().state(home.core(), slot, 1) + "," + spiked(engine, home.core(), slot),
                        population.name() + " " + neuron + ", step " + row[0]);
            }
        }
    }

    private static int spiked(FunctionalEngine engine, int core, int slot) {
        for (int i = 0; i < engine.spikes().count(); i++) {
            if (engine.spikes().core(i) == core && engine.spikes().slot(i) == slot) {
                return 1;
            }
        }
        return 0;
    }
}
