package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cortado.emulator.mesh.MeshShape;
import org.cortado.emulator.mesh.traffic.Destinations;
import org.cortado.emulator.mesh.traffic.LoadPoint;
import org.cortado.emulator.mesh.traffic.LoadRun;
import org.cortado.emulator.mesh.traffic.Pattern;
import org.cortado.emulator.mesh.traffic.Trace;
import org.cortado.emulator.mesh.traffic.TraceReplay;
import org.cortado.fixedpoint.CounterRandom;
import org.junit.jupiter.api.Test;

/** The mesh under load against what was measured with BookSim 2. */
class MeshLoadConformanceTest {
    @Test
    void aLinkCarriesWhatItsCreditLoopAllows() {
        List<String[]> rows = Oracles.rows(Oracles.folder().resolve("mesh/link_limits.csv")).stream()
                .filter(r -> r[0].equals("P3")).toList();
        assertTrue(rows.size() >= 4, "P3 rows of link_limits.csv");
        for (String[] row : rows) {
            int depth = Integer.parseInt(row[2]);
            Destinations neighbor = Destinations.of(Pattern.NEIGHBOR, new MeshShape(8, 8, depth));
            LoadPoint point = LoadRun.measure(neighbor, 0.99, 1000, 8000, 1);
            assertEquals(Double.parseDouble(row[3]), point.accepted(), 5e-4, "B = " + depth);
        }
    }

    @Test
    void uniformTrafficOn8x8SaturatesBetween36And38Percent() {
        Destinations uniform = Destinations.of(Pattern.UNIFORM, new MeshShape(8, 8, 8));
        assertFalse(LoadRun.measure(uniform, 0.36, 3000, 6000, 7).saturated(), "rate 0.36");
        assertTrue(LoadRun.measure(uniform, 0.39, 3000, 6000, 7).saturated(), "rate 0.39");
        for (double rate : new double[] {0.5, 0.7, 1}) {
            LoadPoint point = LoadRun.measure(uniform, rate, 3000, 6000, 7);
            assertEquals(0.37, point.accepted(), 0.01, "rate " + rate);
        }
    }

    @Test
    void aBurstOfTenPacketsANodeDrainsIn55To72Cycles() {
        for (long seed = 1; seed <= 10; seed++) {
            Trace trace = new Trace();
            for (int packet = 0; packet < 10; packet++) {
                long key = CounterRandom.key(seed, packet, 0, 0);
                for (int node = 0; node < 64; node++) {
                    trace.add(0, node, CounterRandom.bits(key, node) >>> 26);
                }
            }
            TraceReplay replay = TraceReplay.run(new MeshShape(8, 8, 8), trace);
            long last = 0;
            for (int i = 0; i < trace.size(); i++) {
                last = Math.max(last, replay.ejectCycle(i));
            }
            assertTrue(last >= 55 && last <= 72, "seed " + seed + ": drained in " + last + " cycles");
        }
    }
}
