package org.cortado.emulator.mesh.traffic;

import org.cortado.emulator.mesh.MeshShape;
import org.cortado.emulator.mesh.Port;

/**
 * What a pattern costs at best, from the XY routes alone. Loads are flits a cycle when every node sends one flit a
 * cycle; a link of FIFO depth B carries at most min(1, B/5) flits a cycle, the length of its credit loop, and a source
 * sends at most min(1, B/4).
 */
public final class AnalyticLoad {
    private static final int LINK_LOOP = 5;
    private static final int SOURCE_LOOP = 4;

    private final MeshShape shape;
    private final double[][] load;
    private final double averageHops;

    private AnalyticLoad(MeshShape shape, double[][] load) {
        this.shape = shape;
        this.load = load;
        double hops = 0;
        for (double[] router : load) {
            for (int port = 0; port < Port.MESH_PORTS; port++) {
                hops += router[port];
            }
        }
        averageHops = hops / shape.nodes();
    }

    /** The loads of a pattern. */
    public static AnalyticLoad of(Destinations destinations) {
        MeshShape shape = destinations.shape();
        double[][] load = new double[shape.nodes()][Port.EJECT + 1];
        double uniform = destinations.uniformShare();
        for (int node = 0; node < shape.nodes(); node++) {
            if (uniform > 0) {
                addUniform(load[node], shape, node, uniform);
            }
            if (uniform < 1) {
                addRoute(load, shape, node, destinations.fixed(node), 1 - uniform);
            }
        }
        return new AnalyticLoad(shape, load);
    }

    /**
     * Uniform traffic over the links of a node: over +x go flits of the x + 1 nodes up to here in this row, for the
     * W - 1 - x columns beyond, whose share of all is 1 / W each; along y, by the same count, in any column.
     */
    private static void addUniform(double[] router, MeshShape shape, int node, double share) {
        int x = shape.x(node);
        int y = shape.y(node);
        int w = shape.width();
        int h = shape.height();
        router[Port.PLUS_X] += share * (x + 1) * (w - 1 - x) / w;
        router[Port.MINUS_X] += share * (w - x) * x / w;
        router[Port.PLUS_Y] += share * (y + 1) * (h - 1 - y) / h;
        router[Port.MINUS_Y] += share * (h - y) * y / h;
        router[Port.EJECT] += share;
    }

    private static void addRoute(double[][] load, MeshShape shape, int from, int to, double share) {
        int x = shape.x(from);
        int y = shape.y(from);
        while (x != shape.x(to)) {
            boolean plus = x < shape.x(to);
            load[shape.node(x, y)][plus ? Port.PLUS_X : Port.MINUS_X] += share;
            x += plus ? 1 : -1;
        }
        while (y != shape.y(to)) {
            boolean plus = y < shape.y(to);
            load[shape.node(x, y)][plus ? Port.PLUS_Y : Port.MINUS_Y] += share;
            y += plus ? 1 : -1;
        }
        load[to][Port.EJECT] += share;
    }

    /** The load of an output. */
    public double load(int node, int output) {
        return load[node][output];
    }

    /** The mean number of links between tiles that a packet crosses. */
    public double averageHops() {
        return averageHops;
    }

    /** The mean latency in an empty mesh, in cycles. */
    public double zeroLoadLatency() {
        return 2 + 3 * (averageHops + 1);
    }

    /** The load of the busiest link between tiles. */
    public double maxLinkLoad() {
        double max = 0;
        for (double[] router : load) {
            for (int port = 0; port < Port.MESH_PORTS; port++) {
                max = Math.max(max, router[port]);
            }
        }
        return max;
    }

    /** The load of the busiest ejection port. */
    public double maxEjectLoad() {
        double max = 0;
        for (double[] router : load) {
            max = Math.max(max, router[Port.EJECT]);
        }
        return max;
    }

    /** The rate, in flits a node and cycle, that no router can exceed: at it the busiest link is always busy. */
    public double saturationBound() {
        double source = Math.min(1, shape.depth() / (double) SOURCE_LOOP);
        double link = Math.min(1, shape.depth() / (double) LINK_LOOP);
        return Math.min(source, link / Math.max(maxLinkLoad(), maxEjectLoad()));
    }
}
