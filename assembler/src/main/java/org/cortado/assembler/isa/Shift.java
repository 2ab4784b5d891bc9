package org.cortado.assembler.isa;

/** What the shift field of an instruction word (-8..55) means. */
public enum Shift {
    /** Not used; must be 0. */
    NONE("", 0, 0),
    /** The exact result is shifted right by this many bits and rounded; negative shifts left, exactly. */
    RIGHT("right, rounds", -8, 55),
    /** The word is shifted left by this many bits, exactly, then brought to the width. */
    WORD_LEFT("left", 0, 31),
    /** The word or product is shifted left by this many bits before it meets the accumulator. */
    LEFT("left", 0, 55),
    /** The dividend is shifted left by this many bits; negative shifts the divisor left. */
    DIVIDEND("left, of the dividend", -8, 31),
    /** How many of the 32 random bits are dropped at the low end. */
    DROP("drops low bits", 0, 31),
    /** The index 0..3 of a predicate. */
    PREDICATE("predicate", 0, 3),
    /** A number of bits n = 2..32, held as n - 9 so that it fits the field. */
    BITS("number of bits", -7, 23);

    /** Added to a number of bits' field value to give the number of bits. */
    public static final int BITS_BIAS = 9;

    private final String meaning;
    private final int min;
    private final int max;

    Shift(String meaning, int min, int max) {
        this.meaning = meaning;
        this.min = min;
        this.max = max;
    }

    public String meaning() {
        return meaning;
    }

    /** The least value that the field may hold. */
    public int min() {
        return min;
    }

    /** The greatest value that the field may hold. */
    public int max() {
        return max;
    }
}
