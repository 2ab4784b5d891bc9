package org.cortado.emulator.map.place;

/**
 * Clusters in source order along a Hilbert curve. What is near in source is near on the chip, without looking at any
 * traffic. On neuromorphic chips: Jin et al., ASPLOS 2023.
 */
final class Hilbert implements PlacementAlgorithm {

    @Override
    public Outcome place(PlacementTask task, Effort effort) {
        int[] movable = task.movable();
        int[] cores = task.alongCurve(movable.length);
        int[] coreOf = task.home().clone();
        for (int i = 0; i < movable.length; i++) {
            coreOf[movable[i]] = cores[i];
        }
        return new Outcome(coreOf, 0, false);
    }
}
