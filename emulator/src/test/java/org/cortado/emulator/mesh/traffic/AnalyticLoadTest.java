package org.cortado.emulator.mesh.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cortado.emulator.mesh.MeshShape;
import org.cortado.emulator.mesh.Port;
import org.junit.jupiter.api.Test;

class AnalyticLoadTest {
    /** All pairs, walked one by one. */
    private static double[][] uniformByWalking(MeshShape shape) {
        double[][] load = new double[shape.nodes()][Port.EJECT + 1];
        double share = 1.0 / shape.nodes();
        for (int from = 0; from < shape.nodes(); from++) {
            for (int to = 0; to < shape.nodes(); to++) {
                int x = shape.x(from);
                int y = shape.y(from);
                for (; x < shape.x(to); x++) {
                    load[shape.node(x, y)][Port.PLUS_X] += share;
                }
                for (; x > shape.x(to); x--) {
                    load[shape.node(x, y)][Port.MINUS_X] += share;
                }
                for (; y < shape.y(to); y++) {
                    load[shape.node(x, y)][Port.PLUS_Y] += share;
                }
                for (; y > shape.y(to); y--) {
                    load[shape.node(x, y)][Port.MINUS_Y] += share;
                }
                load[to][Port.EJECT] += share;
            }
        }
        return load;
    }

    @Test
    void theUniformFormulaIsTheSumOverAllPairs() {
        List<MeshShape> shapes = List.of(new MeshShape(5, 3, 8), new MeshShape(1, 6, 8), new MeshShape(8, 8, 8));
        for (MeshShape shape : shapes) {
            double[][] walked = uniformByWalking(shape);
            AnalyticLoad analytic = AnalyticLoad.of(Destinations.of(Pattern.UNIFORM, shape));
            for (int node = 0; node < shape.nodes(); node++) {
                for (int port = 0; port <= Port.EJECT; port++) {
                    assertEquals(walked[node][port], analytic.load(node, port), 1e-12, shape + " node " + node);
                }
            }
        }
    }

    @Test
    void aShallowFifoLowersTheBound() {
        assertEquals(0.4, bound(2, Pattern.NEIGHBOR), 1e-12);
        assertEquals(1, bound(8, Pattern.NEIGHBOR), 1e-12);
        assertEquals(0.5, bound(8, Pattern.UNIFORM), 1e-12);
        assertEquals(0.1, bound(1, Pattern.UNIFORM), 1e-12);
    }

    private static double bound(int depth, Pattern pattern) {
        return AnalyticLoad.of(Destinations.of(pattern, new MeshShape(8, 8, depth))).saturationBound();
    }

    @Test
    void aHotSpotAddsItsShareToUniformTraffic() {
        MeshShape shape = new MeshShape(8, 8, 8);
        AnalyticLoad analytic = AnalyticLoad.of(new Destinations(Pattern.HOTSPOT, shape, 27, 0.1));
        assertEquals(0.1 * 64 + 0.9, analytic.maxEjectLoad(), 1e-12);
        assertEquals(0.1 * 4 + 0.9 * 5.25, analytic.averageHops(), 1e-12);
    }
}
