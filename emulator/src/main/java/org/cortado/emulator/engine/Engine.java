package org.cortado.emulator.engine;

import org.cortado.emulator.chip.ChipSnapshot;
import org.cortado.emulator.chip.ChipView;
import org.cortado.emulator.chip.Poke;

/**
 * A bit-exact engine. Engines differ in what they say about time, never in a bit of what {@link #view},
 * {@link #spikes} and {@link #hash} give after the same number of steps.
 */
public interface Engine extends Steppable {

    /** The live read-only port. */
    ChipView view();

    /** Everything that decides the future, copied: memories, rings, counters, step number, last spikes. */
    ChipSnapshot snapshot();

    /**
     * Goes back (or forward) to a snapshot of the same image; {@link #spikes} is then that of the snapshot's last step.
     *
     * @throws IllegalArgumentException where the snapshot is of another image
     */
    void restore(ChipSnapshot snapshot);

    /**
     * Changes one word from outside, between two steps.
     *
     * @throws IllegalArgumentException where there is no such word, or the value does not fit it
     */
    default void poke(Poke poke) {
        throw new UnsupportedOperationException("this engine's memories cannot be changed from outside");
    }

    /** A hash of everything that {@link #snapshot} holds; equal states have equal hashes on every engine. */
    long hash();
}
