package org.cortado.emulator.mesh;

/** What becomes due when a cycle begins: deliveries, credits, flits that join FIFOs, and the requests of new heads. */
final class Arrivals {
    private Arrivals() {
    }

    /**
     * Ends the cycle the mesh stands in and begins another; nothing may be due between them. The first {@code asking}
     * FIFOs of {@link MeshState#asking} have new heads already.
     */
    static void advanceTo(MeshState s, long cycle, int asking) {
        s.ejectingCount[MeshState.slot(s.now)] = 0;
        s.now = cycle;
        int slot = MeshState.slot(cycle);
        eject(s, slot);
        credit(s, slot);
        ask(s, join(s, slot, asking));
    }

    private static void eject(MeshState s, int slot) {
        int count = s.ejectingCount[slot];
        s.ejected += count;
        if (s.ejectionHeld) {
            return;
        }
        int back = MeshState.slot(s.now + Timing.CREDIT_BACK);
        int from = s.slotStart(s.now);
        int to = s.slotStart(s.now + Timing.CREDIT_BACK) + s.freeingCount[back];
        for (int i = 0; i < count; i++) {
            s.freeing[to + i] = s.ejecting[from + i] >>> s.ringShift;
        }
        s.freeingCount[back] += count;
    }

    private static void credit(MeshState s, int slot) {
        int from = s.slotStart(s.now);
        int end = from + s.freeingCount[slot];
        int eligible = s.eligibleCount;
        for (int i = from; i < end; i++) {
            int sender = s.links.peer[s.freeing[i]];
            int word = s.control[sender];
            s.control[sender] = word + Arbiter.CREDIT;
            s.eligible[eligible] = sender;
            eligible += Arbiter.asked(word) & (1 - Arbiter.credited(word));
        }
        s.eligibleCount = eligible;
        s.freeingCount[slot] = 0;
    }

    /** Lists the FIFOs that were empty behind those that ask already; returns how many ask. */
    private static int join(MeshState s, int slot, int askingBefore) {
        int from = s.slotStart(s.now);
        int end = from + s.joiningCount[slot];
        int asking = askingBefore;
        for (int i = from; i < end; i++) {
            int fifo = s.joining[i];
            int held = ++s.joined[fifo] - s.popped[fifo];
            if (held > s.highWater[fifo]) {
                s.highWater[fifo] = (short) held;
            }
            s.asking[asking] = fifo;
            asking += 1 - held >>> 31 ^ 1;
        }
        s.joiningCount[slot] = 0;
        return asking;
    }

    /** The heads of the FIFOs listed, new ones, ask for their outputs. */
    private static void ask(MeshState s, int asking) {
        int since = (int) s.now;
        int eligible = s.eligibleCount;
        for (int i = 0; i < asking; i++) {
            int fifo = s.asking[i];
            s.since[fifo] = since;
            int at = s.links.coordinates[fifo >>> Port.SHIFT];
            long flit = s.ring[s.place(fifo, s.popped[fifo])];
            int port = Flit.route(flit, at & Flit.COORDINATE_MASK, at >>> Flit.COORDINATE_BITS);
            int output = (fifo & -Port.STRIDE) + port;
            int word = s.control[output];
            s.control[output] = word | 1 << (fifo & Port.STRIDE - 1);
            s.eligible[eligible] = output;
            eligible += Arbiter.credited(word) & (1 - Arbiter.asked(word));
        }
        s.eligibleCount = eligible;
    }
}
