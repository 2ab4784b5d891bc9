package org.cortado.emulator.compare.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against an independent implementation; see the README beside the data. */
class PySpikeRulesTest {

    private record Pair(double[] a, double[] b, double isi, double spike, double vanRossum) {
    }

    private static List<Pair> pairs() throws IOException {
        try (InputStream in = PySpikeRulesTest.class.getResourceAsStream("/metrics/pyspike_rules.csv")) {
            List<Pair> pairs = new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().skip(1)
                    .map(line -> line.split(",", -1))
                    .map(f -> new Pair(train(f[0]), train(f[1]), Double.parseDouble(f[2]), Double.parseDouble(f[3]),
                            Double.parseDouble(f[4])))
                    .toList();
            assertFalse(pairs.isEmpty());
            return pairs;
        }
    }

    private static double[] train(String field) {
        return field.isEmpty() ? new double[0]
                : Arrays.stream(field.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    @Test
    void isiDistance() throws IOException {
        for (Pair p : pairs()) {
            assertEquals(p.isi, IsiDistance.distance(p.a, p.b, 0, 100), 1e-13,
                    () -> Arrays.toString(p.a) + " against " + Arrays.toString(p.b));
        }
    }

    @Test
    void spikeDistance() throws IOException {
        for (Pair p : pairs()) {
            assertEquals(p.spike, SpikeDistance.distance(p.a, p.b, 0, 100), 1e-13,
                    () -> Arrays.toString(p.a) + " against " + Arrays.toString(p.b));
        }
    }

    @Test
    void vanRossumDistance() throws IOException {
        for (Pair p : pairs()) {
            assertEquals(p.vanRossum, VanRossum.distance(p.a, p.b, 7), 1e-7,
                    () -> Arrays.toString(p.a) + " against " + Arrays.toString(p.b));
        }
    }
}
