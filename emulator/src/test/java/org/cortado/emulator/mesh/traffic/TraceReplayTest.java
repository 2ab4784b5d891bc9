package org.cortado.emulator.mesh.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.cortado.emulator.mesh.MeshShape;
import org.junit.jupiter.api.Test;

class TraceReplayTest {
    @Test
    void longGapsBetweenPacketsAreJumpedOver() {
        Trace trace = new Trace();
        for (int i = 0; i < 1000; i++) {
            trace.add(i * (Trace.MAX_CYCLE / 1000), 0, 3);
        }
        TraceReplay replay = TraceReplay.run(new MeshShape(2, 2, 8), trace);
        for (int i = 0; i < 1000; i++) {
            assertEquals(trace.generated(i), replay.injectCycle(i));
            assertEquals(trace.generated(i) + MeshShape.zeroLoadLatency(2), replay.ejectCycle(i));
        }
    }

    @Test
    void aSourceSendsOnePacketACycleAndTheOthersWait() {
        Trace trace = new Trace();
        for (int i = 0; i < 4; i++) {
            trace.add(5, 1, 1);
        }
        TraceReplay replay = TraceReplay.run(new MeshShape(2, 1, 2), trace);
        // Two credits at once, the next when the first grants have freed places: at s + 2, s = 7 and 8.
        assertEquals(5, replay.injectCycle(0));
        assertEquals(6, replay.injectCycle(1));
        assertEquals(9, replay.injectCycle(2));
        assertEquals(10, replay.injectCycle(3));
    }

    @Test
    void nodesOutsideTheMeshAreRefused() {
        Trace trace = new Trace();
        trace.add(0, 0, 4);
        MeshShape shape = new MeshShape(2, 2, 8);
        Exception error = assertThrows(IllegalArgumentException.class, () -> TraceReplay.run(shape, trace));
        assertEquals("packet 0: destination 4 is outside the 2x2 mesh, nodes are 0..3", error.getMessage());
    }
}
