package org.cortado.emulator.mesh;

import java.util.Arrays;

/**
 * Flits of several sources on their way through an otherwise empty mesh, which may get in each other's way. Outputs
 * are granted as {@link Mesh#cycle} grants them, with the same askers in the same cycles, but credits are not counted:
 * the work is proportional to hops alone. That is exact as long as no flit waits long in a FIFO; where one does,
 * everything is taken back.
 *
 * <p>A credit is back {@code 5 + w} cycles after it was spent, where the flit waited w cycles in the FIFO that the
 * output feeds, and an output spends at most one a cycle. So none runs out of credits while {@code 5 + w} is at most
 * the depth, nor does a source, whose credits are back after {@code 4 + w}.
 */
public final class Crowd {
    /** Cycles for which flits can be sent ahead, a power of two. */
    public static final int AHEAD = 512;
    private static final int FIRST_PLACES = 64;

    private final MeshState s;
    private final int patience;
    /** The cycle from which on all cycles here are counted; the cycle reached. */
    private long start;
    private int now;

    /** By flit: the flit, the FIFO that it is in or on its way to, and the one behind it there. */
    private long[] flits = new long[FIRST_PLACES];
    private int[] fifos = new int[FIRST_PLACES];
    private int[] behind = new int[FIRST_PLACES];
    /** By flit: when it joined its FIFO; when it became the head and asked. At the end, when it is delivered. */
    private int[] joined = new int[FIRST_PLACES];
    private int[] asked = new int[FIRST_PLACES];
    private int[] delivered = new int[FIRST_PLACES];
    private int sent;
    private int arrived;

    /** By cycle modulo {@link #AHEAD}: the first flit that joins a FIFO, the others behind it; -1 for none. */
    private final int[] joining = new int[AHEAD];
    /** By FIFO: first and last flit, -1 for none, and how many. */
    private final int[] heads;
    private final int[] tails;
    private final int[] held;
    /** The FIFOs that got new heads in the cycle before; the outputs with an asker. */
    private final int[] fresh;
    private final int[] outputs;
    private int freshCount;
    private int outputCount;
    private int joiningCount;

    /** What grants have changed: output, its pointer before, and the cycles that the flit had asked. */
    private long[] grants = new long[4 * FIRST_PLACES];
    private int granted;
    /** Which high-water marks were raised: the FIFO, and the mark before. */
    private int[] raised = new int[FIRST_PLACES];
    private int raisedCount;
    private boolean late;

    /** Of a mesh whose depth is at least {@link Express#DEPTH}. */
    public Crowd(Mesh mesh) {
        s = mesh.state();
        patience = mesh.shape().depth() - Express.DEPTH;
        int places = s.control.length;
        heads = new int[places];
        tails = new int[places];
        held = new int[places];
        fresh = new int[places];
        outputs = new int[places];
        Arrays.fill(heads, -1);
        Arrays.fill(joining, -1);
    }

    /** Starts with no flit, in a cycle before that of the first. The mesh must be idle. */
    public void begin(long cycle) {
        start = cycle;
        now = 0;
        sent = 0;
        arrived = 0;
        granted = 0;
        raisedCount = 0;
        late = false;
    }

    /**
     * Sends a flit from a tile's source in a cycle that has not been reached, less than {@link #AHEAD} cycles after
     * that; at most one a tile and cycle.
     */
    public void send(int node, long flit, long cycle) {
        int i = sent++;
        if (i == flits.length) {
            grow(2 * i);
        }
        int most = granted + (s.shape.width() + s.shape.height()) * sent;
        if (most > grants.length) {
            grants = Arrays.copyOf(grants, 2 * most);
        }
        flits[i] = flit;
        join(i, node << Port.SHIFT | Port.INJECT, (int) (cycle - start) + Timing.FROM_SOURCE);
    }

    private void grow(int places) {
        flits = Arrays.copyOf(flits, places);
        fifos = Arrays.copyOf(fifos, places);
        behind = Arrays.copyOf(behind, places);
        joined = Arrays.copyOf(joined, places);
        asked = Arrays.copyOf(asked, places);
        delivered = Arrays.copyOf(delivered, places);
    }

    private void join(int flit, int fifo, int cycle) {
        fifos[flit] = fifo;
        joined[flit] = cycle;
        behind[flit] = joining[cycle & AHEAD - 1];
        joining[cycle & AHEAD - 1] = flit;
        joiningCount++;
    }

    /**
     * Goes on until all flits have been granted their last outputs, or to a cycle where that is first.
     *
     * @return whether none is left
     */
    public boolean runTo(long cycle) {
        int until = (int) Math.min(cycle - start, Integer.MAX_VALUE);
        while (outputCount + freshCount + joiningCount > 0) {
            if (now >= until) {
                return false;
            }
            ask();
            grant();
            now++;
        }
        return true;
    }

