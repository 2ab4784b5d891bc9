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
        int source = node << Port.SHIFT | Port.INJECT;
        s.injected++;
        s.ejected++;
        s.nextSend[source] = cycle + 1;
        s.carried[source]++;
        int fifo = along(s, source, Math.abs(dx), dx < 0 ? Port.MINUS_X : Port.PLUS_X);
        fifo = along(s, fifo, Math.abs(dy), dy < 0 ? Port.MINUS_Y : Port.PLUS_Y);
        pass(s, fifo, Port.EJECT);
        return cycle + MeshShape.zeroLoadLatency(Math.abs(dx) + Math.abs(dy));
    }

    /** Carries a flit from the FIFO it comes in by over so many hops in one direction; gives the FIFO it ends in. */
    private static int along(MeshState s, int from, int hops, int port) {
        int fifo = from;
        for (int i = 0; i < hops; i++) {
            fifo = s.links.peer[pass(s, fifo, port)];
        }
        return fifo;
    }

    /** Passes a flit from an input FIFO to an output of the same router; gives the output. */
    private static int pass(MeshState s, int fifo, int port) {
        if (s.highWater[fifo] == 0) {
            s.highWater[fifo] = 1;
        }
        int output = (fifo & -Port.STRIDE) + port;
        int input = fifo & Port.STRIDE - 1;
        int pointer = input == Port.INPUTS - 1 ? 0 : input + 1;
        s.control[output] = s.control[output] & ~Arbiter.LOW | pointer << Arbiter.POINTER_SHIFT;
        s.carried[output]++;
        return output;
    }
}
