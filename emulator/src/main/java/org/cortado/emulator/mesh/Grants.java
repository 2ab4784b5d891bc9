package org.cortado.emulator.mesh;

/**
 * The allocation of a cycle: a loop over the eligible outputs, with no branch on what the flits do, for such branches
 * are mispredicted.
 */
final class Grants {
    private Grants() {
    }

    /**
     * Grants each eligible output to one asker, whose flit leaves for the next FIFO or the tile, and lists the FIFOs
     * that lost their heads and hold more flits in {@link MeshState#asking}; returns how many.
     */
    static int work(MeshState s) {
        long now = s.now;
        int count = s.eligibleCount;
        int creditSlot = MeshState.slot(now + Timing.CREDIT_BACK);
        int freeing = s.slotStart(now + Timing.CREDIT_BACK) + s.freeingCount[creditSlot];
        int hopSlot = MeshState.slot(now + Timing.PER_HOP);
        int hopStart = s.slotStart(now + Timing.PER_HOP);
        int joining = hopStart + s.joiningCount[hopSlot];
        int ejecting = hopStart + s.ejectingCount[hopSlot];
        int asking = 0;
        int still = 0;
        for (int i = 0; i < count; i++) {
            int output = s.eligible[i];
            int word = s.control[output];
            int grant = Arbiter.GRANT[word & Arbiter.LOW];
            word = word - Arbiter.CREDIT & ~Arbiter.LOW | grant & Arbiter.LOW;
            s.control[output] = word;
            int fifo = (output & -Port.STRIDE) + (grant >>> Arbiter.CREDIT_SHIFT);
            s.stalls[output] += (int) now - s.since[fifo];
            s.freeing[freeing + i] = fifo;

            int first = s.popped[fifo]++;
            int next = s.links.peer[output];
            int place = s.place(next, (int) s.sent[output]++);
            s.ring[place] = s.ring[s.place(fifo, first)];
            // Every list is written and those meant go on: cheaper than branches that are often mispredicted.
            int eject = output >>> 2 & 1;
            s.joining[joining] = next;
            joining += 1 - eject;
            s.ejecting[ejecting] = place;
            ejecting += eject;
            s.asking[asking] = fifo;
            asking += first + 1 - s.joined[fifo] >>> 31;
            s.eligible[still] = output;
            still += Arbiter.asked(word) & Arbiter.credited(word);
        }
        s.eligibleCount = still;
        s.freeingCount[creditSlot] += count;
        s.joiningCount[hopSlot] = joining - hopStart;
        s.ejectingCount[hopSlot] = ejecting - hopStart;
        return asking;
    }
}
