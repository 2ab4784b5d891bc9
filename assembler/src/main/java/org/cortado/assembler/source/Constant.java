package org.cortado.assembler.source;

import org.cortado.assembler.text.Keyed;

/** The names that expressions know of themselves. */
public enum Constant implements Keyed {
    PI(Math.PI, "the ratio of a circle's circumference to its diameter"),
    TRUE(1, "1"),
    FALSE(0, "0");

    private final Value value;
    private final String meaning;

    Constant(double value, String meaning) {
        this.value = Value.of(value);
        this.meaning = meaning;
    }

    /** What it is, in one line. */
    public String meaning() {
        return meaning;
    }

    /** The value of a name, or null. */
    static Value of(String name) {
        Constant constant = Keyed.find(values(), name);
        return constant == null ? null : constant.value;
    }
}
