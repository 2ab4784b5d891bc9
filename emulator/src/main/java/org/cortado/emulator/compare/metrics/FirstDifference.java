package org.cortado.emulator.compare.metrics;

import java.util.Optional;

/**
 * The first spike in which two trains differ.
 *
 * @param index number of the spike, from 0
 * @param reference its time in the one train in ms, NaN if that has no such spike
 * @param test its time in the other train in ms, NaN if that has no such spike
 */
public record FirstDifference(int index, double reference, double test) {

    /**
     * Finds it.
     *
     * @param tolerance how far apart in ms two spikes may lie and count as the same, 0 or more
     * @return empty if the trains have equally many spikes, each within the tolerance of its counterpart
     */
    public static Optional<FirstDifference> of(double[] reference, double[] test, double tolerance) {
        Trains.check(reference);
        Trains.check(test);
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("spike tolerance is " + tolerance + " ms; give 0 or more");
        }
        for (int k = 0; k < Math.max(reference.length, test.length); k++) {
            double r = k < reference.length ? reference[k] : Double.NaN;
            double t = k < test.length ? test[k] : Double.NaN;
            if (!(Math.abs(r - t) <= tolerance)) {
                return Optional.of(new FirstDifference(k, r, t));
            }
        }
        return Optional.empty();
    }

    /** When the trains part, in ms: the earlier of the two spikes, or the one there is. */
    public double time() {
        return Double.isNaN(reference) ? test : Double.isNaN(test) ? reference : Math.min(reference, test);
    }
}
