package org.cortado.emulator.compare;

import org.cortado.assembler.text.Keyed;

/** A step from one reading to the next: the part of the error that it alone makes. */
public enum Part implements Keyed {
    /** Values that no word holds exactly. */
    PARAMETERS("parameters", Reading.TWIN, Reading.STORED),
    /** Rounding and overflow while the program runs. */
    ARITHMETIC("arithmetic", Reading.STORED, Reading.FIXED),
    /** Finite timesteps. */
    DISCRETISATION("discretisation", Reading.REFERENCE, Reading.TWIN),
    /** What rounding does in all: parameters and arithmetic. */
    ROUNDING("fixed v. twin", Reading.TWIN, Reading.FIXED),
    /** Everything. */
    TOTAL("fixed v. reference", Reading.REFERENCE, Reading.FIXED);

    private final String title;
    private final Reading expected;
    private final Reading found;

    Part(String title, Reading expected, Reading found) {
        this.title = title;
        this.expected = expected;
        this.found = found;
    }

    /** What tables call it. */
    public String title() {
        return title;
    }

    /** The reading that counts as right. */
    public Reading expected() {
        return expected;
    }

    /** The reading that is judged. */
    public Reading found() {
        return found;
    }
}
