package org.cortado.emulator.debug.stop;

import org.cortado.emulator.debug.Subject;

/** What a run can stop at. Immutable: the same moments are its moments, whichever way they are reached. */
public interface Trigger {

    /** What it stops at, as written after {@code break} or {@code watch}. */
    String text();

    /** {@code break} or {@code watch}. */
    default String verb() {
        return "break";
    }

    /** Starts to look out from the present of the chip. */
    Watcher watch(Subject subject);

    /**
     * Whether it looks at every cycle; else only where a step begins. The same for every run, so that the same moments
     * are met whichever way they are reached.
     */
    default boolean cycleByCycle(Subject subject) {
        return false;
    }
}