    private void ask() {
        for (int i = 0; i < freshCount; i++) {
            ask(heads[fresh[i]], fresh[i]);
        }
        freshCount = 0;
        int flit = joining[now & AHEAD - 1];
        joining[now & AHEAD - 1] = -1;
        while (flit >= 0) {
            int next = behind[flit];
            int fifo = fifos[flit];
            int holds = ++held[fifo];
            behind[flit] = -1;
            if (holds == 1) {
                heads[fifo] = flit;
                ask(flit, fifo);
            } else {
                behind[tails[fifo]] = flit;
            }
            tails[fifo] = flit;
            if (holds > s.highWater[fifo]) {
                raise(fifo, holds);
            }
            joiningCount--;
            flit = next;
        }
    }

    private void ask(int flit, int fifo) {
        asked[flit] = now;
        int at = s.links.coordinates[fifo >>> Port.SHIFT];
        int output = (fifo & -Port.STRIDE)
                + Flit.route(flits[flit], at & Flit.COORDINATE_MASK, at >>> Flit.COORDINATE_BITS);
        int word = s.control[output];
        s.control[output] = word | 1 << (fifo & Port.STRIDE - 1);
        outputs[outputCount] = output;
        outputCount += 1 - Arbiter.asked(word);
    }

    private void raise(int fifo, int mark) {
        if (raisedCount == raised.length) {
            raised = Arrays.copyOf(raised, 2 * raisedCount);
        }
        raised[raisedCount++] = fifo << Short.SIZE | s.highWater[fifo];
        s.highWater[fifo] = (short) mark;
    }

    private void grant() {
        int still = 0;
        for (int i = 0; i < outputCount; i++) {
            int output = outputs[i];
            int word = s.control[output];
            int grant = Arbiter.GRANT[word & Arbiter.LOW];
            s.control[output] = word & ~Arbiter.LOW | grant & Arbiter.LOW;
            s.carried[output]++;
            int fifo = (output & -Port.STRIDE) + (grant >>> Arbiter.CREDIT_SHIFT);
            int flit = heads[fifo];
            int stall = now - asked[flit];
            grants[granted++] = (long) stall << 32 | output << Arbiter.CREDIT_SHIFT | word & Arbiter.LOW;
            s.stalls[output] += stall;
            late |= now - joined[flit] > patience;
            held[fifo]--;
            heads[fifo] = behind[flit];
            fresh[freshCount] = fifo;
            freshCount += behind[flit] >>> 31 ^ 1;
            if ((output & Port.STRIDE - 1) == Port.EJECT) {
                joined[flit] = now + Timing.PER_HOP;
                delivered[arrived++] = flit;
            } else {
                join(flit, s.links.peer[output], now + Timing.PER_HOP);
            }
            outputs[still] = output;
            still += Arbiter.asked(grant & Arbiter.LOW);
        }
        outputCount = still;
    }

    /** Whether a flit has waited too long: then {@link #takeBack} must come next. */
    public boolean isLate() {
        return late;
    }

    /** Flits granted their last outputs so far. */
    public int arrived() {
        return arrived;
    }

    /** The flit that is delivered as number i, from 0, in order of their cycles. */
    public long flit(int i) {
        return flits[delivered[i]];
    }

    /** The cycle in which it is delivered. */
    public long cycle(int i) {
        return start + joined[delivered[i]];
    }

    /** Counts what a tile's source has sent, the last of it in the cycle given; when none is left. */
    public void count(int node, int sentByIt, long last) {
        int source = node << Port.SHIFT | Port.INJECT;
        s.injected += sentByIt;
        s.ejected += sentByIt;
        s.carried[source] += sentByIt;
        s.nextSend[source] = last + 1;
    }

    /** Leaves the mesh as it was. */
    public void takeBack() {
        for (int i = 0; i < outputCount; i++) {
            s.control[outputs[i]] &= ~Arbiter.ASKERS;
        }
        while (granted > 0) {
            long grant = grants[--granted];
            int output = (int) grant >>> Arbiter.CREDIT_SHIFT;
            s.control[output] = s.control[output] & ~Arbiter.LOW | (int) grant & Arbiter.LOW & ~Arbiter.ASKERS;
            s.carried[output]--;
            s.stalls[output] -= grant >>> 32;
        }
        while (raisedCount > 0) {
            int mark = raised[--raisedCount];
            s.highWater[mark >>> Short.SIZE] = (short) mark;
        }
        for (int i = 0; i < sent; i++) {
            heads[fifos[i]] = -1;
            held[fifos[i]] = 0;
        }
        Arrays.fill(joining, -1);
        outputCount = 0;
        freshCount = 0;
        joiningCount = 0;
    }
}
