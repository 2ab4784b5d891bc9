package org.cortado.emulator.mesh;

import java.util.Arrays;

/** Changes of a mesh that can be taken back: where round robins stand, what is counted. */
final class Changes {
    private static final int FIRST_PLACES = 256;

    private final MeshState s;
    /** By grant: the output, and the low byte of its control word before. */
    private int[] grants = new int[FIRST_PLACES];
    private int grantCount;
    /** By stall: the output, and the cycles. */
    private long[] stalls = new long[FIRST_PLACES];
    private int stallCount;
    /** By high-water mark that was raised: the FIFO, and the mark before. */
    private int[] marks = new int[FIRST_PLACES];
    private int markCount;

    Changes(MeshState state) {
        s = state;
    }

    void clear() {
        grantCount = 0;
        stallCount = 0;
        markCount = 0;
    }

    /** Makes room for so many grants in all. */
    void ensure(int all) {
        if (all > grants.length) {
            grants = Arrays.copyOf(grants, 2 * all);
        }
    }

    /** Grants so far. */
    int grants() {
        return grantCount;
    }

    /** An output is granted to one of its askers; gives the entry of {@link Arbiter#GRANT}. */
    int grant(int output) {
        int word = s.control[output];
        int grant = Arbiter.GRANT[word & Arbiter.LOW];
        s.control[output] = word & ~Arbiter.LOW | grant & Arbiter.LOW;
        s.carried[output]++;
        grants[grantCount++] = output << Arbiter.CREDIT_SHIFT | word & Arbiter.LOW;
        return grant;
    }

    /** A flit that is granted an output has asked in vain for so many cycles. */
    void stall(int output, int cycles) {
        if (stallCount == stalls.length) {
            stalls = Arrays.copyOf(stalls, 2 * stallCount);
        }
        stalls[stallCount++] = (long) output << Integer.SIZE | cycles;
        s.stalls[output] += cycles;
    }

    /** A FIFO holds so many flits. */
    void mark(int fifo, int holds) {
        if (holds > s.highWater[fifo]) {
            if (markCount == marks.length) {
                marks = Arrays.copyOf(marks, 2 * markCount);
            }
            marks[markCount++] = fifo << Short.SIZE | s.highWater[fifo];
            s.highWater[fifo] = (short) holds;
        }
    }

    /** Leaves the mesh as it was; nobody may ask for an output any more that was granted to nobody. */
    void takeBack() {
        while (grantCount > 0) {
            int grant = grants[--grantCount];
            int output = grant >>> Arbiter.CREDIT_SHIFT;
            s.control[output] = s.control[output] & ~Arbiter.LOW | grant & Arbiter.LOW & ~Arbiter.ASKERS;
            s.carried[output]--;
        }
        while (stallCount > 0) {
            long stall = stalls[--stallCount];
            s.stalls[(int) (stall >>> Integer.SIZE)] -= (int) stall;
        }
        while (markCount > 0) {
            int mark = marks[--markCount];
            s.highWater[mark >>> Short.SIZE] = (short) mark;
        }
    }
}
