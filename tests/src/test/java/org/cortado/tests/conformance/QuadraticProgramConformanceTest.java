package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.cortado.emulator.engine.Steppable;
import org.cortado.emulator.twin.TwinEngine;
import org.cortado.emulator.twin.TwinOptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The library's quadratic program at small steps against the figures of the 2007 text. */
class QuadraticProgramConformanceTest {
    private static final JsonObject BOOK = Literature.file("quadratic_model.json");
    private static final double STEP_MS = 0.05;

    private static CellChip cell(String type, Map<String, Double> more) {
        Map<String, Double> values = new HashMap<>(Literature.numbers(BOOK.getAsJsonObject("params")
                .getAsJsonObject(type)));
        values.put("c_m", values.remove("C"));
        values.put("dt", STEP_MS);
        values.putAll(more);
        Map<String, double[]> given = new HashMap<>();
        values.forEach((key, value) -> given.put(key, new double[] {value}));
        return new CellChip("quadratic.cas", 1, given);
    }

    /** How many spikes, and the interval in ms between the last two. */
    private record Spikes(int count, double interval) {
    }

    private static Spikes run(Steppable engine, double milliseconds) {
        int count = 0;
        long last = 0;
        long interval = 0;
        try (engine) {
            for (long step = 0; step < milliseconds / STEP_MS; step++) {
                engine.step();
                if (engine.spikes().count() > 0) {
                    count++;
                    interval = step - last;
                    last = step;
                }
            }
        }
        return new Spikes(count, interval * STEP_MS);
    }

    private static Spikes twin(CellChip chip, double milliseconds) {
        return run(new TwinEngine(chip.image(), TwinOptions.DEFAULT), milliseconds);
    }

    @TestFactory
    Stream<DynamicTest> regularSpikingIntervals() {
        return Literature.numbers(BOOK.getAsJsonObject("rs_text").getAsJsonObject("isi_ms")).entrySet().stream()
                .map(e -> dynamicTest(e.getKey() + " pA", () -> {
                    CellChip chip = cell("RS", Map.of("i", Double.parseDouble(e.getKey())));
                    assertEquals(e.getValue(), twin(chip, 6 * e.getValue()).interval(), 0.01 * e.getValue());
                }));
    }

    @TestFactory
    Stream<DynamicTest> regularSpikingIntervalsOnTheMachine() {
        return Stream.of("52", "70").map(current -> dynamicTest(current + " pA", () -> {
            double text = BOOK.getAsJsonObject("rs_text").getAsJsonObject("isi_ms").get(current).getAsDouble();
            CellChip chip = cell("RS", Map.of("i", Double.parseDouble(current)));
            Spikes spikes = run(new FunctionalEngine(chip.image(), EngineOptions.DEFAULT), 6 * text);
            assertEquals(text, spikes.interval(), 0.02 * text);
        }));
    }

    @TestFactory
    Stream<DynamicTest> intrinsicallyBurstingThresholds() {
        Map<String, Double> text = Literature.numbers(BOOK.getAsJsonObject("ib_text_pA"));
        return Stream.of(Map.entry("no spike", 0), Map.entry("one", 1), Map.entry("still one", 1),
                Map.entry("a pair", 2), Map.entry("pair only", 2)).map(e -> dynamicTest(e.getKey(), () -> {
                    JsonObject start = BOOK.getAsJsonObject("ib_start");
                    CellChip chip = cell("IB", Map.of("i", 0.0, "v", start.get("v").getAsDouble(), "u",
                            start.get("u").getAsDouble()));
                    chip.write((int) Math.round(start.get("step_at_ms").getAsDouble() / STEP_MS), 0, "i",
                            text.get(e.getKey()).doubleValue());
                    assertEquals(e.getValue(), twin(chip, 4000).count());
                }));
    }
}
