package org.cortado.emulator.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeshTimingTest {
    private static Mesh mesh(int width, int height, int depth) {
        return new Mesh(new MeshShape(width, height, depth));
    }

    private static void runTo(Mesh mesh, long cycle) {
        while (mesh.now() < cycle) {
            mesh.cycle();
        }
    }

    @Test
    void aLonePacketTakesTwoCyclesAndThreeForEachRouter() {
        Mesh mesh = mesh(5, 3, 8);
        mesh.send(0, Flit.of(4, 2, 77));
        runTo(mesh, MeshShape.zeroLoadLatency(6) - 1);
        assertEquals(0, mesh.deliveries());
        mesh.cycle();
        assertEquals(23, mesh.now());
        assertEquals(1, mesh.deliveries());
        assertEquals(14, mesh.deliveredNode(0));
        assertEquals(77, Flit.payload(mesh.deliveredFlit(0)));
    }

    @Test
    void aPacketToItsOwnTileTakesFiveCycles() {
        Mesh mesh = mesh(1, 1, 8);
        mesh.send(0, Flit.of(0, 0, 1));
        runTo(mesh, 5);
        assertEquals(1, mesh.deliveries());
    }

    @Test
    void aPacketFromTheWestEdgeEntersTheFirstColumn() {
        Mesh mesh = mesh(3, 2, 8);
        mesh.sendWest(1, Flit.of(0, 1, 9));
        runTo(mesh, 2);
        assertEquals(1, mesh.view().occupancy(3, Port.MINUS_X));
        runTo(mesh, 5);
        assertEquals(3, mesh.deliveredNode(0));
    }

    @Test
    void aSourceSendsOneFlitACycle() {
        Mesh mesh = mesh(2, 1, 8);
        assertTrue(mesh.send(0, Flit.of(1, 0, 1)));
        assertFalse(mesh.canSend(0));
        assertFalse(mesh.send(0, Flit.of(1, 0, 2)));
        mesh.cycle();
        assertTrue(mesh.canSend(0));
    }

    @Test
    void theCreditOfASourceIsBackTwoCyclesAfterTheGrant() {
        Mesh mesh = mesh(2, 1, 1);
        mesh.send(0, Flit.of(1, 0, 1));
        runTo(mesh, 3);
        assertFalse(mesh.canSend(0));
        runTo(mesh, 4);
        assertTrue(mesh.canSend(0));
    }

    @Test
    void theEjectionCreditIsBackFiveCyclesAfterTheGrant() {
        Mesh mesh = mesh(1, 1, 1);
        mesh.send(0, Flit.of(0, 0, 1));
        runTo(mesh, 6);
        assertEquals(0, mesh.view().credits(0, Port.EJECT));
        runTo(mesh, 7);
        assertEquals(1, mesh.view().credits(0, Port.EJECT));
    }

    @Test
    void aFlitOnALinkIsDueThreeCyclesAfterItsGrant() {
        Mesh mesh = mesh(2, 1, 8);
        long flit = Flit.of(1, 0, 5);
        mesh.send(0, flit);
        assertEquals(List.of(new MeshView.Transit(flit, 2)), mesh.view().inFlight(0, Port.INJECT));
        runTo(mesh, 3);
        assertEquals(List.of(new MeshView.Transit(flit, 5)), mesh.view().inFlight(0, Port.PLUS_X));
        runTo(mesh, 6);
        assertEquals(List.of(new MeshView.Transit(flit, 8)), mesh.view().inFlight(1, Port.EJECT));
        assertEquals(List.of(7L), mesh.view().creditsInFlight(0, Port.PLUS_X));
    }

    @Test
    void inputsTakeTurnsAtAnOutput() {
        Mesh mesh = mesh(3, 1, 8);
        for (int i = 0; i < 3; i++) {
            mesh.send(0, Flit.of(1, 0, 10 + i));
            mesh.send(2, Flit.of(1, 0, 20 + i));
            mesh.cycle();
        }
        StringBuilder order = new StringBuilder();
        while (!mesh.idle()) {
            mesh.cycle();
            for (int i = 0; i < mesh.deliveries(); i++) {
                order.append(Flit.payload(mesh.deliveredFlit(i))).append(' ');
            }
        }
        assertEquals("20 10 21 11 22 12 ", order.toString());
    }

    @Test
    void aDestinationOutsideTheMeshIsRefused() {
        Mesh mesh = mesh(3, 2, 8);
        Exception error = assertThrows(IllegalArgumentException.class, () -> mesh.send(0, Flit.of(1, 2, 0)));
        assertEquals("destination (1,2) is outside the 3x2 mesh", error.getMessage());
    }

    @Test
    void sizesOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new MeshShape(0, 1, 8));
        assertThrows(IllegalArgumentException.class, () -> new MeshShape(1, 65, 8));
        String message = assertThrows(IllegalArgumentException.class, () -> new MeshShape(8, 8, 257)).getMessage();
        assertEquals("FIFO depth is 257, must be 1..256", message);
    }
}
