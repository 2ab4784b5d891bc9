package org.cortado.emulator.mesh;

import java.util.Random;

/** A random mesh and random traffic for it: shape, load, burstiness and destinations all follow from a seed. */
final class RandomTraffic {
    private final Random random;
    private final double load;
    private final int hotNode;
    private final double hotShare;
    private final MeshShape shape;
    private long packets;

    RandomTraffic(long seed, int side) {
        random = new Random(seed);
        int[] depths = {1, 2, 3, 4, 5, 8, 13};
        shape = new MeshShape(1 + random.nextInt(side), 1 + random.nextInt(side), depths[random.nextInt(7)]);
        load = random.nextInt(4) == 0 ? 1 : random.nextDouble();
        hotNode = random.nextInt(shape.nodes());
        hotShare = random.nextBoolean() ? 0 : random.nextDouble();
    }

    MeshShape shape() {
        return shape;
    }

    boolean wantsToSend() {
        return random.nextDouble() < load;
    }

    long flit() {
        int to = random.nextDouble() < hotShare ? hotNode : random.nextInt(shape.nodes());
        return Flit.of(shape.x(to), shape.y(to), packets++);
    }

    /** Offers flits from all sources of the mesh for one cycle. */
    void offer(Mesh mesh) {
        for (int node = 0; node < shape.nodes(); node++) {
            if (wantsToSend() && mesh.canSend(node)) {
                mesh.send(node, flit());
            }
        }
        for (int row = 0; row < shape.height(); row++) {
            if (wantsToSend() && mesh.canSendWest(row)) {
                mesh.sendWest(row, flit());
            }
        }
    }

    static int seeds(int slice) {
        return "full".equals(System.getProperty("cortado.scale")) ? 50 * slice : slice;
    }
}
