package org.cortado.emulator.mesh.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cortado.emulator.mesh.Flit;
import org.cortado.emulator.mesh.Mesh;
import org.cortado.emulator.mesh.MeshShape;
import org.junit.jupiter.api.Test;

class SourceQueuesTest {
    @Test
    void aQueueKeepsItsOrderWhileItGrowsAndWraps() {
        Mesh mesh = new Mesh(new MeshShape(1, 1, 2));
        SourceQueues queues = new SourceQueues(mesh.shape());
        int added = 0;
        int expected = 0;
        while (expected < 500) {
            for (int i = 0; i < 3 && added < 500; i++) {
                queues.add(0, Flit.of(0, 0, added++));
            }
            int sent = queues.send(mesh);
            for (int i = 0; i < sent; i++) {
                assertEquals(expected++, Flit.payload(queues.sent(i)));
            }
            assertEquals(added - expected, queues.size());
            assertEquals(added - expected, queues.size(0));
            mesh.cycle();
        }
    }
}
