package org.cortado.emulator.twin;

/**
 * How the float twin runs.
 *
 * @param quantised whether parameters, state, constants, weights and drive are the stored words times
 *     2^-fraction instead of the values as written
 * @param seed seed of the random instructions in place of the chip's register, or null
 */
public record TwinOptions(boolean quantised, Long seed) {
    public static final TwinOptions DEFAULT = new TwinOptions(false, null);
}
