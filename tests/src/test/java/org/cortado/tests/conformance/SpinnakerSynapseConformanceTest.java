package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** SpiNNaker's exponential synapse: the response to one weight, word by word. */
class SpinnakerSynapseConformanceTest {
    private static final int WEIGHT = 6;
    private static final int VALUE = 8;

    @TestFactory
    Stream<DynamicTest> theResponseToOneWeight() {
        Map<String, List<String[]>> responses = new LinkedHashMap<>();
        Oracles.rows(Oracles.folder().resolve("spinnaker/synapse_exp.csv")).stream().skip(1).forEach(row ->
                responses.computeIfAbsent("tau " + row[0] + " ms, dt " + row[1] + " ms, weight " + row[WEIGHT],
                        key -> new ArrayList<>()).add(row));
        return responses.entrySet().stream().map(response -> dynamicTest(response.getKey(), () -> {
            List<String[]> rows = response.getValue();
            assertEquals(rows.stream().map(r -> Integer.parseInt(r[VALUE])).toList(), values(rows));
        }));
    }

    private static List<Integer> values(List<String[]> rows) {
        CellChip cell = new CellChip("spinnaker-synapse.cas", 1, Map.of());
        cell.raw(0, "decay", Long.parseLong(rows.get(0)[4]));
        cell.raw(0, "init", Long.parseLong(rows.get(0)[5]));
        cell.input(1, 0, Integer.parseInt(rows.get(0)[WEIGHT]));
        List<Integer> values = new ArrayList<>();
        try (FunctionalEngine engine = new FunctionalEngine(cell.image(), EngineOptions.DEFAULT)) {
            engine.step();
            for (int i = 0; i < rows.size(); i++) {
                engine.step();
                values.add(engine.view().state(0, 0, cell.state("current")));
            }
        }
        return values;
    }
}
