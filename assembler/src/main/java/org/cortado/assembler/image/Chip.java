package org.cortado.assembler.image;

import java.util.Arrays;

/** The chip-wide control registers: one value for each {@link ChipParameter}, within its limits. Immutable. */
public final class Chip {
    private static final double PS_PER_MS = 1e9;

    private final long[] values;

    private Chip(long[] values) {
        this.values = values;
    }

    /** A chip of one tile and one core with every parameter at its default. */
    public static Chip standard() {
        return new Chip(Arrays.stream(ChipParameter.values()).mapToLong(ChipParameter::standard).toArray());
    }

    /**
     * A chip from its register words, in the order of {@link ChipParameter}.
     *
     * @throws IllegalArgumentException where a word is missing or out of its limits
     */
    public static Chip of(long[] words) {
        if (words.length != ChipParameter.values().length) {
            throw new IllegalArgumentException("%d chip registers where %d belong".formatted(words.length,
                    ChipParameter.values().length));
        }
        Chip chip = standard();
        for (ChipParameter parameter : ChipParameter.values()) {
            chip = chip.with(parameter, words[parameter.ordinal()]);
        }
        return chip;
    }

    /**
     * The same chip with another value of one parameter.
     *
     * @throws IllegalArgumentException where the value is out of the parameter's limits
     */
    public Chip with(ChipParameter parameter, long value) {
        if (value < parameter.min() || value > parameter.max()) {
            throw new IllegalArgumentException("%s = %d is outside %d..%d".formatted(parameter.key(), value,
                    parameter.min(), parameter.max()));
        }
        long[] changed = values.clone();
        changed[parameter.ordinal()] = value;
        return new Chip(changed);
    }

    public long get(ChipParameter parameter) {
        return values[parameter.ordinal()];
    }

    /** As {@link #get}, for the parameters whose limits fit an int. */
    public int size(ChipParameter parameter) {
        return Math.toIntExact(values[parameter.ordinal()]);
    }

    public int width() {
        return size(ChipParameter.WIDTH);
    }

    public int height() {
        return size(ChipParameter.HEIGHT);
    }

    public int coresPerTile() {
        return size(ChipParameter.CORES);
    }

    /** How many cores the chip has: width x height x cores of a tile. */
    public int cores() {
        return width() * height() * coresPerTile();
    }

    public long seed() {
        return get(ChipParameter.SEED);
    }

    /** The time that a step stands for, in milliseconds. */
    public double timestepMs() {
        return get(ChipParameter.TIMESTEP_PS) / PS_PER_MS;
    }

    public SynapseLayout synapseLayout() {
        return SynapseLayout.of(size(ChipParameter.NEURONS), size(ChipParameter.DELAYS));
    }

    /** The register words, in the order of {@link ChipParameter}. */
    public long[] words() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Chip chip && Arrays.equals(values, chip.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
