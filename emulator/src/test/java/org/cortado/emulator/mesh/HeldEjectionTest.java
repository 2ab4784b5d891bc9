package org.cortado.emulator.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** A mesh whose client decides when a delivered flit has left its ejection port. */
class HeldEjectionTest {
    private static final int DEPTH = 3;

    /** Sends ever more flits from one tile to itself, and works until nothing moves. */
    private static Mesh flooded() {
        Mesh mesh = Mesh.withHeldEjection(new MeshShape(1, 1, DEPTH));
        for (int i = 0; i < 50; i++) {
            mesh.send(0, Flit.of(0, 0, i));
            mesh.cycle();
        }
        return mesh;
    }

    @Test
    void noMoreFlitsAreDeliveredThanTheEjectionPortHolds() {
        assertEquals(DEPTH, flooded().ejected());
    }

    @Test
    void aReleasedPlaceIsUsableTwoCyclesLater() {
        Mesh mesh = flooded();
        mesh.release(0);
        long released = mesh.now();
        while (mesh.deliveries() == 0) {
            mesh.cycle();
        }
        assertEquals(released + 2 + 3, mesh.now(), "two cycles for the credit, three from the grant to the delivery");
    }

    @Test
    void releasingAtDeliveryIsWhatAMeshDoesByItself() {
        for (long seed = 0; seed < RandomTraffic.seeds(20); seed++) {
            RandomTraffic traffic = new RandomTraffic(seed, 6);
            RandomTraffic same = new RandomTraffic(seed, 6);
            Mesh plain = new Mesh(traffic.shape());
            Mesh held = Mesh.withHeldEjection(traffic.shape());
            for (int i = 0; i < 200; i++) {
                traffic.offer(plain);
                same.offer(held);
                plain.cycle();
                held.cycle();
                for (int d = 0; d < held.deliveries(); d++) {
                    held.release(held.deliveredNode(d));
                }
                assertEquals(plain.hash(), held.hash(), "seed " + seed + ", cycle " + plain.now());
            }
        }
    }
}
