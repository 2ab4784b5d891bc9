package org.cortado.emulator.map.place;

/**
 * A placement found.
 *
 * @param coreOf the core of each cluster
 * @param moves moves tried
 * @param stopped whether the clock ended the search, so that another run may find another placement
 */
public record Outcome(int[] coreOf, long moves, boolean stopped) {
}
