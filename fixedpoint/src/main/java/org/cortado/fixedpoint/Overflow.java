package org.cortado.fixedpoint;

import java.util.Locale;

/** What happens to a result that its width cannot hold. */
public enum Overflow {
    /** The nearest end of the range. */
    SATURATE,
    /** The low bits: the result modulo two to the width. */
    WRAP;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The name in source text, as in {@code mul.wrap}. */
    public String key() {
        return key;
    }

    /** The mode of that name, in upper or lower case. */
    public static Overflow parse(String text) {
        for (Overflow overflow : values()) {
            if (overflow.key.equalsIgnoreCase(text)) {
                return overflow;
            }
        }
        throw new IllegalArgumentException("unknown overflow '" + text + "': write saturate or wrap");
    }
}
