package org.cortado.emulator.mesh;

/**
 * A mesh of input-queued routers with XY routing, single-flit packets, credits and round robin, to the cycle. Between
 * two calls the mesh stands in cycle {@link #now()}: the credits due in it are counted and the flits delivered in it
 * can be read; sources may send. {@link #cycle()} then lets the flits due join their FIFOs, grants outputs, and
 * advances to the next cycle. The latencies: sent to joined 2 cycles, granted to joined or delivered 3, granted to
 * credit upstream 2, delivered to credit of the ejection port 2.
 *
 * <p>The work of a cycle is proportional to the events in it. A grant has effects in later cycles only, so the order
 * in which routers are visited cannot matter.
 */
public final class Mesh {
    private static final int FROM_SOURCE = 2;
    private static final int PER_HOP = 3;
    private static final int CREDIT_BACK = 2;
    private static final int INPUTS = (1 << Port.COUNT) - 1;
    /** {@code pointer * 32 + askers}: the first asker at or after the pointer, cyclic. */
    private static final byte[] ARBITER = arbiter();

    private final MeshShape shape;
    private final MeshState state;
    private final int nodes;
    private final int joiningCapacity;
    private final int creditingCapacity;
    /** By sender the FIFO it feeds, by FIFO the sender that feeds it; senders and FIFOs that feed each other agree. */
    private final int[] peer;
    /** By router its coordinates, as the low bits of a flit hold them. */
    private final short[] coordinates;

    /** An empty mesh in cycle 0. */
    public Mesh(MeshShape shape) {
        this.shape = shape;
        state = new MeshState(shape);
        nodes = shape.nodes();
        joiningCapacity = MeshState.joiningCapacity(nodes);
        creditingCapacity = MeshState.creditingCapacity(nodes);
        peer = peers(shape);
        coordinates = new short[nodes];
        for (int r = 0; r < nodes; r++) {
            coordinates[r] = (short) Flit.of(shape.x(r), shape.y(r), 0);
        }
    }

    private static byte[] arbiter() {
        byte[] table = new byte[Port.COUNT << Port.COUNT];
        for (int pointer = 0; pointer < Port.COUNT; pointer++) {
            for (int askers = 1; askers <= INPUTS; askers++) {
                int in = pointer;
                while ((askers >>> in & 1) == 0) {
                    in = (in + 1) % Port.COUNT;
                }
                table[pointer << Port.COUNT | askers] = (byte) in;
            }
        }
        return table;
    }

    private static int[] peers(MeshShape shape) {
        int[] peer = new int[shape.nodes() << Port.SHIFT];
        for (int r = 0; r < shape.nodes(); r++) {
            int at = r << Port.SHIFT;
            peer[at + Port.PLUS_X] = r + 1 << Port.SHIFT | Port.MINUS_X;
            peer[at + Port.MINUS_X] = r - 1 << Port.SHIFT | Port.PLUS_X;
            peer[at + Port.PLUS_Y] = r + shape.width() << Port.SHIFT | Port.MINUS_Y;
            peer[at + Port.MINUS_Y] = r - shape.width() << Port.SHIFT | Port.PLUS_Y;
            peer[at + Port.LOCAL] = at + Port.SOURCE;
            peer[at + Port.SOURCE] = at + Port.LOCAL;
            if (shape.x(r) == 0) {
                peer[at + Port.MINUS_X] = at + Port.EDGE;
                peer[at + Port.EDGE] = at + Port.MINUS_X;
            }
        }
        return peer;
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
        return ready(node << Port.SHIFT | Port.SOURCE);
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
        return send(node, Port.SOURCE, flit);
    }

    /** Sends a flit into the west edge of a row, as {@link #send}: it enters router (0, row) from -x. */
    public boolean sendWest(int row, long flit) {
        return send(row * shape.width(), Port.EDGE, flit);
    }

    private boolean ready(int sender) {
        return state.credits[sender] > 0 && state.since[sender] <= state.now;
    }

