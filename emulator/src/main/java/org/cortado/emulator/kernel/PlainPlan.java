package org.cortado.emulator.kernel;

import java.util.List;

/**
 * The loops of a program for neurons whose words lie within bounds.
 *
 * @param operations the loops in order, and what gathers the flags that they count
 * @param names what they do; plans of equal names are equally good
 * @param spiked the row that holds the mask of the lanes that have spiked
 * @param bounds what must hold of the words
 */
record PlainPlan(LaneOperation[] operations, List<String> names, int spiked, PlainBounds bounds) {
}
