package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** SpiNNaker's integrate-and-fire neuron: every word of every step. */
class SpinnakerLifConformanceTest {

    @TestFactory
    Stream<DynamicTest> everyStep() {
        JsonObject file = Oracles.json(Oracles.folder().resolve("spinnaker/lif_cases.json"));
        return StreamSupport.stream(file.getAsJsonArray("cases").spliterator(), false)
                .map(JsonElement::getAsJsonObject).map(c -> dynamicTest(c.get("name").getAsString(), () -> {
                    Path csv = Oracles.folder().resolve("spinnaker").resolve(c.get("csv").getAsString());
                    assertEquals(Oracles.rows(csv).stream().skip(1).map(r -> String.join(",", r)).toList(),
                            lines(c));
                }));
    }

    private static List<String> lines(JsonObject c) {
        JsonObject raw = c.getAsJsonObject("raw_s1615");
        JsonObject derived = c.getAsJsonObject("derived_raw");
        CellChip cell = new CellChip("spinnaker-lif.cas", 1, Map.of());
        for (String name : List.of("v_rest", "v_reset", "v_thresh")) {
            cell.raw(0, name, raw.get(name).getAsLong());
        }
        cell.raw(0, "i", raw.get("I").getAsLong());
        cell.raw(0, "r_m", derived.get("R_membrane").getAsLong());
        cell.raw(0, "e", derived.get("exp_TC").getAsLong());
        cell.raw(0, "hold", derived.get("T_refract_steps").getAsLong());
        cell.rawState(0, "v", raw.get("v0").getAsLong());
        for (JsonElement change : c.getAsJsonArray("current_schedule_raw")) {
            JsonObject at = change.getAsJsonObject();
            cell.write(at.get("step").getAsInt(), 0, "i", at.get("I").getAsLong());
        }
        List<String> lines = new ArrayList<>();
        try (FunctionalEngine engine = new FunctionalEngine(cell.image(), EngineOptions.DEFAULT)) {
            for (int step = 1; step <= c.get("n_steps").getAsInt(); step++) {
                engine.step();
                lines.add(step + "," + engine.view().state(0, 0, cell.state("v")) + ","
                        + engine.view().state(0, 0, cell.state("timer")) + "," + engine.spikes().count());
            }
        }
        return lines;
    }
}
