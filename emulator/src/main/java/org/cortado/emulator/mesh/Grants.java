package org.cortado.emulator.mesh;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The allocation of a cycle: a list of the eligible outputs, and a loop over it with no branch on what the flits do,
 * for such branches are mispredicted.
 */
final class Grants {
    private static final VarHandle EIGHT_ROUTERS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Grants() {
    }

    /** Whether any output has an asker and a credit. */
    static boolean pending(MeshState s) {
        for (int i = 0; i < s.active.length; i += Long.BYTES) {
            if ((long) EIGHT_ROUTERS.get(s.active, i) != 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Grants each eligible output to one asker, whose flit leaves for the next FIFO or the tile, and lists the FIFOs
     * that lost their heads and hold more flits in {@link MeshState#asking}; returns how many.
     */
    static int work(MeshState s) {
        int count = collect(s);
        return count == 0 ? 0 : grant(s, count);
    }

    /** Lists the outputs that have an asker and a credit. */
    private static int collect(MeshState s) {
        byte[] active = s.active;
        int[] granted = s.granted;
        int count = 0;
        for (int i = 0; i < active.length; i += Long.BYTES) {
            long bits = (long) EIGHT_ROUTERS.get(active, i);
            if (bits != 0) {
                EIGHT_ROUTERS.set(active, i, 0L);
                int base = i << Port.SHIFT;
                do {
                    granted[count++] = base + Long.numberOfTrailingZeros(bits);
                    bits &= bits - 1;
                } while (bits != 0);
            }
        }
        return count;
    }

    private static int grant(MeshState s, int count) {
        long now = s.now;
        int creditSlot = MeshState.slot(now + Timing.CREDIT_BACK);
        int freeing = s.slotStart(now + Timing.CREDIT_BACK) + s.freeingCount[creditSlot];
        int hopSlot = MeshState.slot(now + Timing.PER_HOP);
        int hopStart = s.slotStart(now + Timing.PER_HOP);
        int joining = hopStart + s.joiningCount[hopSlot];
        int ejecting = hopStart + s.ejectingCount[hopSlot];
        int asking = 0;
        for (int i = 0; i < count; i++) {
            int output = s.granted[i];
            int word = s.control[output];
            int grant = Arbiter.GRANT[word & Arbiter.LOW];
            word = word - Arbiter.CREDIT & ~Arbiter.LOW | grant & Arbiter.LOW;
            s.control[output] = word;
            s.active[output >>> Port.SHIFT] |= Arbiter.eligible(word) << (output & Port.STRIDE - 1);
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
        }
        s.freeingCount[creditSlot] += count;
        s.joiningCount[hopSlot] = joining - hopStart;
        s.ejectingCount[hopSlot] = ejecting - hopStart;
        return asking;
    }
}
