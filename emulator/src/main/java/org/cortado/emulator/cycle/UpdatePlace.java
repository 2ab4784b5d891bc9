package org.cortado.emulator.cycle;

/**
 * What the update stage of a core executes in a cycle.
 *
 * @param run index in the core's program table
 * @param firstSlot first slot of the group
 * @param slots slots of the group, which go through the program together
 * @param substep sub-step of the program
 * @param instruction index of the instruction within the program
 * @param cycle which cycle of the instruction it is, from 0; its result is there when the last one is over
 */
public record UpdatePlace(int run, int firstSlot, int slots, int substep, int instruction, int cycle) {
}
