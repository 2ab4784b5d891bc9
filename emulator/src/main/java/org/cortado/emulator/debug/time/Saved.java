package org.cortado.emulator.debug.time;

import org.cortado.emulator.chip.ChipSnapshot;

/**
 * The whole chip at a moment.
 *
 * @param at the moment
 * @param changes how many of the user's changes had been made
 * @param chip the snapshot
 */
record Saved(Moment at, int changes, ChipSnapshot chip) {
}
