package org.cortado.emulator.mesh;

/**
 * A mesh of input-queued routers with XY routing, single-flit packets, credits and round robin, to the cycle. Between
 * two calls the mesh stands in cycle {@link #now()}: the credits due in it are counted, the flits due have joined their
 * FIFOs, those delivered in it can be read, and sources may send. {@link #cycle()} grants the outputs of that cycle and
 * advances to the next. The latencies in cycles: from sending to joining 2, from a grant to joining or delivery 3, from
 * a grant to the credit upstream 2, from delivery to the credit of the ejection port 2.
 *
 * <p>The work of a cycle is proportional to the events in it. A grant has effects in later cycles only, so the order
 * in which outputs are visited cannot matter.
 */
public final class Mesh {
    private final MeshShape shape;
    private final MeshState state;

    /** An empty mesh in cycle 0. */
    public Mesh(MeshShape shape) {
        this(shape, false);
    }

    private Mesh(MeshShape shape, boolean held) {
        this.shape = shape;
        state = new MeshState(shape, held);
    }

    /** A mesh whose delivered flits keep their places in the ejection port, depth of them, until {@link #release}. */
    public static Mesh withHeldEjection(MeshShape shape) {
        return new Mesh(shape, true);
    }

    public MeshShape shape() {
        return shape;
    }

    /** The cycle the mesh stands in, from 0. */
    public long now() {
        return state.now;
    }

    /** Whether the tile's source has a credit and has not sent in this cycle. */
    public boolean canSend(int node) {
        return ready(node << Port.SHIFT | Port.INJECT);
    }

    /** Whether the source outside the west end of a row has a credit and has not sent in this cycle. */
    public boolean canSendWest(int row) {
        return ready(row * shape.width() << Port.SHIFT | Port.EDGE);
    }

    /**
     * Sends a flit from a tile's source, if {@link #canSend}.
     *
     * @return whether the flit was taken
     * @throws IllegalArgumentException if the destination is outside the mesh
     */
    public boolean send(int node, long flit) {
        return sendFrom(node << Port.SHIFT | Port.INJECT, flit);
    }

    /** Sends a flit into the west edge of a row, as {@link #send}: it enters router (0, row) from -x. */
    public boolean sendWest(int row, long flit) {
        return sendFrom(row * shape.width() << Port.SHIFT | Port.EDGE, flit);
    }

    private boolean ready(int source) {
        return state.control[source] >= Arbiter.CREDIT && state.nextSend[source] <= state.now;
    }

    private boolean sendFrom(int source, long flit) {
        int x = Flit.x(flit);
        int y = Flit.y(flit);
        if (x >= shape.width() || y >= shape.height()) {
            throw new IllegalArgumentException("destination (" + x + "," + y + ") is outside the " + shape + " mesh");
        }
        if (!ready(source)) {
            return false;
        }
        MeshState s = state;
        int fifo = s.links.peer[source];
        s.ring[s.place(fifo, (int) s.sent[source]++)] = flit;
        s.control[source] -= Arbiter.CREDIT;
        s.nextSend[source] = s.now + 1;
        long due = s.now + Timing.FROM_SOURCE;
        s.joining[s.slotStart(due) + s.joiningCount[MeshState.slot(due)]++] = fifo;
        s.injected++;
        return true;
    }

    MeshState state() {
        return state;
    }

    /** The number of flits delivered in this cycle, at most one a node. */
    public int deliveries() {
        return state.ejectingCount[MeshState.slot(state.now)];
    }

    /** The node that delivery {@code i} of this cycle reached; their order is fixed, but no particular one. */
    public int deliveredNode(int i) {
        return state.node(delivery(i));
    }

    /** The flit of delivery {@code i} of this cycle. */
    public long deliveredFlit(int i) {
        return state.ring[delivery(i)];
    }

    private int delivery(int i) {
        if (i < 0 || i >= deliveries()) {
            throw new IndexOutOfBoundsException("delivery " + i + " of " + deliveries());
        }
        return state.ejecting[state.slotStart(state.now) + i];
    }

    /**
     * Gives back, in this cycle, the place that one delivered flit held in the ejection port of a node, as delivery
     * itself does where ejection is not held; at most once a node and cycle.
     */
    public void release(int node) {
        MeshState s = state;
        long due = s.now + Timing.CREDIT_BACK;
        s.freeing[s.slotStart(due) + s.freeingCount[MeshState.slot(due)]++] = node << Port.SHIFT | Port.EJECT;
    }

    /** Flits sent by sources so far. */
    public long injected() {
        return state.injected;
    }

    /** Flits delivered so far, those of this cycle included. */
    public long ejected() {
        return state.ejected;
    }

    /** Flits sent and not yet delivered. */
    public long inside() {
        return state.injected - state.ejected;
    }

    /** What has been counted in the cycles worked through so far. */
    public MeshCounters counters() {
        return MeshCounters.of(state);
    }

    /** Sets each FIFO's high-water mark to the flits it holds now. */
    public void resetHighWater() {
        for (int fifo = 0; fifo < state.highWater.length; fifo++) {
            state.highWater[fifo] = (short) state.occupancy(fifo);
        }
    }

    /** A view of FIFOs, credits, pointers and links; it stays valid as the mesh goes on. */
    public MeshView view() {
        return new MeshView(state);
    }

    /** A copy of the whole state, counters included. */
    public MeshSnapshot snapshot() {
        return new MeshSnapshot(state.copy());
    }

    /**
     * Returns to the state of a snapshot.
     *
     * @throws IllegalArgumentException if the snapshot is of a mesh of another shape
     */
    public void restore(MeshSnapshot snapshot) {
        state.set(snapshot.state());
    }

    /** A hash of the whole state: equal for meshes that hold the same, counters included. */
    public long hash() {
        return StateHash.of(state);
    }

    /** Whether no flit is inside and no credit under way. */
    public boolean idle() {
        return nextEvent() == Long.MAX_VALUE;
    }

    /**
     * The first cycle, from now on, in which anything happens if nothing is sent: now itself if {@link #cycle()} has an
     * output to grant, {@link Long#MAX_VALUE} if the mesh is idle.
     */
    public long nextEvent() {
        MeshState s = state;
        if (s.eligibleCount != 0) {
            return s.now;
        }
        for (long t = s.now + 1; t < s.now + MeshState.SLOTS; t++) {
            int slot = MeshState.slot(t);
            if ((s.joiningCount[slot] | s.freeingCount[slot] | s.ejectingCount[slot]) != 0) {
                return t;
            }
        }
        return Long.MAX_VALUE;
    }

    /**
     * Jumps over cycles in which nothing happens.
     *
     * @throws IllegalArgumentException if {@code cycle} is in the past or beyond {@link #nextEvent()}
     */
    public void skipTo(long cycle) {
        if (cycle < state.now || cycle > nextEvent()) {
            throw new IllegalArgumentException("cannot skip from cycle " + state.now + " to " + cycle
                    + ", the next event is in cycle " + nextEvent());
        }
        if (cycle > state.now) {
            Arrivals.advanceTo(state, cycle, 0);
        }
    }

    /** Grants the outputs of the current cycle and advances to the next. */
    public void cycle() {
        int asking = Grants.work(state);
        Arrivals.advanceTo(state, state.now + 1, asking);
    }
}
