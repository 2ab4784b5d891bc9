package org.cortado.emulator.debug.time;

import java.util.Arrays;

/** The cycles in which the steps begin, as far as the run is known. */
final class StepStarts {
    private long[] cycles = new long[64];
    private int known;

    /** A step begins in a cycle; what is known already is the same. */
    void note(long step, long cycle) {
        if (step != known) {
            return;
        }
        if (known == cycles.length) {
            cycles = Arrays.copyOf(cycles, 2 * known);
        }
        cycles[known++] = cycle;
    }

    /** Forgets all steps after one: the future is another. */
    void forgetAfter(long step) {
        known = (int) Math.min(known, step + 1);
    }

    /** The cycle in which a known step begins. */
    long cycle(long step) {
        return cycles[(int) step];
    }

    /** The last step known. */
    long last() {
        return known - 1;
    }

    /** Whether the step that a cycle belongs to is known. */
    boolean covers(long cycle) {
        return known > 0 && cycles[known - 1] >= cycle;
    }

    /** The step that a cycle belongs to, its first one included; the cycle must be covered. */
    long stepOf(long cycle) {
        int found = Arrays.binarySearch(cycles, 0, known, cycle);
        return found >= 0 ? found : -found - 2;
    }
}
