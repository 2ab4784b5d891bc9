package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.cortado.emulator.reference.ReferenceModel;
import org.cortado.emulator.reference.ReferenceProblem;
import org.cortado.emulator.reference.ReferenceRun;
import org.cortado.emulator.reference.ReferenceSolver;
import org.cortado.emulator.reference.References;
import org.cortado.emulator.reference.Stimulus;
import org.cortado.emulator.reference.UnsolvableException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The quadratic cells of 2007 against their book. */
class LiteratureCellsConformanceTest {

    private static final ReferenceModel MODEL = References.byName("quadratic");
    private static final JsonObject BOOK = Literature.file("quadratic_model.json");

    private static Map<String, Double> parameters(String cell) {
        Map<String, Double> p = new HashMap<>(Literature.numbers(BOOK.getAsJsonObject("params").getAsJsonObject(cell)));
        p.put("c_m", p.remove("C"));
        return p;
    }

    private static ReferenceRun run(String cell, Stimulus stimulus, double end) throws UnsolvableException {
        return new ReferenceSolver().solve(ReferenceProblem.of(MODEL, parameters(cell), Map.of(), stimulus, end));
    }

    private static double lastInterval(double[] spikes) {
        return spikes[spikes.length - 1] - spikes[spikes.length - 2];
    }

    @TestFactory
    Stream<DynamicTest> regularSpikingHasItsInterval() {
        return Literature.numbers(BOOK.getAsJsonObject("rs_accurate_isi_ms")).entrySet().stream()
                .map(e -> dynamicTest(e.getKey() + " pA", () -> {
                    double current = Double.parseDouble(e.getKey());
                    double[] spikes = run("RS", Stimulus.constant(current), 20 * e.getValue()).spikes();
                    assertEquals(e.getValue(), lastInterval(spikes), 1e-3);
                }));
    }

    /** The text rounds, or was read from coarser runs: 147 for 147.85. */
    @TestFactory
    Stream<DynamicTest> regularSpikingIsNearTheFiguresOfTheText() {
        return Literature.numbers(BOOK.getAsJsonObject("rs_text").getAsJsonObject("isi_ms")).entrySet().stream()
                .map(e -> dynamicTest(e.getKey() + " pA", () -> {
                    double current = Double.parseDouble(e.getKey());
                    double[] spikes = run("RS", Stimulus.constant(current), 6 * e.getValue()).spikes();
                    assertEquals(e.getValue(), lastInterval(spikes), 0.01 * e.getValue());
                }));
    }

    @Test
    void rheobaseOfRegularSpikingIsItsSaddleNode() throws UnsolvableException {
        double rheobase = BOOK.getAsJsonObject("bifurcations").getAsJsonObject("RS").get("saddle_node_I").getAsDouble();
        double bracket = 1e-4;
        ReferenceRun below = run("RS", Stimulus.constant(rheobase - bracket / 2), 400_000);
        assertEquals(0, below.spikes().length);
        double[] rest = new double[2];
        MODEL.derivatives(rheobase - bracket / 2, below.end(), MODEL.values(parameters("RS")), rest);
        assertArrayEquals(new double[2], rest, 1e-9, "still moving, so it might spike yet");
        ReferenceRun above = run("RS", Stimulus.constant(rheobase + bracket / 2), 400_000);
        assertTrue(above.spikes().length > 1);
    }

    /** From a start below rest. The pair and the triplet are what opens the step. */
    @TestFactory
    Stream<DynamicTest> intrinsicallyBurstingHasItsThresholds() {
        Map<String, Double> text = Literature.numbers(BOOK.getAsJsonObject("ib_text_pA"));
        return Stream.of(count(text, "no spike", 0, 0), count(text, "one", 1, 1), count(text, "still one", 1, 1),
                count(text, "a pair", 2, 2), count(text, "pair only", 2, 2), count(text, "tonic", 6, 1000),
                dynamicTest("triplet", () -> {
                    double[] spikes = burstingCell(text.get("triplet"));
                    double[] isi = {spikes[1] - spikes[0], spikes[2] - spikes[1], spikes[3] - spikes[2]};
                    assertTrue(isi[0] < 15 && isi[1] < 15 && isi[2] > 15, "intervals " + isi[0] + ", " + isi[1] + ", "
                            + isi[2]);
                }));
    }

    private static DynamicTest count(Map<String, Double> text, String key, int least, int most) {
        return dynamicTest(key, () -> {
            int spikes = burstingCell(text.get(key)).length;
            assertTrue(spikes >= least && spikes <= most, spikes + " spikes");
        });
    }

    private static double[] burstingCell(double current) throws UnsolvableException {
        JsonObject start = BOOK.getAsJsonObject("ib_start");
        Map<String, Double> state = Map.of("v", start.get("v").getAsDouble(), "u", start.get("u").getAsDouble());
        return new ReferenceSolver().solve(ReferenceProblem.of(MODEL, parameters("IB"), state,
                Stimulus.step(0, start.get("step_at_ms").getAsDouble(), current), 4000)).spikes();
    }
}
