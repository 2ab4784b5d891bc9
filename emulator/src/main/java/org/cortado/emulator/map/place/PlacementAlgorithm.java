package org.cortado.emulator.map.place;

/** Puts each cluster on a core of its own. The same task, seed and moves give the same placement. */
interface PlacementAlgorithm {
    Outcome place(PlacementTask task, Effort effort);
}
