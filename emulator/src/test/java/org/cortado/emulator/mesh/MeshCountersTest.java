package org.cortado.emulator.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MeshCountersTest {
    @Test
    void aStallIsAHeadThatAskedInACycleAndWasNotGranted() {
        for (long seed = 0; seed < RandomTraffic.seeds(30); seed++) {
            RandomTraffic traffic = new RandomTraffic(seed, 5);
            Mesh mesh = new Mesh(traffic.shape());
            long[][] stalls = new long[traffic.shape().nodes()][Port.EJECT + 1];
            for (int i = 0; i < 150; i++) {
                traffic.offer(mesh);
                countStalls(mesh, stalls);
                MeshCounters counters = mesh.counters();
                for (int node = 0; node < stalls.length; node++) {
                    for (int output = 0; output <= Port.EJECT; output++) {
                        assertEquals(stalls[node][output], counters.stalls(node, output), "seed " + seed);
                    }
                }
            }
        }
    }

    /** Works through a cycle and adds a stall for each head that is still there. */
    private static void countStalls(Mesh mesh, long[][] stalls) {
        MeshView view = mesh.view();
        int nodes = mesh.shape().nodes();
        int[][] asked = new int[nodes][Port.INPUTS];
        long[][] granted = new long[nodes][Port.EJECT + 1];
        MeshCounters before = mesh.counters();
        for (int node = 0; node < nodes; node++) {
            for (int input = 0; input < Port.INPUTS; input++) {
                asked[node][input] = view.request(node, input);
            }
        }
        mesh.cycle();
        MeshCounters change = mesh.counters().since(before);
        for (int node = 0; node < nodes; node++) {
            for (int input = 0; input < Port.INPUTS; input++) {
                if (asked[node][input] >= 0) {
                    stalls[node][asked[node][input]]++;
                }
            }
            for (int output = 0; output <= Port.EJECT; output++) {
                granted[node][output] = Port.isOutput(output) ? change.flits(node, output) : 0;
                stalls[node][output] -= granted[node][output];
            }
        }
    }

    @Test
    void flitsAreCountedOnEachLinkOfARoute() {
        Mesh mesh = new Mesh(new MeshShape(3, 2, 8));
        mesh.send(0, Flit.of(2, 1, 1));
        while (!mesh.idle()) {
            mesh.cycle();
        }
        MeshCounters counters = mesh.counters();
        assertEquals(1, counters.flits(0, Port.INJECT));
        assertEquals(1, counters.flits(0, Port.PLUS_X));
        assertEquals(1, counters.flits(1, Port.PLUS_X));
        assertEquals(1, counters.flits(2, Port.PLUS_Y));
        assertEquals(1, counters.flits(5, Port.EJECT));
        assertEquals(2, counters.hopsX());
        assertEquals(1, counters.hopsY());
        assertEquals(1, counters.routerFlits(5));
        assertEquals(0, counters.stalls());
    }

    @Test
    void theHighWaterMarkIsTheMostAFifoHeldAndCanBeReset() {
        RandomTraffic traffic = new RandomTraffic(3, 8);
        Mesh mesh = new Mesh(traffic.shape());
        int[][] most = new int[traffic.shape().nodes()][Port.INPUTS];
        for (int i = 0; i < 200; i++) {
            traffic.offer(mesh);
            mesh.cycle();
            for (int node = 0; node < most.length; node++) {
                for (int input = 0; input < Port.INPUTS; input++) {
                    most[node][input] = Math.max(most[node][input], mesh.view().occupancy(node, input));
                    assertEquals(most[node][input], mesh.counters().highWater(node, input));
                }
            }
        }
        mesh.resetHighWater();
        assertEquals(mesh.view().occupancy(0, Port.INJECT), mesh.counters().highWater(0, Port.INJECT));
    }
}
