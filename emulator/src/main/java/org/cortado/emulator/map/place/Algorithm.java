package org.cortado.emulator.map.place;

import org.cortado.assembler.text.Keyed;

/** The algorithms that place clusters on cores. */
public enum Algorithm implements Keyed {
    SEQUENTIAL("as the linker does: cores in order of their index", (task, effort) ->
            new Outcome(task.home().clone(), 0, false)),
    HILBERT("source order along a Hilbert curve over the tiles", new Hilbert()),
    BISECTION("cut in two by area and by traffic, and each half again (Kernighan and Lin's exchanges)",
            new Bisection()),
    FORCE("from the curve on, neighbours change places as long as traffic pulls them", new ForceDirected()),
    ANNEALING("random exchanges, worse ones taken ever more rarely (simulated annealing)", new Annealing());

    private final String meaning;
    private final PlacementAlgorithm implementation;

    Algorithm(String meaning, PlacementAlgorithm implementation) {
        this.meaning = meaning;
        this.implementation = implementation;
    }

    /** How it works, in one line. */
    public String meaning() {
        return meaning;
    }

    /** Places the clusters of a task. */
    public Outcome place(PlacementTask task, Effort effort) {
        return implementation.place(task, effort);
    }
}
