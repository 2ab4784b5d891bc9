package org.cortado.emulator.mesh;

/**
 * What the links and FIFOs of a mesh have counted up to a cycle. A <em>flit</em> of a sender is one that it sent; for
 * an output that is one that it granted. A <em>stall</em> of an output is one head of a FIFO asking for it in one cycle
 * and not being granted, because another was or because it has no credit. The <em>high-water mark</em> of a FIFO is the
 * most flits it held at once.
 */
public final class MeshCounters {
    private final MeshShape shape;
    private final long cycle;
    private final long[] flits;
    private final long[] stalls;
    private final short[] highWater;

    private MeshCounters(MeshShape shape, long cycle, long[] flits, long[] stalls, short[] highWater) {
        this.shape = shape;
        this.cycle = cycle;
        this.flits = flits;
        this.stalls = stalls;
        this.highWater = highWater;
    }

    static MeshCounters of(MeshState s) {
        long[] stalls = s.stalls.clone();
        for (int output = 0; output < stalls.length; output++) {
            for (int askers = s.control[output] & Arbiter.ASKERS; askers != 0; askers &= askers - 1) {
                int fifo = (output & -Port.STRIDE) + Integer.numberOfTrailingZeros(askers);
                stalls[output] += (int) s.now - s.since[fifo];
            }
        }
        long[] flits = s.sent.clone();
        for (int sender = 0; sender < flits.length; sender++) {
            flits[sender] = s.flits(sender);
        }
        return new MeshCounters(s.shape, s.now, flits, stalls, s.highWater.clone());
    }

    public MeshShape shape() {
        return shape;
    }

    /** The cycles counted: the mesh has worked through these and not through the one it stands in. */
    public long cycles() {
        return cycle;
    }

    /** Flits that a sender (an output, {@link Port#INJECT} or {@link Port#EDGE}) has sent. */
    public long flits(int node, int sender) {
        return flits[node << Port.SHIFT | sender];
    }

    /** Stalls of an output. */
    public long stalls(int node, int output) {
        return stalls[node << Port.SHIFT | output];
    }

    /** The most flits that an input FIFO, 0..4, has held; never a difference. */
    public int highWater(int node, int input) {
        return highWater[node << Port.SHIFT | input];
    }

    /** Flits through a router: the sum of its outputs. */
    public long routerFlits(int node) {
        return sum(flits, node);
    }

    /** Stalls of a router: the sum of its outputs. */
    public long routerStalls(int node) {
        return sum(stalls, node);
    }

    /** Flits over links between tiles, along x and along y. */
    public long hopsX() {
        return total(Port.PLUS_X) + total(Port.MINUS_X);
    }

    /** Flits over links along y. */
    public long hopsY() {
        return total(Port.PLUS_Y) + total(Port.MINUS_Y);
    }

    /** Flits over all links between tiles. */
    public long hops() {
        return hopsX() + hopsY();
    }

    /** Stalls of all outputs. */
    public long stalls() {
        long sum = 0;
        for (int node = 0; node < shape.nodes(); node++) {
            sum += routerStalls(node);
        }
        return sum;
    }

    private long total(int port) {
        long sum = 0;
        for (int node = 0; node < shape.nodes(); node++) {
            sum += flits(node, port);
        }
        return sum;
    }

    private static long sum(long[] values, int node) {
        long sum = 0;
        for (int port = 0; port <= Port.EJECT; port++) {
            sum += Port.isOutput(port) ? values[node << Port.SHIFT | port] : 0;
        }
        return sum;
    }

    /** What was counted since earlier counters of the same mesh; high-water marks stay those of the whole time. */
    public MeshCounters since(MeshCounters earlier) {
        return new MeshCounters(shape, cycle - earlier.cycle, difference(flits, earlier.flits),
                difference(stalls, earlier.stalls), highWater);
    }

    private static long[] difference(long[] later, long[] earlier) {
        long[] difference = new long[later.length];
        for (int i = 0; i < later.length; i++) {
            difference[i] = later[i] - earlier[i];
        }
        return difference;
    }
}
