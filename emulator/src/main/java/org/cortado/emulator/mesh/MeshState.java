package org.cortado.emulator.mesh;

import java.util.Arrays;

/**
 * Everything that changes in a mesh, as plain arrays. Arrays by port have {@link Port#STRIDE} places a router: place
 * {@code r * 8 + p} is both the input FIFO p of router r and its output (or sender) p, whichever the array is about.
 */
final class MeshState {
    /** Slots of an event wheel; the longest delay is 3 cycles. */
    static final int SLOTS = 4;
    static final int SLOT_MASK = SLOTS - 1;

    final MeshShape shape;
    /** Log2 of the places of a FIFO's ring: the depth, rounded up to a power of two. */
    final int ringShift;

    long now;
    long injected;
    long ejected;

    /** Rings of the FIFOs; a flit is written when it is sent, and lies behind those that have joined. */
    final long[] ring;
    /** By FIFO: flits that have joined it and flits that have left it, ever; the ring's ends. */
    final long[] joined;
    final long[] popped;
    /** By FIFO: the first cycle in which its head asked. By source: the first cycle in which it may send again. */
    final long[] since;
    /** By FIFO: the most flits it ever held. */
    final short[] highWater;

    /** By sender: flits sent, ever (the ring's write end). */
    final long[] sent;
    /** By output: head-cycles spent asking in vain, of heads that have been granted. */
    final long[] stalls;
    /** By sender: free places downstream that it knows of. */
    final short[] credits;
    /** By output: the input that is first in its next arbitration. */
    final byte[] pointer;

    /** By router: bit {@code 5 o + i} is set while the head of input i asks for output o. */
    final int[] requests;
    /** By router: bits {@code 5 o .. 5 o + 4} are set while output o has a credit; above are no outputs. */
    final int[] creditMask;
    /** Routers with a request that has a credit, a bit each. */
    final long[] active;

    /** Wheels by cycle mod 4, {@code slot * capacity + i}: FIFOs that a flit joins, senders that get a credit. */
    final int[] joining;
    final int[] crediting;
    /** The flits that leave by an ejection port, and their nodes. */
    final int[] ejectingNode;
    final long[] ejectingFlit;
    final int[] joiningCount = new int[SLOTS];
    final int[] creditingCount = new int[SLOTS];
    final int[] ejectingCount = new int[SLOTS];

    MeshState(MeshShape shape) {
        this.shape = shape;
        int nodes = shape.nodes();
        int places = nodes << Port.SHIFT;
        ringShift = 32 - Integer.numberOfLeadingZeros(shape.depth() - 1);
        ring = new long[places << ringShift];
        joined = new long[places];
        popped = new long[places];
        since = new long[places];
        highWater = new short[places];
        sent = new long[places];
        stalls = new long[places];
        credits = new short[places];
        Arrays.fill(credits, (short) shape.depth());
        pointer = new byte[places];
        requests = new int[nodes];
        creditMask = new int[nodes];
        Arrays.fill(creditMask, (1 << Port.COUNT * Port.COUNT) - 1);
        active = new long[(nodes + 63) >>> 6];
        joining = new int[joiningCapacity(nodes) * SLOTS];
        crediting = new int[creditingCapacity(nodes) * SLOTS];
        ejectingNode = new int[nodes * SLOTS];
        ejectingFlit = new long[nodes * SLOTS];
    }

    /** Each of a router's FIFOs is joined at most once a cycle. */
    static int joiningCapacity(int nodes) {
        return nodes * Port.COUNT;
    }

    /** Each FIFO and each ejection port frees at most one place a cycle. */
    static int creditingCapacity(int nodes) {
        return nodes * (Port.COUNT + 1);
    }

    MeshState copy() {
        MeshState copy = new MeshState(shape);
        copy.set(this);
        return copy;
    }

    /** Takes over every value of another state of the same shape. */
    void set(MeshState from) {
        if (!shape.equals(from.shape)) {
            throw new IllegalArgumentException("a state of a " + from.shape + " mesh with depth " + from.shape.depth()
                    + " does not fit a " + shape + " mesh with depth " + shape.depth());
        }
        now = from.now;
        injected = from.injected;
        ejected = from.ejected;
        Object[] mine = arrays();
        Object[] theirs = from.arrays();
        for (int i = 0; i < mine.length; i++) {
            System.arraycopy(theirs[i], 0, mine[i], 0, java.lang.reflect.Array.getLength(mine[i]));
        }
    }

    private Object[] arrays() {
        return new Object[] {ring, joined, popped, since, highWater, sent, stalls, credits, pointer, requests,
            creditMask, active, joining, crediting, ejectingNode, ejectingFlit, joiningCount, creditingCount,
            ejectingCount};
    }

    /** The ring place of flit number {@code sequence} of a FIFO. */
    int place(int fifo, long sequence) {
        return (fifo << ringShift) + ((int) sequence & (1 << ringShift) - 1);
    }
}
