package org.cortado.emulator.mesh;

/**
 * The size of a mesh: {@code width x height} tiles and FIFOs of {@code depth} flits. A tile's node number is
 * {@code y * width + x}.
 *
 * @param width columns, 1..64
 * @param height rows, 1..64
 * @param depth flits an input FIFO holds, which is also the credits each sender starts with, 1..256
 */
public record MeshShape(int width, int height, int depth) {
    /** The most columns, and the most rows. */
    public static final int MAX_SIDE = 64;
    /** The deepest FIFO. */
    public static final int MAX_DEPTH = 256;
    /** The FIFO depth of a mesh that states none. */
    public static final int DEFAULT_DEPTH = 8;

    /** @throws IllegalArgumentException if a size is out of range; the message names the size and its range */
    public MeshShape {
        check("mesh width", width, MAX_SIDE);
        check("mesh height", height, MAX_SIDE);
        check("FIFO depth", depth, MAX_DEPTH);
    }

    private static void check(String what, int value, int limit) {
        if (value < 1 || value > limit) {
            throw new IllegalArgumentException(what + " is " + value + ", must be 1.." + limit);
        }
    }

    /** Cycles from one router to the next, where nothing waits. */
    public static final int PER_HOP = Timing.PER_HOP;

    /** The number of tiles. */
    public int nodes() {
        return width * height;
    }

    /** The node at column x and row y. */
    public int node(int x, int y) {
        return y * width + x;
    }

    /** The column of a node. */
    public int x(int node) {
        return node % width;
    }

    /** The row of a node. */
    public int y(int node) {
        return node / width;
    }

    /** Links between the tiles of two nodes on the XY route. */
    public int hops(int from, int to) {
        return Math.abs(x(from) - x(to)) + Math.abs(y(from) - y(to));
    }

    /** Cycles from sending to delivery in an empty mesh, {@code 2 + 3 (hops + 1)}. */
    public static int zeroLoadLatency(int hops) {
        return 2 + 3 * (hops + 1);
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
