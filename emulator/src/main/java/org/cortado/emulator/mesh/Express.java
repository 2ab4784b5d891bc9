package org.cortado.emulator.mesh;

/**
 * Flits of one source through an otherwise empty mesh. No two of them ever ask for one output in the same cycle: the
 * output fixes the way from the source to it, so they come to it as far apart as they were sent. Nothing waits, and all
 * that remains of a flit is what it was counted, and where the round robins of its outputs stand.
 */
public final class Express {
    /** FIFOs this deep never run out of credits at a flit a cycle: a credit is back five cycles after it was spent. */
    public static final int DEPTH = 5;

    private Express() {
    }

    static long carry(MeshState s, int node, long flit, long cycle) {
        int at = s.links.coordinates[node];
        int dx = Flit.x(flit) - (at & Flit.COORDINATE_MASK);
        int dy = Flit.y(flit) - (at >>> Flit.COORDINATE_BITS);
        int router = node << Port.SHIFT;
        int input = Port.INJECT;
        s.injected++;
        s.ejected++;
        s.nextSend[router + input] = cycle + 1;
        s.carried[router + input]++;
        if (dx != 0) {
            int port = dx < 0 ? Port.MINUS_X : Port.PLUS_X;
            router = along(s, router, input, Math.abs(dx), port, dx < 0 ? -Port.STRIDE : Port.STRIDE);
            input = Port.opposite(port);
        }
        if (dy != 0) {
            int port = dy < 0 ? Port.MINUS_Y : Port.PLUS_Y;
            int row = s.shape.width() << Port.SHIFT;
            router = along(s, router, input, Math.abs(dy), port, dy < 0 ? -row : row);
            input = Port.opposite(port);
        }
        pass(s, router, input, Port.EJECT);
        return cycle + MeshShape.zeroLoadLatency(Math.abs(dx) + Math.abs(dy));
    }

    /** Carries a flit over so many hops, at least one, in one direction; gives the router it comes to. */
    private static int along(MeshState s, int from, int input, int hops, int port, int stride) {
        pass(s, from, input, port);
        int router = from + stride;
        for (int i = 1; i < hops; i++) {
            pass(s, router, Port.opposite(port), port);
            router += stride;
        }
        return router;
    }

    /** Passes a flit from an input FIFO to an output of the same router. */
    private static void pass(MeshState s, int router, int input, int output) {
        if (s.highWater[router + input] == 0) {
            s.highWater[router + input] = 1;
        }
        int pointer = input == Port.INPUTS - 1 ? 0 : input + 1;
        int word = s.control[router + output];
        s.control[router + output] = word & ~Arbiter.LOW | pointer << Arbiter.POINTER_SHIFT;
        s.carried[router + output]++;
    }
}
