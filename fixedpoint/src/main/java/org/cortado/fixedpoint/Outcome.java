package org.cortado.fixedpoint;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A result and what happened on the way to it.
 *
 * @param flags unmodifiable, in the order of {@link Flag}
 */
public record Outcome(Fixed value, Set<Flag> flags) {
    public Outcome {
        EnumSet<Flag> copy = EnumSet.noneOf(Flag.class);
        copy.addAll(flags);
        flags = Collections.unmodifiableSet(copy);
    }

    /** Whether the rounded result did not fit its format. */
    public boolean overflowed() {
        return flags.contains(Flag.SATURATED) || flags.contains(Flag.WRAPPED);
    }
}