    private boolean send(int node, int port, long flit) {
        int x = Flit.x(flit);
        int y = Flit.y(flit);
        if (x >= shape.width() || y >= shape.height()) {
            throw new IllegalArgumentException("destination (" + x + "," + y + ") is outside the " + shape + " mesh");
        }
        int sender = node << Port.SHIFT | port;
        if (!ready(sender)) {
            return false;
        }
        int fifo = peer[sender];
        MeshState s = state;
        s.ring[s.place(fifo, s.sent[sender]++)] = flit;
        s.credits[sender]--;
        s.since[sender] = s.now + 1;
        int slot = (int) (s.now + FROM_SOURCE) & MeshState.SLOT_MASK;
        s.joining[slot * joiningCapacity + s.joiningCount[slot]++] = fifo;
        s.injected++;
        return true;
    }

    /** The number of flits delivered in this cycle, at most one a node. */
    public int deliveries() {
        return state.ejectingCount[(int) state.now & MeshState.SLOT_MASK];
    }

    /** The node that delivery {@code i} of this cycle reached; nodes ascend. */
    public int deliveredNode(int i) {
        return state.ejectingNode[delivery(i)];
    }

    /** The flit of delivery {@code i} of this cycle. */
    public long deliveredFlit(int i) {
        return state.ejectingFlit[delivery(i)];
    }

