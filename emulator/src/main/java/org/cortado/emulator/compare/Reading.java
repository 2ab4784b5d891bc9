package org.cortado.emulator.compare;

import org.cortado.assembler.text.Keyed;

/** A way to read a program. */
public enum Reading implements Keyed {
    /** The chip: integers, rounding and overflow. */
    FIXED("fixed"),
    /** The float twin from the stored words. */
    STORED("twin, stored"),
    /** The float twin from the values as written. */
    TWIN("twin"),
    /** The differential equations, solved. */
    REFERENCE("reference");

    private final String title;

    Reading(String title) {
        this.title = title;
    }

    /** What tables call it. */
    public String title() {
        return title;
    }
}
