package org.cortado.emulator.kernel;

import java.util.List;

/**
 * The loops of a program for neurons whose words lie within some bounds.
 *
 * @param operations the loops in order, and what gathers the flags that they count
 * @param names what they do; plans of equal names are equally good
 * @param spiked the row that holds the mask of the lanes that have spiked
 */
record PlainPlan(LaneOperation[] operations, List<String> names, int spiked) {

    /**
     * Runs all operations. Each call stands in a place of its own, for in a loop the processor could not foretell where
     * the next one leads: the turns of a row's loop are all that it remembers.
     */
    void run(LaneFrame f) {
        LaneOperation[] all = operations;
        int n = all.length;
        for (int i = 0;; i += 16) {
            if (i == n) {
                return;
            }
            all[i].run(f);
            if (i + 1 == n) {
                return;
            }
            all[i + 1].run(f);
            if (i + 2 == n) {
                return;
            }
            all[i + 2].run(f);
            if (i + 3 == n) {
                return;
            }
            all[i + 3].run(f);
            if (i + 4 == n) {
                return;
            }
            all[i + 4].run(f);
            if (i + 5 == n) {
                return;
            }
            all[i + 5].run(f);
            if (i + 6 == n) {
                return;
            }
            all[i + 6].run(f);
            if (i + 7 == n) {
                return;
            }
            all[i + 7].run(f);
            if (i + 8 == n) {
                return;
            }
            all[i + 8].run(f);
            if (i + 9 == n) {
                return;
            }
            all[i + 9].run(f);
            if (i + 10 == n) {
                return;
            }
            all[i + 10].run(f);
            if (i + 11 == n) {
                return;
            }
            all[i + 11].run(f);
            if (i + 12 == n) {
                return;
            }
            all[i + 12].run(f);
            if (i + 13 == n) {
                return;
            }
            all[i + 13].run(f);
            if (i + 14 == n) {
                return;
            }
            all[i + 14].run(f);
            if (i + 15 == n) {
                return;
            }
            all[i + 15].run(f);
        }
    }
}
