package org.cortado.emulator.kernel;

import java.util.List;

/**
 * The loops of a program for neurons whose words lie within bounds.
 *
 * @param operations the loops in order
 * @param names what they do; plans of equal names are equally good
 * @param raises bits of the flags that they may count
 * @param spiked the row that holds the mask of the lanes that have spiked
 * @param changing codes of the registers that have a bound and change from step to step
 * @param parameters codes of the parameters that have a bound
 * @param bounds what must hold of them
 */
record PlainPlan(LaneOperation[] operations, List<String> names, int raises, int spiked, int[] changing,
        int[] parameters, PlainBounds bounds) {

    /** Whether the states and inputs of the block in the frame keep the bounds. */
    boolean holds(LaneFrame f) {
        return holds(f, changing);
    }

    /** Whether its parameters do. */
    boolean holdsParameters(LaneFrame f) {
        return holds(f, parameters);
    }

    private boolean holds(LaneFrame f, int[] registers) {
        int[] outside = f.rows[LaneRow.HIGH];
        for (int r = 0; r < registers.length; r += 3) {
            int a = registers[r];
            int b = registers[Math.min(r + 1, registers.length - 1)];
            int c = registers[Math.min(r + 2, registers.length - 1)];
            PlainLoops.outside(f.rows[a], least(a), span(a), f.rows[b], least(b), span(b), f.rows[c], least(c), span(c),
                    outside, f.lanes);
            if (LaneScan.any(outside, f.lanes)) {
                return false;
            }
        }
        return true;
    }

    private int least(int register) {
        return bounds.least()[register];
    }

    private int span(int register) {
        return bounds.span()[register];
    }
}
