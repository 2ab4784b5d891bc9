package org.cortado.emulator.mesh;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what the hardware of a mesh holds in the cycle it stands in: FIFOs, credits, pointers, links. Reading never
 * changes what happens. Nodes and ports must exist; a link that leads out of the mesh is simply never used.
 */
public final class MeshView {
    private final MeshState state;

    MeshView(MeshState state) {
        this.state = state;
    }

    /**
     * Something on its way over a link.
     *
     * @param flit the flit
     * @param due the cycle in which it joins the FIFO, or is delivered
     */
    public record Transit(long flit, long due) {
    }

    /** Flits that an input FIFO, 0..4, holds. */
    public int occupancy(int node, int input) {
        return state.occupancy(node << Port.SHIFT | input);
    }

    /** Flit {@code i} of an input FIFO, its head first. */
    public long flit(int node, int input, int i) {
        if (i < 0 || i >= occupancy(node, input)) {
            throw new IndexOutOfBoundsException("flit " + i + " of " + occupancy(node, input));
        }
        int fifo = node << Port.SHIFT | input;
        return state.ring[state.place(fifo, state.popped[fifo] + i)];
    }

    /** The output that the head of an input FIFO asks for, or -1 if the FIFO is empty. */
    public int request(int node, int input) {
        for (int port = 0; port < Port.STRIDE; port++) {
            if ((state.control[node << Port.SHIFT | port] & Arbiter.ASKERS & 1 << input) != 0) {
                return port;
            }
        }
        return -1;
    }

    /** Cycles that the head of an input FIFO has asked in vain; 0 if the FIFO is empty. */
    public long waited(int node, int input) {
        return occupancy(node, input) == 0 ? 0 : (int) state.now - state.since[node << Port.SHIFT | input];
    }

    /** Credits that a sender (an output, {@link Port#INJECT} or {@link Port#EDGE}) has. */
    public int credits(int node, int sender) {
        return state.control[node << Port.SHIFT | sender] >>> Arbiter.CREDIT_SHIFT;
    }

    /** The input at which the next arbitration of an output begins. */
    public int pointer(int node, int output) {
        return (state.control[node << Port.SHIFT | output] & Arbiter.LOW) >>> Arbiter.POINTER_SHIFT;
    }

    /** Flits that a sender has sent so far; of an output, granted. */
    public long flits(int node, int sender) {
        return state.flits(node << Port.SHIFT | sender);
    }

    /** Stalls of an output so far, as {@link MeshCounters} counts them. */
    public long stalls(int node, int output) {
        int at = node << Port.SHIFT | output;
        long stalls = state.stalls[at];
        for (int askers = state.control[at] & Arbiter.ASKERS; askers != 0; askers &= askers - 1) {
            stalls += (int) state.now - state.since[(at & -Port.STRIDE) + Integer.numberOfTrailingZeros(askers)];
        }
        return stalls;
    }

    /** The flits on the link behind a sender, the first to arrive first. */
    public List<Transit> inFlight(int node, int sender) {
        int fifo = state.links.peer[node << Port.SHIFT | sender];
        List<Transit> flits = new ArrayList<>();
        for (long due = state.now + 1; due < state.now + MeshState.SLOTS; due++) {
            int from = state.slotStart(due);
            int slot = MeshState.slot(due);
            for (int i = from; i < from + state.joiningCount[slot]; i++) {
                if (state.joining[i] == fifo) {
                    flits.add(new Transit(state.ring[state.place(fifo, state.joined[fifo] + flits.size())], due));
                }
            }
            for (int i = from; i < from + state.ejectingCount[slot]; i++) {
                if (state.ejecting[i] >>> state.ringShift == fifo) {
                    flits.add(new Transit(state.ring[state.ejecting[i]], due));
                }
            }
        }
        return flits;
    }

    /** The cycles in which credits on their way back to a sender become usable, in order. */
    public List<Long> creditsInFlight(int node, int sender) {
        int fifo = state.links.peer[node << Port.SHIFT | sender];
        List<Long> cycles = new ArrayList<>();
        for (long due = state.now + 1; due < state.now + MeshState.SLOTS; due++) {
            int from = state.slotStart(due);
            for (int i = from; i < from + state.freeingCount[MeshState.slot(due)]; i++) {
                if (state.freeing[i] == fifo) {
                    cycles.add(due);
                }
            }
        }
        return cycles;
    }
}
