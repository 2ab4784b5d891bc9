package org.cortado.emulator.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Flits of several sources at once leave what working through every cycle leaves, or nothing. */
class CrowdTest {
    private static final int CYCLES = 40;

    /** By cycle and node: the flit that is sent, -1 for none. */
    private static long[][] flits(Random random, MeshShape shape) {
        double load = random.nextDouble() * random.nextDouble() * 0.5;
        long[][] flits = new long[CYCLES][shape.nodes()];
        long number = 0;
        for (long[] cycle : flits) {
            for (int node = 0; node < cycle.length; node++) {
                int to = random.nextInt(shape.nodes());
                cycle[node] = random.nextDouble() < load ? Flit.of(shape.x(to), shape.y(to), number++) : -1;
            }
        }
        return flits;
    }

    /** Works until all is over; gives by flit its delivery cycle. */
    private static long[] cycleByCycle(Mesh mesh, long[][] flits) {
        long[] delivered = new long[CYCLES * mesh.shape().nodes()];
        long start = mesh.now();
        for (int cycle = 0; cycle < CYCLES || !mesh.idle(); cycle++) {
            for (int node = 0; cycle < CYCLES && node < mesh.shape().nodes(); node++) {
                if (flits[cycle][node] >= 0 && !mesh.send(node, flits[cycle][node])) {
                    return null;
                }
            }
            mesh.cycle();
            for (int i = 0; i < mesh.deliveries(); i++) {
                delivered[(int) Flit.payload(mesh.deliveredFlit(i))] = mesh.now() - start;
                mesh.release(mesh.deliveredNode(i));
            }
        }
        return delivered;
    }

    /** The same by a crowd; null where it is late. */
    private static long[] atOnce(Mesh mesh, Crowd crowd, long[][] flits) {
        long start = mesh.now();
        crowd.begin(start);
        int[] sent = new int[mesh.shape().nodes()];
        long[] last = new long[sent.length];
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            crowd.runTo(start + cycle);
            for (int node = 0; node < sent.length; node++) {
                if (flits[cycle][node] >= 0) {
                    crowd.expect(1);
                    crowd.send(node, flits[cycle][node], start + cycle);
                    sent[node]++;
                    last[node] = start + cycle;
                }
            }
        }
        assertEquals(true, crowd.runTo(Long.MAX_VALUE));
        if (crowd.isLate()) {
            crowd.takeBack();
            return null;
        }
        long[] delivered = new long[CYCLES * sent.length];
        for (int i = 0; i < crowd.arrived(); i++) {
            delivered[(int) Flit.payload(crowd.flit(i))] = crowd.cycle(i) - start;
        }
        for (int node = 0; node < sent.length; node++) {
            if (sent[node] > 0) {
                crowd.count(node, sent[node], last[node]);
            }
        }
        return delivered;
    }

    @Test
    void flitsOfManySourcesGoAsTheyWouldCycleByCycleOrNotAtAll() {
        int late = 0;
        int stalled = 0;
        int crowds = 0;
        for (long seed = 0; seed < RandomTraffic.seeds(300); seed++) {
            Random random = new Random(seed);
            MeshShape shape = new MeshShape(1 + random.nextInt(6), 1 + random.nextInt(6), 5 + random.nextInt(5));
            Mesh worked = Mesh.withHeldEjection(shape);
            Mesh carried = Mesh.withHeldEjection(shape);
            Crowd crowd = new Crowd(carried);
            for (int i = 0; i < 8; i++) {
                long[][] flits = flits(random, shape);
                long before = carried.hash();
                MeshSnapshot start = worked.snapshot();
                long[] expected = cycleByCycle(worked, flits);
                long[] actual = atOnce(carried, crowd, flits);
                crowds++;
                if (actual == null) {
                    late++;
                    assertEquals(before, carried.hash(), "seed " + seed + ", crowd " + i);
                    worked.restore(start);
                } else {
                    assertEquals(Arrays.toString(expected), Arrays.toString(actual), "seed " + seed);
                    carried.skipTo(worked.now());
                    assertEquals(worked.hash(), carried.hash(), "seed " + seed + ", crowd " + i);
                    stalled += worked.counters().stalls() > 0 ? 1 : 0;
                }
            }
        }
        assertEquals(true, late > crowds / 20 && stalled > crowds / 3, late + " of " + crowds + " are late, "
                + stalled + " stall");
    }
}
