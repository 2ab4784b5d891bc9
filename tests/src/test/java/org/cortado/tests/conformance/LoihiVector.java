package org.cortado.tests.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One of Loihi's vectors: populations, what feeds them, and current, voltage and spikes of every step. Steps count from
 * 1, as in the files.
 *
 * @param name its name
 * @param steps how many steps
 * @param layers its populations
 * @param connections what connects them
 * @param sources spikes of the sources, by source; empty where there are none
 */
record LoihiVector(String name, int steps, List<Layer> layers, List<Connection> connections, List<int[]> sources) {
    private static final String SOURCE = "sources";
    private static final String CELLS = "cells";

    /** A population: its parameters, and the rows of its file: step, neuron, a_in, u, v, s_out. */
    record Layer(String name, JsonObject parameters, List<int[]> rows, int size) {
        /** A parameter of each neuron. */
        double[] values(String key) {
            double[] values = new double[size];
            JsonElement given = parameters.get(key);
            for (int n = 0; given != null && n < size; n++) {
                values[n] = given.isJsonArray() ? given.getAsJsonArray().get(n).getAsDouble() : given.getAsDouble();
            }
            return values;
        }

        int[] row(int step, int neuron) {
            return rows.get((step - 1) * size + neuron);
        }
    }

    /** One synapse; the delay in Loihi's count, 0 arriving in the next step. */
    record Synapse(int pre, int post, int weight, int delay) {
    }

    /** Synapses of one sign mode, precision and exponent; {@code effective}: the stored weights, or null. */
    record Connection(String from, int pres, String to, String mode, int bits, int exponent, List<Synapse> synapses,
            List<Synapse> effective) {
    }

    /** Reads a vector; {@code IllegalArgumentException} where it is of no kind that is known. */
    static LoihiVector read(Path file) {
        JsonObject json = Oracles.json(file);
        String name = file.getFileName().toString().replace(".json", "");
        String kind = json.has("kind") ? json.get("kind").getAsString() : "none";
        List<Layer> layers = new ArrayList<>();
        switch (kind) {
            case "lif", "connection" -> layers.add(layer(CELLS, json.getAsJsonObject("params"),
                    file.resolveSibling(name + ".csv")));
            case "network" -> json.getAsJsonObject("layers").entrySet().forEach(e -> layers.add(layer(e.getKey(),
                    e.getValue().getAsJsonObject(), file.resolveSibling(name + "_" + e.getKey() + ".csv"))));
            default -> throw new IllegalArgumentException(file + ": kind '" + kind
                    + "' is not known here: lif, connection or network");
        }
        List<Connection> connections = new ArrayList<>();
        if (json.has("connections")) {
            int inputs = json.has("inputs") ? json.get("inputs").getAsInt() : 0;
            json.getAsJsonArray("connections").forEach(c -> connections.add(
                    connection(c.getAsJsonObject(), inputs, layers)));
        }
        List<int[]> spikes = new ArrayList<>();
        if (json.has("input_spikes_step_then_sources")) {
            json.getAsJsonArray("input_spikes_step_then_sources").forEach(s -> spikes.add(numbers(s)));
        }
        return new LoihiVector(name, json.get("steps").getAsInt(), layers, connections, spikes);
    }

    private static Layer layer(String name, JsonObject parameters, Path csv) {
        if (!Files.exists(csv)) {
            throw new IllegalArgumentException(csv + " is missing");
        }
        List<int[]> rows = new ArrayList<>();
        int size = 0;
        List<String[]> lines = Oracles.rows(csv);
        for (String[] line : lines.subList(1, lines.size())) {
            int[] row = new int[line.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = Integer.parseInt(line[i]);
            }
            rows.add(row);
            size = Math.max(size, row[1] + 1);
        }
        return new Layer(name, parameters, rows, size);
    }

    private static Connection connection(JsonObject json, int inputs, List<Layer> layers) {
        String from = json.has("from") ? json.get("from").getAsString() : SOURCE;
        String to = json.has("to") ? json.get("to").getAsString() : CELLS;
        int pres = layers.stream().filter(l -> l.name().equals(from)).mapToInt(Layer::size).findFirst().orElse(inputs);
        List<Synapse> synapses = json.has("weights") ? matrix(json, "weights") : listed(json);
        return new Connection(from, pres, to, json.get("sign_mode").getAsString().toLowerCase(java.util.Locale.ROOT),
                json.get("num_weight_bits").getAsInt(), json.get("weight_exp").getAsInt(), synapses,
                json.has("effective_weights") ? matrix(json, "effective_weights") : null);
    }

    private static List<Synapse> matrix(JsonObject json, String key) {
        JsonArray rows = json.getAsJsonArray(key);
        JsonArray delays = json.getAsJsonArray("delays");
        List<Synapse> synapses = new ArrayList<>();
        for (int post = 0; post < rows.size(); post++) {
            int[] weights = numbers(rows.get(post));
            int[] delay = delays == null ? new int[weights.length] : numbers(delays.get(post));
            for (int pre = 0; pre < weights.length; pre++) {
                synapses.add(new Synapse(pre, post, weights[pre], delay[pre]));
            }
        }
        return synapses;
    }

    private static List<Synapse> listed(JsonObject json) {
        List<Synapse> synapses = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray("synapses_src_dst_weight_delay")) {
            int[] s = numbers(element);
            synapses.add(new Synapse(s[0], s[1], s[2], s[3]));
        }
        return synapses;
    }

    private static int[] numbers(JsonElement array) {
        int[] numbers = new int[array.getAsJsonArray().size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.getAsJsonArray().get(i).getAsInt();
        }
        return numbers;
    }

    /** Whether a layer's input is given, for no connection feeds it. */
    boolean fed(Layer layer) {
        return connections.stream().noneMatch(c -> c.to().equals(layer.name()));
    }

    /** Whether all that connections send comes from sources, and so does not depend on what the neurons do. */
    boolean sourcesAlone() {
        return connections.stream().allMatch(c -> c.from().equals(SOURCE));
    }

    /** The sources that spike in each step, by step; of a layer those of its file. */
    List<List<Integer>> spikes(String from) {
        List<List<Integer>> spikes = new ArrayList<>();
        for (int step = 0; step <= steps; step++) {
            spikes.add(new ArrayList<>());
        }
        if (from.equals(SOURCE)) {
            for (int[] s : sources) {
                for (int i = 1; i < s.length; i++) {
                    spikes.get(s[0]).add(s[i]);
                }
            }
        } else {
            layer(from).rows().stream().filter(r -> r[5] == 1).forEach(r -> spikes.get(r[0]).add(r[1]));
        }
        return spikes;
    }

    Layer layer(String wanted) {
        return layers.stream().filter(l -> l.name().equals(wanted)).findFirst().orElseThrow();
    }
}
