package org.cortado.emulator.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.ObjLongConsumer;
import org.junit.jupiter.api.Test;

/** What holds in each cycle of any mesh under any traffic. */
class MeshInvariantTest {
    private static final int CYCLES = 150;

    private static void forEachCycle(ObjLongConsumer<Mesh> check) {
        for (long seed = 0; seed < RandomTraffic.seeds(40); seed++) {
            RandomTraffic traffic = new RandomTraffic(seed, 6);
            Mesh mesh = new Mesh(traffic.shape());
            while (mesh.now() < CYCLES || !mesh.idle()) {
                check.accept(mesh, seed);
                if (mesh.now() < CYCLES) {
                    traffic.offer(mesh);
                    check.accept(mesh, seed);
                }
                mesh.cycle();
            }
        }
    }

    @Test
    void creditsAndFlitsOfALinkAddUpToTheDepth() {
        forEachCycle((mesh, seed) -> {
            MeshView view = mesh.view();
            MeshShape shape = mesh.shape();
            for (int node = 0; node < shape.nodes(); node++) {
                for (int sender = 0; sender <= Port.EDGE; sender++) {
                    int held = view.credits(node, sender) + occupancyBehind(mesh, node, sender)
                            + view.inFlight(node, sender).size() + view.creditsInFlight(node, sender).size();
                    assertEquals(shape.depth(), held, "seed " + seed + ", cycle " + mesh.now() + ", node " + node
                            + ", sender " + Port.name(sender));
                }
            }
        });
    }

    private static int occupancyBehind(Mesh mesh, int node, int sender) {
        MeshShape shape = mesh.shape();
        int x = shape.x(node) + (sender == Port.PLUS_X ? 1 : sender == Port.MINUS_X ? -1 : 0);
        int y = shape.y(node) + (sender == Port.PLUS_Y ? 1 : sender == Port.MINUS_Y ? -1 : 0);
        boolean outside = x < 0 || y < 0 || x >= shape.width() || y >= shape.height();
        if (outside || sender == Port.EJECT || sender == Port.EDGE && x > 0) {
            return 0;
        }
        int input = sender == Port.INJECT ? Port.INJECT : sender == Port.EDGE ? Port.MINUS_X : Port.opposite(sender);
        return mesh.view().occupancy(shape.node(x, y), input);
    }

    @Test
    void whatWasInjectedIsEjectedOrInside() {
        forEachCycle((mesh, seed) -> {
            MeshView view = mesh.view();
            long inside = 0;
            for (int node = 0; node < mesh.shape().nodes(); node++) {
                for (int input = 0; input < Port.INPUTS; input++) {
                    inside += view.occupancy(node, input);
                }
                for (int sender = 0; sender <= Port.EDGE; sender++) {
                    inside += view.inFlight(node, sender).size();
                }
            }
            assertEquals(mesh.injected(), mesh.ejected() + inside, "seed " + seed + ", cycle " + mesh.now());
            assertEquals(inside, mesh.inside(), "seed " + seed + ", cycle " + mesh.now());
        });
    }

    @Test
    void noFifoHoldsMoreThanItsDepth() {
        forEachCycle((mesh, seed) -> {
            MeshCounters counters = mesh.counters();
            for (int node = 0; node < mesh.shape().nodes(); node++) {
                for (int input = 0; input < Port.INPUTS; input++) {
                    assertTrue(counters.highWater(node, input) <= mesh.shape().depth(), "seed " + seed);
                }
            }
        });
    }

    @Test
    void anyLoadDrainsOnceTheSourcesStop() {
        for (long seed = 0; seed < RandomTraffic.seeds(40); seed++) {
            RandomTraffic traffic = new RandomTraffic(seed, 8);
            Mesh mesh = new Mesh(traffic.shape());
            while (mesh.now() < CYCLES) {
                traffic.offer(mesh);
                mesh.cycle();
            }
            long bound = mesh.now() + 6 * mesh.inside() + 1000;
            while (!mesh.idle() && mesh.now() < bound) {
                mesh.cycle();
            }
            assertEquals(0, mesh.inside(), "seed " + seed);
        }
    }
}
