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
}
