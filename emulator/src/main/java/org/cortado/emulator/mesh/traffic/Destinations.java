package org.cortado.emulator.mesh.traffic;

import org.cortado.emulator.mesh.MeshShape;

/**
 * The destinations of a pattern on a mesh.
 *
 * @param hotNode the node that {@link Pattern#HOTSPOT} prefers
 * @param hotShare the share of its packets for that node only, 0..1; the rest is uniform
 */
public record Destinations(Pattern pattern, MeshShape shape, int hotNode, double hotShare) {
    /** @throws IllegalArgumentException if the pattern and the mesh do not fit, or a value is out of range */
    public Destinations {
        if (pattern == Pattern.TRANSPOSE && shape.width() != shape.height()) {
            throw new IllegalArgumentException("transpose needs a square mesh, not " + shape);
        }
        if (hotNode < 0 || hotNode >= shape.nodes()) {
            throw new IllegalArgumentException("hot node " + hotNode + " is outside the " + shape
                    + " mesh, nodes are 0.." + (shape.nodes() - 1));
        }
        if (!(hotShare >= 0 && hotShare <= 1)) {
            throw new IllegalArgumentException("the hot node's share is " + hotShare + ", must be 0..1");
        }
    }

    /** A pattern other than hotspot. */
    public static Destinations of(Pattern pattern, MeshShape shape) {
        return new Destinations(pattern, shape, 0, 0);
    }

    /** The share of packets that go to a node drawn at random. */
    double uniformShare() {
        return switch (pattern) {
            case UNIFORM -> 1;
            case HOTSPOT -> 1 - hotShare;
            default -> 0;
        };
    }

    /** The destination of a packet that is not for a node drawn at random. */
    int fixed(int source) {
        int x = shape.x(source);
        int y = shape.y(source);
        return switch (pattern) {
            case TRANSPOSE -> shape.node(y, x);
            case BITCOMP -> shape.nodes() - 1 - source;
            case NEIGHBOR -> shape.node((x + 1) % shape.width(), (y + 1) % shape.height());
            case HOTSPOT -> hotNode;
            case UNIFORM -> source;
        };
    }
}
