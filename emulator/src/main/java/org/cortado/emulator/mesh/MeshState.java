package org.cortado.emulator.mesh;

import java.lang.reflect.Array;
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
    final Links links;
    /** Whether delivered flits keep their places in the ejection port until they are released. */
    final boolean ejectionHeld;
    /** Places of a FIFO's ring: the depth, rounded up to a power of two; and its log2. */
    final int ringSize;
    final int ringShift;
    /** Places of a slot in {@link #joining}, {@link #freeing} and {@link #ejecting}. */
    final int slotCapacity;

    long now;
    long injected;
    long ejected;

    /** Rings of the FIFOs; a flit is written when it is sent, and lies behind those that have joined. */
    final long[] ring;
    /** By FIFO: flits that have joined it and flits that have left it, ever, modulo 2^32; the ring's ends. */
    final int[] joined;
    final int[] popped;
    /** By FIFO: the first cycle in which its head asked, modulo 2^32. */
    final int[] since;
    /** By source: the first cycle in which it may send again. */
    final long[] nextSend;
    /** By FIFO: the most flits it ever held. */
    final short[] highWater;

    /** By sender: flits sent cycle by cycle, ever (the ring's write end). */
    final long[] sent;
    /** By sender: flits carried past it at once, ever; no ring held them. */
    final long[] carried;
    /** By output: head-cycles spent asking in vain, of heads that have been granted. */
    final long[] stalls;
    /** By sender: askers, pointer and credits, see {@link Arbiter}. */
    final int[] control;
    /** The outputs that have an asker and a credit, each once. */
    final int[] eligible;
    int eligibleCount;
    /** Scratch within a cycle, no state: the FIFOs with a new head. */
    final int[] asking;

    /** Wheels by cycle mod 4: the FIFOs that a flit joins, those whose sender gets a credit, and the ring places of
     * flits that are delivered. */
    final int[] joining;
    final int[] freeing;
    final int[] ejecting;
    final int[] joiningCount = new int[SLOTS];
    final int[] freeingCount = new int[SLOTS];
    final int[] ejectingCount = new int[SLOTS];

    MeshState(MeshShape shape, boolean ejectionHeld) {
        this(shape, new Links(shape), ejectionHeld);
        Arrays.fill(control, shape.depth() << Arbiter.CREDIT_SHIFT);
    }

    private MeshState(MeshShape shape, Links links, boolean ejectionHeld) {
        this.shape = shape;
        this.links = links;
        this.ejectionHeld = ejectionHeld;
        int places = shape.nodes() << Port.SHIFT;
        ringShift = 32 - Integer.numberOfLeadingZeros(shape.depth() - 1);
        ringSize = 1 << ringShift;
        ring = new long[places * ringSize];
        joined = new int[places];
        popped = new int[places];
        since = new int[places];
        nextSend = new long[places];
        highWater = new short[places];
        sent = new long[places];
        carried = new long[places];
        stalls = new long[places];
        control = new int[places];
        eligible = new int[places];
        asking = new int[2 * places];
        // A FIFO is joined, and frees a place, at most once a cycle, and so does an ejection port.
        slotCapacity = places;
        joining = new int[slotCapacity * SLOTS];
        freeing = new int[slotCapacity * SLOTS];
        ejecting = new int[slotCapacity * SLOTS];
    }

    MeshState copy() {
        MeshState copy = new MeshState(shape, links, ejectionHeld);
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
        eligibleCount = from.eligibleCount;
        Object[] mine = arrays();
        Object[] theirs = from.arrays();
        for (int i = 0; i < mine.length; i++) {
            System.arraycopy(theirs[i], 0, mine[i], 0, Array.getLength(mine[i]));
        }
    }

    private Object[] arrays() {
        return new Object[] {ring, joined, popped, since, nextSend, highWater, sent, carried, stalls, control, eligible,
            joining, freeing, ejecting, joiningCount, freeingCount, ejectingCount};
    }

    /** Bytes of memory that it takes, but for some per cent. */
    long bytes() {
        long bytes = 0;
        for (Object array : arrays()) {
            int size = array instanceof long[] ? Long.BYTES : array instanceof int[] ? Integer.BYTES : Short.BYTES;
            bytes += (long) Array.getLength(array) * size;
        }
        return bytes + (long) asking.length * Integer.BYTES;
    }

    /** The ring place of flit number {@code sequence} of a FIFO. */
    int place(int fifo, int sequence) {
        return fifo * ringSize + (sequence & ringSize - 1);
    }

    /** The node whose FIFO or ejection port a ring place belongs to. */
    int node(int ringPlace) {
        return ringPlace >>> ringShift + Port.SHIFT;
    }

    /** The first place of the wheels' slot for a cycle. */
    int slotStart(long cycle) {
        return slot(cycle) * slotCapacity;
    }

    static int slot(long cycle) {
        return (int) cycle & SLOT_MASK;
    }

    /** Flits that a sender has sent, ever. */
    long flits(int sender) {
        return sent[sender] + carried[sender];
    }

    int occupancy(int fifo) {
        return joined[fifo] - popped[fifo];
    }
}
