package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.cortado.tests.endtoend.Cortado;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of the library against the spike times published from real SpiNNaker hardware. */
class SpinnakerHardwareConformanceTest {
    private static final double TIMESTEP_MS = 0.1;

    @TempDir
    private Path folder;

    private List<Double> published(String key) {
        JsonObject file = Oracles.json(Oracles.folder().resolve("spinnaker/hardware_pr563.json"));
        return StreamSupport.stream(file.getAsJsonArray(key).spliterator(), false).map(e -> e.getAsDouble()).toList();
    }

    private List<Double> spikes(String population, int most) throws Exception {
        Path csv = folder.resolve("spikes.csv");
        assertEquals(0, Cortado.run("run", Cortado.program("chips/spinnaker-pr563.cas"), "--quiet", "--spikes",
                csv.toString()).code());
        return Files.readAllLines(csv).stream().skip(1).map(line -> line.split(","))
                .filter(fields -> fields[1].equals(population)).limit(most)
                .map(fields -> Math.round(Integer.parseInt(fields[0]) * TIMESTEP_MS * 10) / 10.0).toList();
    }

    @Test
    void everyPublishedSpikeBeforeTheFixIsReproduced() throws Exception {
        List<Double> published = published("before_fix_constant_0p04_raw_1310");
        assertEquals(published, spikes("before", published.size()));
    }

    @Test
    void everyPublishedSpikeAfterTheFixIsReproduced() throws Exception {
        List<Double> published = published("after_fix_constant_0p04_raw_1311");
        assertEquals(published, spikes("after", published.size()));
    }
}
