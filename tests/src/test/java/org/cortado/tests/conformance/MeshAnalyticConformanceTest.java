package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.cortado.emulator.mesh.Flit;
import org.cortado.emulator.mesh.Mesh;
import org.cortado.emulator.mesh.MeshShape;
import org.cortado.emulator.mesh.traffic.AnalyticLoad;
import org.cortado.emulator.mesh.traffic.Destinations;
import org.cortado.emulator.mesh.traffic.Pattern;
import org.junit.jupiter.api.Test;

/** The rows of analytic.csv for patterns that the mesh command has; hot1 is a hot spot that gets everything. */
class MeshAnalyticConformanceTest {
    private static final Map<String, Pattern> PATTERNS = Map.of("uniform", Pattern.UNIFORM, "transpose",
            Pattern.TRANSPOSE, "bitcomp", Pattern.BITCOMP, "neighbor", Pattern.NEIGHBOR, "hot1_n27", Pattern.HOTSPOT,
            "hot1_n0", Pattern.HOTSPOT);
    /** Half a unit of the last digit that the file gives. */
    private static final double DIGITS = 0.6e-5;

    /** A row: k, traffic, avg_hops, .., link and eject load, ideal saturation, zero-load latency. */
    private record Row(int k, String traffic, double[] values) {
        Destinations destinations() {
            // n27 is the node below and left of the middle at k = 8; other k have their own.
            int hot = traffic.endsWith("n27") ? (k / 2 - 1) * k + k / 2 - 1 : 0;
            return new Destinations(PATTERNS.get(traffic), new MeshShape(k, k, 8), hot, 1);
        }

        double averageHops() {
            return values[2];
        }
    }

    private static List<Row> rows() {
        List<Row> rows = Oracles.rows(Oracles.folder().resolve("mesh/analytic.csv")).stream().skip(1)
                .filter(r -> PATTERNS.containsKey(r[1]))
                .map(r -> {
                    double[] values = new double[r.length];
                    for (int i = 2; i < r.length; i++) {
                        values[i] = Double.parseDouble(r[i]);
                    }
                    return new Row(Integer.parseInt(r[0]), r[1], values);
                }).toList();
        assertTrue(rows.size() >= 20, "rows of analytic.csv");
        return rows;
    }

    @Test
    void hopsLoadsAndBoundsAreThoseOfTheTable() {
        for (Row row : rows()) {
            AnalyticLoad analytic = AnalyticLoad.of(row.destinations());
            assertEquals(row.averageHops(), analytic.averageHops(), DIGITS, row.toString());
            assertEquals(row.values[5], analytic.maxLinkLoad(), DIGITS, row.toString());
            assertEquals(row.values[6], analytic.maxEjectLoad(), DIGITS, row.toString());
            assertEquals(row.values[7], analytic.saturationBound(), DIGITS, row.toString());
            assertEquals(row.values[8], analytic.zeroLoadLatency(), DIGITS, row.toString());
        }
    }

    @Test
    void packetsSentOneAtATimeTakeTheZeroLoadLatency() {
        boolean full = "full".equals(System.getProperty("cortado.scale"));
        for (Row row : rows()) {
            if (row.k < 32 || full || !row.traffic.equals("uniform")) {
                assertEquals(row.values[8], meanLatency(row), DIGITS, row.toString());
            }
        }
    }

    private static double meanLatency(Row row) {
        Mesh mesh = new Mesh(new MeshShape(row.k, row.k, 8));
        int nodes = mesh.shape().nodes();
        long sum = 0;
        long packets = 0;
        for (int from = 0; from < nodes; from++) {
            if (row.traffic.equals("uniform")) {
                for (int to = 0; to < nodes; to++, packets++) {
                    sum += latency(mesh, from, to);
                }
            } else {
                sum += latency(mesh, from, target(row, from));
                packets++;
            }
        }
        return (double) sum / packets;
    }

    private static int target(Row row, int from) {
        int k = row.k;
        int x = from % k;
        int y = from / k;
        return switch (row.traffic) {
            case "transpose" -> x * k + y;
            case "bitcomp" -> ~from & k * k - 1;
            case "neighbor" -> (y + 1) % k * k + (x + 1) % k;
            default -> row.destinations().hotNode();
        };
    }

    private static long latency(Mesh mesh, int from, int to) {
        long sent = mesh.now();
        assertTrue(mesh.send(from, Flit.of(mesh.shape().x(to), mesh.shape().y(to), 0)));
        while (mesh.deliveries() == 0) {
            mesh.cycle();
        }
        long latency = mesh.now() - sent;
        while (!mesh.idle()) {
            mesh.cycle();
        }
        return latency;
    }
}
