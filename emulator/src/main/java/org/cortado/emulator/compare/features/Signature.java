package org.cortado.emulator.compare.features;

/** A predicate over a run. */
@FunctionalInterface
public interface Signature {

    /**
     * Decides.
     *
     * @throws IllegalArgumentException if the stimulus has too few switches to be the feature's
     */
    Verdict check(Recording recording);
}
