package org.cortado.emulator.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Carrying flits at once leaves what working through every cycle leaves. */
class ExpressTest {

    /** Sends flits of one source in the cycles given and works until all is over; gives their delivery cycles. */
    private static long[] cycleByCycle(Mesh mesh, int source, long[] cycles, long[] flits) {
        long[] delivered = new long[flits.length];
        for (int sent = 0; sent < flits.length || !mesh.idle(); mesh.cycle()) {
            note(mesh, delivered);
            if (sent < flits.length && cycles[sent] == mesh.now()) {
                assertEquals(true, mesh.send(source, flits[sent++]));
            }
        }
        note(mesh, delivered);
        return delivered;
    }

    private static void note(Mesh mesh, long[] delivered) {
        for (int i = 0; i < mesh.deliveries(); i++) {
            delivered[(int) Flit.payload(mesh.deliveredFlit(i))] = mesh.now();
        }
    }

    @Test
    void flitsOfOneSourceAreCarriedAsTheyWouldGo() {
        for (long seed = 0; seed < RandomTraffic.seeds(200); seed++) {
            Random random = new Random(seed);
            MeshShape shape = new MeshShape(1 + random.nextInt(6), 1 + random.nextInt(6), 5 + random.nextInt(4));
            Mesh worked = new Mesh(shape);
            Mesh carried = new Mesh(shape);
            Express express = new Express(carried);
            for (int burst = 0; burst < 5; burst++) {
                int source = random.nextInt(shape.nodes());
                long[] cycles = new long[random.nextInt(40)];
                long[] flits = new long[cycles.length];
                long cycle = worked.now();
                long[] delivered = new long[flits.length];
                express.begin(source, flits.length);
                for (int i = 0; i < flits.length; i++) {
                    cycle += random.nextInt(3) == 0 ? random.nextInt(9) : 0;
                    cycles[i] = cycle++;
                    int to = random.nextInt(shape.nodes());
                    flits[i] = Flit.of(shape.x(to), shape.y(to), i);
                    delivered[i] = express.carry(flits[i], cycles[i]);
                }
                express.end();
                assertEquals(Arrays.toString(cycleByCycle(worked, source, cycles, flits)),
                        Arrays.toString(delivered), "seed " + seed);
                carried.skipTo(worked.now());
                assertEquals(worked.hash(), carried.hash(), "seed " + seed + ", burst " + burst);
                assertEquals(worked.counters().hops(), carried.counters().hops(), "seed " + seed);
            }
        }
    }

    @Test
    void whatIsSentAfterwardsIsHandledAsIfTheFlitsHadGone() {
        for (long seed = 0; seed < RandomTraffic.seeds(50); seed++) {
            Random random = new Random(seed);
            MeshShape shape = new MeshShape(4, 3, 5);
            Mesh worked = new Mesh(shape);
            Mesh carried = new Mesh(shape);
            int source = random.nextInt(shape.nodes());
            Express express = new Express(carried);
            express.begin(source, 12);
            long[] cycles = new long[12];
            long[] flits = new long[cycles.length];
            for (int i = 0; i < flits.length; i++) {
                cycles[i] = i;
                flits[i] = Flit.of(random.nextInt(4), random.nextInt(3), i);
                express.carry(flits[i], i);
            }
            express.end();
            cycleByCycle(worked, source, cycles, flits);
            carried.skipTo(worked.now());
            for (int i = 0; i < 120; i++) {
                for (int node = 0; node < shape.nodes(); node++) {
                    long flit = Flit.of(random.nextInt(4), random.nextInt(3), 99);
                    assertEquals(worked.send(node, flit), carried.send(node, flit), "seed " + seed);
                }
                worked.cycle();
                carried.cycle();
                assertEquals(worked.hash(), carried.hash(), "seed " + seed + ", cycle " + i);
            }
        }
    }
}
