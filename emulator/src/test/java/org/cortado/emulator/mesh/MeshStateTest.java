package org.cortado.emulator.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Snapshots, hashes, skipping, and reading without disturbing. */
class MeshStateTest {
    private static Mesh busy(long seed, int cycles) {
        RandomTraffic traffic = new RandomTraffic(seed, 8);
        Mesh mesh = new Mesh(traffic.shape());
        for (int i = 0; i < cycles; i++) {
            traffic.offer(mesh);
            mesh.cycle();
        }
        return mesh;
    }

    private static long drainedHash(Mesh mesh) {
        while (!mesh.idle()) {
            mesh.cycle();
        }
        return mesh.hash();
    }

    @Test
    void aRestoredMeshGoesOnAsTheOneItWasTakenFrom() {
        for (long seed = 0; seed < 20; seed++) {
            Mesh mesh = busy(seed, 100);
            MeshSnapshot snapshot = mesh.snapshot();
            long hash = mesh.hash();
            long end = drainedHash(mesh);
            assertNotEquals(hash, end, "seed " + seed);
            Mesh other = new Mesh(mesh.shape());
            other.restore(snapshot);
            assertEquals(hash, other.hash(), "seed " + seed);
            assertEquals(end, drainedHash(other), "seed " + seed);
            mesh.restore(snapshot);
            assertEquals(end, drainedHash(mesh), "seed " + seed);
        }
    }

    @Test
    void aSnapshotOfAnotherShapeIsRefused() {
        MeshSnapshot snapshot = new Mesh(new MeshShape(2, 3, 8)).snapshot();
        Mesh mesh = new Mesh(new MeshShape(2, 3, 4));
        assertThrows(IllegalArgumentException.class, () -> mesh.restore(snapshot));
    }

    @Test
    void theHashSeesThePayloadOfOneFlit() {
        Mesh one = new Mesh(new MeshShape(2, 2, 8));
        Mesh two = new Mesh(new MeshShape(2, 2, 8));
        one.send(0, Flit.of(1, 1, 4));
        two.send(0, Flit.of(1, 1, 5));
        for (int i = 0; i < 11; i++) {
            assertNotEquals(one.hash(), two.hash(), "cycle " + i);
            one.cycle();
            two.cycle();
        }
    }

    @Test
    void readingChangesNothing() {
        Mesh mesh = busy(7, 60);
        long hash = mesh.hash();
        MeshView view = mesh.view();
        for (int node = 0; node < mesh.shape().nodes(); node++) {
            for (int input = 0; input < Port.INPUTS; input++) {
                for (int i = 0; i < view.occupancy(node, input); i++) {
                    assertTrue(Flit.x(view.flit(node, input, i)) < mesh.shape().width());
                }
                assertEquals(view.occupancy(node, input) == 0, view.request(node, input) < 0);
                assertTrue(view.waited(node, input) >= 0);
                assertTrue(view.pointer(node, input) < Port.INPUTS);
            }
            view.inFlight(node, Port.EJECT);
        }
        mesh.counters();
        assertEquals(hash, mesh.hash());
    }

    @Test
    void skippingIdleCyclesChangesNothing() {
        for (long seed = 0; seed < 20; seed++) {
            Mesh stepped = busy(seed, 80);
            Mesh skipped = new Mesh(stepped.shape());
            skipped.restore(stepped.snapshot());
            while (!skipped.idle()) {
                if (skipped.nextEvent() > skipped.now()) {
                    skipped.skipTo(skipped.nextEvent());
                } else {
                    skipped.cycle();
                }
                while (stepped.now() < skipped.now()) {
                    stepped.cycle();
                }
                assertEquals(stepped.hash(), skipped.hash(), "seed " + seed + ", cycle " + stepped.now());
                assertEquals(stepped.deliveries(), skipped.deliveries());
            }
        }
    }

    @Test
    void anIdleMeshSkipsAnyDistance() {
        Mesh mesh = new Mesh(new MeshShape(4, 4, 8));
        mesh.skipTo(5_000_000_001L);
        mesh.send(0, Flit.of(3, 3, 1));
        assertThrows(IllegalArgumentException.class, () -> mesh.skipTo(5_000_000_004L));
        while (mesh.deliveries() == 0) {
            mesh.cycle();
        }
        assertEquals(5_000_000_001L + MeshShape.zeroLoadLatency(6), mesh.now());
    }
}
