package org.cortado.assembler.source;

import java.util.Arrays;
import java.util.List;

/** The names that expressions know of themselves. */
public enum Constant {
    PI("pi", Math.PI, "the ratio of a circle's circumference to its diameter"),
    TRUE("true", 1, "1"),
    FALSE("false", 0, "0");

    private final String key;
    private final Value value;
    private final String meaning;

    Constant(String key, double value, String meaning) {
        this.key = key;
        this.value = Value.of(value);
        this.meaning = meaning;
    }

    /** The name in source. */
    public String key() {
        return key;
    }

    /** What it is, in one line. */
    public String meaning() {
        return meaning;
    }

    /** The value of a name, or null. */
    static Value of(String name) {
        for (Constant constant : values()) {
            if (constant.key.equals(name)) {
                return constant.value;
            }
        }
        return null;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Constant::key).toList();
    }
}
