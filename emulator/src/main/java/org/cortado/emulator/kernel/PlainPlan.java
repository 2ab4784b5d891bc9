package org.cortado.emulator.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * The loops of a program for neurons whose words lie within some bounds.
 *
 * @param operations the loops in order, and what gathers the flags that they count
 * @param names what they do; plans of equal names are equally good
 * @param spiked the row that holds the mask of the lanes that have spiked
 */
record PlainPlan(LaneOperation[] operations, List<String> names, int spiked) {

    private static final int PLACES = 16;
    private static final LaneOperation NOTHING = f -> { };

    /** Fills up the places of the last round with what does nothing. */
    PlainPlan {
        int count = operations.length;
        operations = Arrays.copyOf(operations, (count + PLACES - 1) / PLACES * PLACES);
        Arrays.fill(operations, count, operations.length, NOTHING);
    }

    /**
     * Runs all operations. No place asks whether it has one: the constructor has filled them all. Each call stands in a
     * place of its own, for in a loop the processor could not foretell where the next one leads: the turns of a row's
     * loop are all that it remembers.
     */
    void run(LaneFrame f) {
        LaneOperation[] all = operations;
        for (int i = 0; i < all.length; i += PLACES) {
            all[i].run(f);
            all[i + 1].run(f);
            all[i + 2].run(f);
            all[i + 3].run(f);
            all[i + 4].run(f);
            all[i + 5].run(f);
            all[i + 6].run(f);
            all[i + 7].run(f);
            all[i + 8].run(f);
            all[i + 9].run(f);
            all[i + 10].run(f);
            all[i + 11].run(f);
            all[i + 12].run(f);
            all[i + 13].run(f);
            all[i + 14].run(f);
            all[i + 15].run(f);
        }
    }
}
