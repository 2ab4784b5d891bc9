package org.cortado.fixedpoint;

import java.util.Locale;

/** What happens to the bits below the last kept place. */
public enum Rounding {
    /** Drops the bits: toward minus infinity. */
    FLOOR,
    /** To the nearest, halves up: adds half a place, then floors. */
    NEAREST,
    /** To the nearest, halves to the even neighbour. */
    EVEN,
    /** Toward zero. */
    ZERO,
    /** Adds uniform random bits below the last kept place, then floors; unbiased. */
    STOCHASTIC;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The name in source text, as in {@code mul.floor}. */
    public String key() {
        return key;
    }

    /** The mode of that name, in upper or lower case. */
    public static Rounding parse(String text) {
        for (Rounding rounding : values()) {
            if (rounding.key.equalsIgnoreCase(text)) {
                return rounding;
            }
        }
        throw new IllegalArgumentException("unknown rounding '" + text
                + "': write floor, nearest, even, zero or stochastic");
    }
}
