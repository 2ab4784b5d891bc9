package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** SpiNNaker's Izhikevich neuron: every word of every step, in both orders of the products. */
class SpinnakerIzhikevichConformanceTest {
    private static final String SOURCE_ORDER = "spinnaker-izhikevich.cas";
    private static final String OPTIMISED_ORDER = "spinnaker-izhikevich-optimised.cas";

    /** What a run leaves: the lines {@code v,u,spike} of its steps, and the steps of its spikes, from 1. */
    private record Run(List<String> lines, List<Integer> spikes) {
    }

    private static Stream<JsonObject> cases() {
        JsonObject file = Oracles.json(Oracles.folder().resolve("spinnaker/izh_cases.json"));
        return StreamSupport.stream(file.getAsJsonArray("cases").spliterator(), false)
                .map(JsonElement::getAsJsonObject);
    }

    @TestFactory
    Stream<DynamicTest> everyStepInSourceOrder() {
        return cases().filter(c -> c.has("csv")).map(c -> dynamicTest(c.get("name").getAsString(), () -> {
            Path csv = Oracles.folder().resolve("spinnaker").resolve(c.get("csv").getAsString());
            List<String> expected = Oracles.rows(csv).stream().skip(1).map(r -> r[1] + "," + r[2] + "," + r[3])
                    .toList();
            assertEquals(expected, run(SOURCE_ORDER, c).lines());
        }));
    }

    @TestFactory
    Stream<DynamicTest> digestsOfBothOrders() {
        return cases().flatMap(c -> Stream.of(
                dynamicTest(c.get("name").getAsString() + ", source order",
                        () -> check(c.getAsJsonObject("source_order"), run(SOURCE_ORDER, c))),
                dynamicTest(c.get("name").getAsString() + ", optimised order",
                        () -> check(c.getAsJsonObject("gcc_opt_order"), run(OPTIMISED_ORDER, c)))));
    }

    @TestFactory
    Stream<DynamicTest> theSpikeTimesOfRealHardware() {
        JsonObject file = Oracles.json(Oracles.folder().resolve("spinnaker/hardware_pr563.json"));
        return Stream.of("before_fix_constant_0p04_raw_1310", "after_fix_constant_0p04_raw_1311")
                .map(key -> dynamicTest(key, () -> {
                    List<Integer> published = published(file, key);
                    List<Integer> spikes = hardware(OPTIMISED_ORDER, file.getAsJsonObject("raw_s1615"),
                            key.contains("1310") ? 1310 : 1311);
                    assertEquals(published, spikes.subList(0, published.size()));
                }));
    }

    /** That the order of the products is part of the result, as the library's README says. */
    @Test
    void theSourceOrderGivesFourOfTheTimesBeforeTheFix() {
        int[] off = stepsOffInSourceOrder("before_fix_constant_0p04_raw_1310", 1310);
        assertEquals(4, IntStream.of(off).filter(d -> d == 0).count());
        assertEquals(16, IntStream.of(off).max().orElseThrow());
    }

    @Test
    void theSourceOrderGivesAllTimesAfterTheFix() {
        int[] off = stepsOffInSourceOrder("after_fix_constant_0p04_raw_1311", 1311);
        assertArrayEquals(new int[29], off);
    }

    private static int[] stepsOffInSourceOrder(String key, long k) {
        JsonObject file = Oracles.json(Oracles.folder().resolve("spinnaker/hardware_pr563.json"));
        List<Integer> published = published(file, key);
        List<Integer> spikes = hardware(SOURCE_ORDER, file.getAsJsonObject("raw_s1615"), k);
        return IntStream.range(0, published.size()).map(i -> Math.abs(published.get(i) - spikes.get(i))).toArray();
    }

    /** Published times as steps from 1. */
    private static List<Integer> published(JsonObject file, String key) {
        return StreamSupport.stream(file.getAsJsonArray(key).spliterator(), false)
                .map(t -> (int) Math.rint(t.getAsDouble() * 10) + 1).toList();
    }

    private static void check(JsonObject expected, Run run) throws NoSuchAlgorithmException {
        assertEquals(StreamSupport.stream(expected.getAsJsonArray("spike_steps").spliterator(), false)
                .map(JsonElement::getAsInt).toList(), run.spikes());
        String text = String.join("\n", run.lines()) + "\n";
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        assertEquals(expected.get("sha256").getAsString(), HexFormat.of().formatHex(digest));
    }

    private static CellChip cell(String program, JsonObject raw, long k) {
        CellChip cell = new CellChip(program, 1, Map.of());
        for (String name : List.of("a", "b", "c", "d")) {
            cell.raw(0, name, raw.get(name).getAsLong());
        }
        cell.raw(0, "k", k);
        cell.raw(0, "vpeak", raw.get("threshold").getAsLong());
        cell.raw(0, "dt", raw.get("time_step").getAsLong());
        cell.rawState(0, "v", raw.get("v0").getAsLong());
        cell.rawState(0, "u", raw.get("u0").getAsLong());
        cell.rawState(0, "h", raw.get("first_h").getAsLong());
        return cell;
    }

    private static Run run(String program, JsonObject c) {
        JsonObject raw = c.getAsJsonObject("raw_s1615");
        CellChip cell = cell(program, raw, 1311);
        cell.raw(0, "i", raw.get("I").getAsLong());
        for (JsonElement change : c.getAsJsonArray("current_schedule_raw")) {
            JsonObject at = change.getAsJsonObject();
            cell.write(at.get("step").getAsInt(), 0, "i", at.get("I").getAsLong());
        }
        return run(cell, c.get("n_steps").getAsInt());
    }

    private static List<Integer> hardware(String program, JsonObject raw, long k) {
        CellChip cell = cell(program, raw, k);
        cell.raw(0, "i", 0);
        cell.write(600, 0, "i", raw.get("I_from_step_600").getAsLong());
        return run(cell, 30_000).spikes();
    }

    private static Run run(CellChip cell, int steps) {
        List<String> lines = new ArrayList<>();
        List<Integer> spikes = new ArrayList<>();
        try (FunctionalEngine engine = new FunctionalEngine(cell.image(), EngineOptions.DEFAULT)) {
            for (int step = 1; step <= steps; step++) {
                engine.step();
                int spiked = engine.spikes().count();
                if (spiked == 1) {
                    spikes.add(step);
                }
                lines.add(engine.view().state(0, 0, cell.state("v")) + "," + engine.view().state(0, 0, cell.state("u"))
                        + "," + spiked);
            }
        }
        return new Run(lines, spikes);
    }
}
