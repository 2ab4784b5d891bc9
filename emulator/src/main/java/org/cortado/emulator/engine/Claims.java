package org.cortado.emulator.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.cortado.emulator.chip.CoreState;

/**
 * Which core a thread updates next: those of its own share in order, then what others have not begun, from the end of
 * their share. So no thread waits for one that has more to do or that the system has put aside, and most of a core's
 * memory stays where it is.
 */
final class Claims {
    /** Words from one member's to the next's, for two of them in a cache line would slow each other down. */
    private static final int APART = 16;
    private static final long ONE_FROM_THE_END = 1L << Integer.SIZE;

    private final int[] firsts;
    private final boolean helping;
    /** Of each member: the first core that nobody has claimed in the low half, the one after the last in the high. */
    private final AtomicLongArray unclaimed;

    /**
     * @param firsts the first core of each member in order, and how many there are in all
     * @param helping whether cores of others are taken
     */
    Claims(int[] firsts, boolean helping) {
        this.firsts = firsts;
        this.helping = helping;
        this.unclaimed = new AtomicLongArray(APART * firsts.length);
    }

    /** @param apart whether each thread keeps to its own cores, as where it counts what they do */
    static Claims of(List<List<CoreState>> shares, boolean apart) {
        int[] firsts = new int[shares.size() + 1];
        for (int member = 0; member < shares.size(); member++) {
            firsts[member + 1] = firsts[member] + shares.get(member).size();
        }
        return new Claims(firsts, shares.size() > 1 && !apart);
    }

    /** Whether a member may claim a core. */
    boolean may(int member, int core) {
        return helping || core >= firsts[member] && core < firsts[member + 1];
    }

    /** Offers a member's share, after all claims of the step before are done. */
    void open(int member) {
        unclaimed.set(APART * member, (long) firsts[member + 1] << Integer.SIZE | firsts[member]);
    }

    /** The core that a member has claimed by this call; -1 when there is none left. */
    int next(int member) {
        if (!helping) {
            long all = unclaimed.getPlain(APART * member);
            unclaimed.setPlain(APART * member, all + 1);
            return empty(all) ? -1 : (int) all;
        }
        int core = claim(member, true);
        int members = firsts.length - 1;
        for (int by = 1; core < 0 && by < members; by++) {
            core = claim((member + by) % members, false);
        }
        return core;
    }

    private int claim(int from, boolean first) {
        long all;
        do {
            all = unclaimed.get(APART * from);
            if (empty(all)) {
                return -1;
            }
        } while (!unclaimed.compareAndSet(APART * from, all, first ? all + 1 : all - ONE_FROM_THE_END));
        return first ? (int) all : end(all) - 1;
    }

    private static boolean empty(long all) {
        return (int) all >= end(all);
    }

    private static int end(long all) {
        return (int) (all >>> Integer.SIZE);
    }
}
