package org.cortado.emulator.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Meshes that no published trace covers: not square, odd depths, packets from the west edge. */
class MeshAgainstNaiveTest {
    private static final int CYCLES = 300;
    private static final Comparator<NaiveMesh.Delivery> ORDER =
            Comparator.comparingLong(NaiveMesh.Delivery::cycle).thenComparingInt(NaiveMesh.Delivery::node);

    @Test
    void everyPacketArrivesInTheCycleThatTheRulesSay() {
        for (long seed = 0; seed < RandomTraffic.seeds(100); seed++) {
            RandomTraffic traffic = new RandomTraffic(seed, 7);
            Mesh mesh = new Mesh(traffic.shape());
            NaiveMesh naive = new NaiveMesh(traffic.shape());
            List<NaiveMesh.Delivery> delivered = new ArrayList<>();
            while (mesh.now() < CYCLES || !mesh.idle()) {
                if (mesh.now() < CYCLES) {
                    sendBoth(traffic, mesh, naive, "seed " + seed + ", cycle " + mesh.now());
                }
                mesh.cycle();
                naive.cycle();
                for (int i = 0; i < mesh.deliveries(); i++) {
                    delivered.add(new NaiveMesh.Delivery(mesh.now(), mesh.deliveredNode(i), mesh.deliveredFlit(i)));
                }
            }
            delivered.sort(ORDER);
            assertEquals(naive.deliveries().stream().sorted(ORDER).toList(), delivered, "seed " + seed);
        }
    }

    private static void sendBoth(RandomTraffic traffic, Mesh mesh, NaiveMesh naive, String where) {
        MeshShape shape = mesh.shape();
        for (int node = 0; node < shape.nodes(); node++) {
            assertEquals(naive.canSend(node, Port.INJECT), mesh.canSend(node), where);
            if (mesh.canSend(node) && traffic.wantsToSend()) {
                long flit = traffic.flit();
                mesh.send(node, flit);
                naive.send(node, Port.INJECT, flit);
            }
        }
        for (int row = 0; row < shape.height(); row++) {
            int node = shape.node(0, row);
            assertEquals(naive.canSend(node, Port.EDGE), mesh.canSendWest(row), where);
            if (mesh.canSendWest(row) && traffic.wantsToSend()) {
                long flit = traffic.flit();
                mesh.sendWest(row, flit);
                naive.send(node, Port.EDGE, flit);
            }
        }
    }
}
