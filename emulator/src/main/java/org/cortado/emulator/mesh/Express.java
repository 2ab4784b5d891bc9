package org.cortado.emulator.mesh;

import java.util.Arrays;

/**
 * Flits of one source through an otherwise empty mesh, each at once. No two of them ever ask for one output in the same
 * cycle: the output fixes the way from the source to it, so they come to it as far apart as they were sent. Nothing
 * waits, and all that remains of a flit is what it was counted, and where the round robins of its outputs stand. That
 * is left behind hop by hop where the flits are few, else for all of them link by link.
 *
 * <p>It is what sending and {@link Mesh#cycle} would leave, if the mesh is idle, its depth at least {@link #DEPTH}, and
 * a flit of another source asks for an output on the way of one of them only after the cycle in which that has been
 * granted it.
 */
public final class Express {
    /** FIFOs this deep never run out of credits at a flit a cycle: a credit is back five cycles after it was spent. */
    public static final int DEPTH = 5;

    private final MeshState s;
    private final int width;
    private final int height;
    /** Flits for whose hops all links are few enough. */
    private final int many;
    private int node;
    private int x;
    private int y;
    private int sent;
    private long last;
    private boolean together;
    /** By node the flits that go to it, of those left behind together; all 0 else. */
    private final int[] going;

    public Express(Mesh mesh) {
        s = mesh.state();
        width = s.shape.width();
        height = s.shape.height();
        many = 2 * s.shape.nodes() / (width + height);
        going = new int[s.shape.nodes()];
    }

    /** Begins with flits of a tile's source, so many; {@link #end} must come behind the last. */
    public void begin(int source, int flits) {
        node = source;
        x = s.links.coordinates[source] & Flit.COORDINATE_MASK;
        y = s.links.coordinates[source] >>> Flit.COORDINATE_BITS;
        sent = 0;
        together = flits > many;
    }

    /**
     * Carries a flit to its destination that is sent in this or a later cycle, after those before it.
     *
     * @return the cycle of its delivery; where ejection is held, it must be released in that very cycle
     */
    public long carry(long flit, long cycle) {
        int dx = Flit.x(flit) - x;
        int dy = Flit.y(flit) - y;
        sent++;
        last = cycle;
        if (together) {
            going[Flit.y(flit) * width + Flit.x(flit)]++;
        } else {
            hops(dx, dy);
        }
        return cycle + MeshShape.zeroLoadLatency(Math.abs(dx) + Math.abs(dy));
    }

    /** Leaves behind what has not been left yet. */
    public void end() {
        if (sent == 0) {
            return;
        }
        int source = node << Port.SHIFT | Port.INJECT;
        s.injected += sent;
        s.ejected += sent;
        s.carried[source] += sent;
        s.nextSend[source] = last + 1;
        mark(node << Port.SHIFT, Port.INJECT, sent);
        if (together) {
            links();
            Arrays.fill(going, 0);
        }
    }

    private void hops(int dx, int dy) {
        int router = node << Port.SHIFT;
        int input = Port.INJECT;
        if (dx != 0) {
            int port = dx < 0 ? Port.MINUS_X : Port.PLUS_X;
            router = along(router, input, Math.abs(dx), port, dx < 0 ? -Port.STRIDE : Port.STRIDE);
            input = Port.opposite(port);
        }
        if (dy != 0) {
            int port = dy < 0 ? Port.MINUS_Y : Port.PLUS_Y;
            int row = width << Port.SHIFT;
            router = along(router, input, Math.abs(dy), port, dy < 0 ? -row : row);
            input = Port.opposite(port);
        }
        pass(router, input, Port.EJECT, 1);
    }

    /** Carries a flit over so many hops, at least one, in one direction; gives the router it comes to. */
    private int along(int from, int input, int hops, int port, int stride) {
        pass(from, input, port, 1);
        int router = from + stride;
        mark(router, Port.opposite(port), 1);
        for (int i = 1; i < hops; i++) {
            pass(router, Port.opposite(port), port, 1);
            router += stride;
            mark(router, Port.opposite(port), 1);
        }
        return router;
    }

    /** All flits pass the links of their ways, the tree with the source at its root, each link from its far end. */
    private void links() {
        int row = y * width;
        int right = 0;
        for (int to = width - 1; to > x; to--) {
            right += column(to, Port.MINUS_X);
            mark(row + to << Port.SHIFT, Port.MINUS_X, right);
            pass(row + to - 1 << Port.SHIFT, to - 1 == x ? Port.INJECT : Port.MINUS_X, Port.PLUS_X, right);
        }
        int left = 0;
        for (int to = 0; to < x; to++) {
            left += column(to, Port.PLUS_X);
            mark(row + to << Port.SHIFT, Port.PLUS_X, left);
            pass(row + to + 1 << Port.SHIFT, to + 1 == x ? Port.INJECT : Port.PLUS_X, Port.MINUS_X, left);
        }
        column(x, Port.INJECT);
    }

    /** The flits that go to a column, whose router in the source's row they come to by an input; gives how many. */
    private int column(int to, int input) {
        int turn = y * width + to;
        int plus = 0;
        for (int at = (height - 1) * width + to; at > turn; at -= width) {
            plus += going[at];
            mark(at << Port.SHIFT, Port.MINUS_Y, plus);
            pass(at << Port.SHIFT, Port.MINUS_Y, Port.EJECT, going[at]);
            pass(at - width << Port.SHIFT, at - width == turn ? input : Port.MINUS_Y, Port.PLUS_Y, plus);
        }
        int minus = 0;
        for (int at = to; at < turn; at += width) {
            minus += going[at];
            mark(at << Port.SHIFT, Port.PLUS_Y, minus);
            pass(at << Port.SHIFT, Port.PLUS_Y, Port.EJECT, going[at]);
            pass(at + width << Port.SHIFT, at + width == turn ? input : Port.PLUS_Y, Port.MINUS_Y, minus);
        }
        pass(turn << Port.SHIFT, input, Port.EJECT, going[turn]);
        return plus + minus + going[turn];
    }

    /** Passes so many flits from an input FIFO to an output of the same router. */
    private void pass(int router, int input, int output, int flits) {
        if (flits > 0) {
            int pointer = input == Port.INPUTS - 1 ? 0 : input + 1;
            s.control[router + output] = s.control[router + output] & ~Arbiter.LOW | pointer << Arbiter.POINTER_SHIFT;
            s.carried[router + output] += flits;
        }
    }

    /** So many flits come to an input FIFO, one after the other. */
    private void mark(int router, int input, int flits) {
        if (s.highWater[router + input] == 0 && flits > 0) {
            s.highWater[router + input] = 1;
        }
    }
}
