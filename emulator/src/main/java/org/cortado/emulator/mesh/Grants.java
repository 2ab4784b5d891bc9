package org.cortado.emulator.mesh;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The allocation of a cycle, as passes over the list of eligible outputs: short loops over few arrays, with no branch
 * on what the flits do, are what the compiler and the processor are good at.
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

    /** Grants each eligible output to one asker, whose flit leaves for the next FIFO or the tile. */
    static void work(MeshState s) {
        int count = collect(s);
        if (count != 0) {
            int slot = MeshState.slot(s.now + Timing.CREDIT_BACK);
            int freed = s.slotStart(s.now + Timing.CREDIT_BACK) + s.freeingCount[slot];
            s.freeingCount[slot] += count;
            arbitrate(s, count, freed);
            move(s, count, freed);
            askAgain(s, count, freed);
        }
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

    /** Grants each output listed to one asker, and lists the FIFOs that lose their heads. */
    private static void arbitrate(MeshState s, int count, int freed) {
        int now = (int) s.now;
        for (int i = 0; i < count; i++) {
            int output = s.granted[i];
            int word = s.control[output];
            int grant = Arbiter.GRANT[word & Arbiter.LOW];
            word = word - Arbiter.CREDIT & ~Arbiter.LOW | grant & Arbiter.LOW;
            s.control[output] = word;
            s.active[output >>> Port.SHIFT] |= Arbiter.eligible(word) << (output & Port.STRIDE - 1);
            int fifo = (output & -Port.STRIDE) + (grant >>> Arbiter.CREDIT_SHIFT);
            s.freeing[freed + i] = fifo;
            s.stalls[output] += now - s.since[fifo];
        }
    }

    /** Moves the flits granted into the rings of the next FIFOs, where they join after the time of the link. */
    private static void move(MeshState s, int count, int freed) {
        int slot = MeshState.slot(s.now + Timing.PER_HOP);
        int start = s.slotStart(s.now + Timing.PER_HOP);
        int joining = start + s.joiningCount[slot];
        int ejecting = start + s.ejectingCount[slot];
        for (int i = 0; i < count; i++) {
            int output = s.granted[i];
            int fifo = s.freeing[freed + i];
            int next = s.links.peer[output];
            int place = s.place(next, (int) s.sent[output]++);
            s.ring[place] = s.ring[s.place(fifo, s.popped[fifo]++)];
            // Both wheels are written and one of them goes on: cheaper than a branch that is often mispredicted.
            int eject = output >>> 2 & 1;
            s.joining[joining] = next;
            joining += 1 - eject;
            s.ejecting[ejecting] = place;
            ejecting += eject;
        }
        s.joiningCount[slot] = joining - start;
        s.ejectingCount[slot] = ejecting - start;
    }

    /** The FIFOs that lost their heads and hold more flits let the next ones ask, from the next cycle on. */
    private static void askAgain(MeshState s, int count, int freed) {
        int asking = 0;
        for (int i = freed; i < freed + count; i++) {
            int fifo = s.freeing[i];
            s.asking[asking] = fifo;
            asking += s.popped[fifo] - s.joined[fifo] >>> 31;
        }
        Arrivals.ask(s, asking, (int) s.now + 1);
    }
}
