package org.cortado.emulator.chip;

/**
 * A change of one word of a running chip from outside, between two steps.
 *
 * @param place the memory
 * @param core linear index of the core
 * @param slot neuron slot; 0 for a parameter
 * @param index state word, parameter address or input channel; 0 for flags
 * @param ahead for an input: 0 for the next step to execute, up to the ring's depth less 1
 * @param value the new word; all but an input fit 32 bits
 */
public record Poke(Place place, int core, int slot, int index, int ahead, long value) {

    /** What can be changed without changing the image. */
    public enum Place { STATE, PARAMETER, FLAGS, INPUT }

    public Poke {
        if (core < 0 || slot < 0 || index < 0 || ahead < 0) {
            throw new IllegalArgumentException("no word at core %d, slot %d, index %d".formatted(core, slot, index));
        }
        if (place != Place.INPUT && value != (int) value) {
            throw new IllegalArgumentException("%d does not fit a 32-bit word".formatted(value));
        }
    }

    public static Poke state(int core, int slot, int word, int value) {
        return new Poke(Place.STATE, core, slot, word, 0, value);
    }

    public static Poke parameter(int core, int address, int value) {
        return new Poke(Place.PARAMETER, core, 0, address, 0, value);
    }

    public static Poke flags(int core, int slot, int bits) {
        return new Poke(Place.FLAGS, core, slot, 0, 0, bits);
    }

    public static Poke input(int core, int slot, int channel, int ahead, long sum) {
        return new Poke(Place.INPUT, core, slot, channel, ahead, sum);
    }
}
