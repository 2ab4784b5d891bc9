package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.cortado.emulator.engine.Steppable;
import org.cortado.emulator.twin.TwinEngine;
import org.cortado.emulator.twin.TwinOptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rates of the normalised LIF program against the closed form, within one percent, at a step of 0.1 ms. */
class LifProgramsConformanceTest {
    private static final double STEP = 0.1;
    private static final double TOLERANCE = 0.01;
    private static final int STEPS = 20_000;

    @TestFactory
    Stream<DynamicTest> theTwinFiresAtTheRateOfTheClosedForm() {
        return rows(image -> new TwinEngine(image, TwinOptions.DEFAULT));
    }

    @TestFactory
    Stream<DynamicTest> theMachineFiresAtTheRateOfTheClosedForm() {
        return rows(image -> new FunctionalEngine(image, EngineOptions.DEFAULT));
    }

    private static Stream<DynamicTest> rows(Function<Image, Steppable> engine) {
        return StreamSupport.stream(Literature.file("lif_rate.json").getAsJsonArray("table").spliterator(), false)
                .map(JsonElement::getAsJsonObject).map(row -> dynamicTest(
                        "tau_rc " + row.get("tau_rc") + " ms, tau_ref " + row.get("tau_ref") + " ms",
                        () -> check(row, engine)));
    }

    /** One neuron for each current of the row. */
    private static void check(JsonObject row, Function<Image, Steppable> engine) {
        List<String> currents = new ArrayList<>(row.getAsJsonObject("G").keySet());
        CellChip chip = new CellChip("lif.cas", currents.size(), Map.of(
                "tau_rc", new double[] {row.get("tau_rc").getAsDouble()},
                "tau_ref", new double[] {row.get("tau_ref").getAsDouble()},
                "i", currents.stream().mapToDouble(Double::parseDouble).toArray(),
                "dt", new double[] {STEP}));
        double[] rates = rates(engine.apply(chip.image()), currents.size());
        for (int n = 0; n < rates.length; n++) {
            double expected = row.getAsJsonObject("G").get(currents.get(n)).getAsDouble();
            assertEquals(expected, rates[n], TOLERANCE * expected, "J = " + currents.get(n));
        }
    }

    /** Spikes a second of each neuron, from its first spike to its last; 0 for fewer than two spikes. */
    private static double[] rates(Steppable engine, int neurons) {
        int[] first = new int[neurons];
        int[] last = new int[neurons];
        int[] count = new int[neurons];
        Arrays.fill(first, -1);
        try (engine) {
            for (int step = 0; step < STEPS; step++) {
                engine.step();
                for (int k = 0; k < engine.spikes().count(); k++) {
                    int n = engine.spikes().slot(k);
                    first[n] = first[n] < 0 ? step : first[n];
                    last[n] = step;
                    count[n]++;
                }
            }
        }
        double[] rates = new double[neurons];
        for (int n = 0; n < neurons; n++) {
            rates[n] = count[n] < 2 ? 0 : 1000.0 * (count[n] - 1) / ((last[n] - first[n]) * STEP);
        }
        return rates;
    }
}