    private int delivery(int i) {
        if (i < 0 || i >= deliveries()) {
            throw new IndexOutOfBoundsException("delivery " + i + " of " + deliveries());
        }
        return ((int) state.now & MeshState.SLOT_MASK) * nodes + i;
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

    /** Whether no flit is inside and no credit under way. */
    public boolean idle() {
        return nextEvent() == Long.MAX_VALUE;
    }

    /**
     * The first cycle, from now on, in which anything happens if nothing is sent: now itself if {@link #cycle()} has
     * work to do, {@link Long#MAX_VALUE} if the mesh is idle.
     */
    public long nextEvent() {
        MeshState s = state;
        long now = s.now;
        if (s.joiningCount[(int) now & MeshState.SLOT_MASK] != 0) {
            return now;
        }
        for (long word : s.active) {
            if (word != 0) {
                return now;
            }
        }
        for (long t = now + 1; t < now + MeshState.SLOTS; t++) {
            int slot = (int) t & MeshState.SLOT_MASK;
            if ((s.joiningCount[slot] | s.creditingCount[slot] | s.ejectingCount[slot]) != 0) {
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
            state.ejectingCount[(int) state.now & MeshState.SLOT_MASK] = 0;
            state.now = cycle;
            open();
        }
    }

    /** Works through the current cycle and advances to the next. */
    public void cycle() {
        MeshState s = state;
        join(s);
        allocate(s);
        s.ejectingCount[(int) s.now & MeshState.SLOT_MASK] = 0;
        s.now++;
        open();
    }

    /** Counts the deliveries and credits due in the cycle that begins. */
    private void open() {
        MeshState s = state;
        int slot = (int) s.now & MeshState.SLOT_MASK;
        int delivered = s.ejectingCount[slot];
        if (delivered != 0) {
            eject(s, slot, delivered);
        }
        int count = s.creditingCount[slot];
        if (count != 0) {
            credit(s, slot, count);
        }
    }

    private void eject(MeshState s, int slot, int count) {
        s.ejected += count;
        int back = (int) (s.now + CREDIT_BACK) & MeshState.SLOT_MASK;
        int from = slot * nodes;
        int to = back * creditingCapacity + s.creditingCount[back];
        for (int i = 0; i < count; i++) {
            s.crediting[to + i] = s.ejectingNode[from + i] << Port.SHIFT | Port.LOCAL;
        }
        s.creditingCount[back] += count;
    }

    private void credit(MeshState s, int slot, int count) {
        int[] crediting = s.crediting;
        short[] credits = s.credits;
        int[] creditMask = s.creditMask;
        int[] requests = s.requests;
        long[] active = s.active;
        int from = slot * creditingCapacity;
        for (int i = from; i < from + count; i++) {
            int sender = crediting[i];
            int router = sender >>> Port.SHIFT;
            credits[sender]++;
            int mask = creditMask[router] | INPUTS << (sender & Port.STRIDE - 1) * Port.COUNT;
            creditMask[router] = mask;
            active[router >>> 6] |= eligible(requests[router] & mask) << router;
        }
        s.creditingCount[slot] = 0;
    }

    /** 1 if any of the 25 request bits is set, else 0. */
    private static long eligible(int requests) {
        return -requests >>> 31;
    }

    private void join(MeshState s) {
        int slot = (int) s.now & MeshState.SLOT_MASK;
        int from = slot * joiningCapacity;
        int end = from + s.joiningCount[slot];
        for (int i = from; i < end; i++) {
            int fifo = s.joining[i];
            long first = s.popped[fifo];
            int held = (int) (++s.joined[fifo] - first);
            if (held > s.highWater[fifo]) {
                s.highWater[fifo] = (short) held;
            }
            if (held == 1) {
                int router = fifo >>> Port.SHIFT;
                long flit = s.ring[s.place(fifo, first)];
                int requests = s.requests[router] | request(flit, router, fifo & Port.STRIDE - 1);
                s.requests[router] = requests;
                s.since[fifo] = s.now;
                s.active[router >>> 6] |= eligible(requests & s.creditMask[router]) << router;
            }
        }
        s.joiningCount[slot] = 0;
    }

    private int request(long flit, int router, int in) {
        int at = coordinates[router];
        return 1 << in + Port.COUNT * Flit.route(flit, at & Flit.COORDINATE_MASK, at >>> Flit.COORDINATE_BITS);
    }

    private void allocate(MeshState s) {
        long[] active = s.active;
        for (int w = 0; w < active.length; w++) {
            long bits = active[w];
            if (bits != 0) {
                long still = 0;
                do {
                    int bit = Long.numberOfTrailingZeros(bits);
                    still |= grant(s, (w << 6) + bit) << bit;
                    bits &= bits - 1;
                } while (bits != 0);
                active[w] = still;
            }
        }
    }

    /** Grants the outputs of one router; returns 1 if it stays active. */
    private long grant(MeshState s, int router) {
        long now = s.now;
        int requests = s.requests[router];
        int mask = s.creditMask[router];
        int eligible = requests & mask;
        int base = router << Port.SHIFT;
        do {
            int out = Integer.numberOfTrailingZeros(eligible) * 13 >>> 6;
            int shift = out * Port.COUNT;
            int output = base + out;
            int in = ARBITER[s.pointer[output] << Port.COUNT | eligible >>> shift & INPUTS];
            s.pointer[output] = (byte) (in == Port.COUNT - 1 ? 0 : in + 1);
            eligible &= -1 << shift + Port.COUNT;

            int fifo = base + in;
            long first = s.popped[fifo];
            long flit = s.ring[s.place(fifo, first)];
            s.popped[fifo] = first + 1;
            s.stalls[output] += now - s.since[fifo];
            requests &= ~(1 << shift + in);
            if (s.joined[fifo] != first + 1) {
                requests |= request(s.ring[s.place(fifo, first + 1)], router, in);
                s.since[fifo] = now + 1;
            }
            int slot = (int) (now + CREDIT_BACK) & MeshState.SLOT_MASK;
            s.crediting[slot * creditingCapacity + s.creditingCount[slot]++] = peer[fifo];

            long sequence = s.sent[output]++;
            slot = (int) (now + PER_HOP) & MeshState.SLOT_MASK;
            if (out == Port.LOCAL) {
                int at = slot * nodes + s.ejectingCount[slot]++;
                s.ejectingNode[at] = router;
                s.ejectingFlit[at] = flit;
            } else {
                int next = peer[output];
                s.ring[s.place(next, sequence)] = flit;
                s.joining[slot * joiningCapacity + s.joiningCount[slot]++] = next;
            }
            int left = --s.credits[output];
            mask &= ~(left - 1 >> 31 & INPUTS << shift);
        } while (eligible != 0);
        s.requests[router] = requests;
        s.creditMask[router] = mask;
        return eligible(requests & mask);
    }
}
