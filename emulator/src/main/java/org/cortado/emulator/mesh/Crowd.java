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
    private final Changes changes;
    private final int patience;
    /** The cycle from which on all cycles here are counted; the cycle reached. */
    private long start;
    private int now;

    /** By flit: the flit, the FIFO that it is in or on its way to, and when it joins that, or is delivered. */
    private long[] flits = new long[FIRST_PLACES];
    private int[] fifos = new int[FIRST_PLACES];
    private int[] joined = new int[FIRST_PLACES];
    /** By flit: another one that joins a FIFO in the same cycle; the one behind it in its FIFO; -1 for none. */
    private int[] others = new int[FIRST_PLACES];
    private int[] behind = new int[FIRST_PLACES];
    /** By flit: when it asked first in its FIFO, where that was after it had joined. */
    private int[] asked = new int[FIRST_PLACES];
    /** The flits that have been granted their last outputs. */
    private int[] delivered = new int[FIRST_PLACES];
    private int sent;
    private int arrived;

    /** By cycle modulo {@link #AHEAD}: a flit that joins a FIFO, -1 for none. */
    private final int[] joining = new int[AHEAD];
    /** By FIFO: its first flit, -1 for none. */
    private final int[] heads;
    /** The FIFOs that got new heads in the cycle before; the outputs with an asker. */
    private final int[] fresh;
    private final int[] outputs;
    private int freshCount;
    private int outputCount;
    private int joiningCount;

    /** The longest that a flit was in a FIFO. */
    private int longest;

    /** Of a mesh whose depth is at least {@link Express#DEPTH}. */
    public Crowd(Mesh mesh) {
        s = mesh.state();
        changes = new Changes(s);
        patience = mesh.shape().depth() - Express.DEPTH;
        int places = s.control.length;
        heads = new int[places];
        fresh = new int[places];
        outputs = new int[places];
        Arrays.fill(heads, -1);
        Arrays.fill(joining, -1);
        Arrays.fill(behind, -1);
    }

    /** Starts with no flit, in a cycle before that of the first. The mesh must be idle. */
    public void begin(long cycle) {
        start = cycle;
        now = 0;
        sent = 0;
        arrived = 0;
        changes.clear();
        longest = 0;
    }

    /** Makes room for so many more flits. */
    public void expect(int more) {
        int all = sent + more;
        changes.ensure(changes.grants() + (s.shape.width() + s.shape.height()) * all);
        if (all > flits.length) {
            flits = Arrays.copyOf(flits, 2 * all);
            fifos = Arrays.copyOf(fifos, 2 * all);
            joined = Arrays.copyOf(joined, 2 * all);
            others = Arrays.copyOf(others, 2 * all);
            Arrays.fill(behind = Arrays.copyOf(behind, 2 * all), sent, 2 * all, -1);
            asked = Arrays.copyOf(asked, 2 * all);
            delivered = Arrays.copyOf(delivered, 2 * all);
        }
    }

    /**
     * Sends a flit that was expected from a tile's source, in a cycle that has not been reached, less than
     * {@link #AHEAD} cycles after that; at most one a tile and cycle.
     */
    public void send(int node, long flit, long cycle) {
        int i = sent++;
        int joins = (int) (cycle - start) + Timing.FROM_SOURCE;
        flits[i] = flit;
        fifos[i] = node << Port.SHIFT | Port.INJECT;
        joined[i] = joins;
        asked[i] = 0;
        others[i] = joining[joins & AHEAD - 1];
        joining[joins & AHEAD - 1] = i;
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
            int flit = heads[fresh[i]];
            asked[flit] = now;
            ask(flit, fresh[i]);
        }
        freshCount = 0;
        int flit = joining[now & AHEAD - 1];
        joining[now & AHEAD - 1] = -1;
        while (flit >= 0) {
            int fifo = fifos[flit];
            joiningCount--;
            if (heads[fifo] < 0) {
                heads[fifo] = flit;
                changes.mark(fifo, 1);
                ask(flit, fifo);
            } else {
                queue(flit, fifo);
            }
            flit = others[flit];
        }
    }

    /** The head of a FIFO asks for its output. */
    private void ask(int flit, int fifo) {
        int at = s.links.coordinates[fifo >>> Port.SHIFT];
        int output = (fifo & -Port.STRIDE)
                + Flit.route(flits[flit], at & Flit.COORDINATE_MASK, at >>> Flit.COORDINATE_BITS);
        int word = s.control[output];
        s.control[output] = word | 1 << (fifo & Port.STRIDE - 1);
        outputs[outputCount] = output;
        outputCount += 1 - Arbiter.asked(word);
    }

    private void queue(int flit, int fifo) {
        int last = heads[fifo];
        int holds = 2;
        for (; behind[last] >= 0; last = behind[last]) {
            holds++;
        }
        behind[last] = flit;
        changes.mark(fifo, holds);
    }

    private void grant() {
        int count = outputCount;
        int slot = now + Timing.PER_HOP & AHEAD - 1;
        outputCount = 0;
        for (int i = 0; i < count; i++) {
            int output = outputs[i];
            int grant = changes.grant(output);
            if ((grant & Arbiter.ASKERS) != 0) {
                outputs[outputCount++] = output;
            }
            int fifo = (output & -Port.STRIDE) + (grant >>> Arbiter.CREDIT_SHIFT);
            int flit = heads[fifo];
            if (joined[flit] != now) {
                wait(flit, output);
            }
            heads[fifo] = behind[flit];
            if (behind[flit] >= 0) {
                behind[flit] = -1;
                fresh[freshCount++] = fifo;
            }
            joined[flit] = now + Timing.PER_HOP;
            if ((output & Port.STRIDE - 1) == Port.EJECT) {
                delivered[arrived++] = flit;
            } else {
                fifos[flit] = s.links.peer[output];
                others[flit] = joining[slot];
                joining[slot] = flit;
                joiningCount++;
            }
        }
    }

    private void wait(int flit, int output) {
        longest = Math.max(longest, now - joined[flit]);
        changes.stall(output, now - Math.max(joined[flit], asked[flit]));
    }

    /** Whether a flit has waited too long: then {@link #takeBack} must come next. */
    public boolean isLate() {
        return longest > patience;
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
        changes.takeBack();
        for (int i = 0; i < sent; i++) {
            heads[fifos[i]] = -1;
            behind[i] = -1;
        }
        Arrays.fill(joining, -1);
        outputCount = 0;
        freshCount = 0;
        joiningCount = 0;
    }
}
