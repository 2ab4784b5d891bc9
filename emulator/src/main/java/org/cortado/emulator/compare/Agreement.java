package org.cortado.emulator.compare;

import java.util.Optional;
import org.cortado.emulator.compare.metrics.CoincidenceFactor;
import org.cortado.emulator.compare.metrics.FirstDifference;
import org.cortado.emulator.compare.metrics.IsiDistance;
import org.cortado.emulator.compare.metrics.SpikeDistance;
import org.cortado.emulator.compare.metrics.SpikeLags;
import org.cortado.emulator.compare.metrics.TraceDifference;
import org.cortado.emulator.compare.metrics.VanRossum;
import org.cortado.emulator.compare.metrics.VictorPurpura;

/**
 * How well one run of a neuron agrees with another.
 *
 * @param expected spikes of the run that counts as right
 * @param found spikes of the run that is judged
 * @param first the first spike in which they differ
 * @param lags how late the k-th spike found is, ms
 * @param coincidence coincidence factor
 * @param vanRossum distance of van Rossum
 * @param victorPurpura distance of Victor and Purpura
 * @param isi ISI-distance
 * @param spike SPIKE-distance
 * @param potential difference of the membrane potentials until the trains part; empty where it is not watched
 */
public record Agreement(int expected, int found, Optional<FirstDifference> first, double[] lags, double coincidence,
        double vanRossum, double victorPurpura, double isi, double spike, Optional<TraceDifference> potential) {

    /**
     * Compares two runs of the same length.
     *
     * @param dt timestep, ms
     * @param steps length of the runs
     * @param tolerance how far apart in ms two spikes may lie and count as the same
     */
    public static Agreement of(NeuronRun expected, NeuronRun found, Measures measures, double dt, int steps,
            double tolerance) {
        double[] right = expected.spikes();
        double[] judged = found.spikes();
        double end = steps * dt;
        return new Agreement(right.length, judged.length, FirstDifference.of(right, judged, tolerance),
                SpikeLags.of(right, judged),
                CoincidenceFactor.gamma(right, judged, measures.window(), end),
                VanRossum.distance(right, judged, measures.tau()),
                VictorPurpura.distance(right, judged, measures.cost()), IsiDistance.distance(right, judged, 0, end),
                SpikeDistance.distance(right, judged, 0, end), potential(expected, found, dt, tolerance));
    }

    private static Optional<TraceDifference> potential(NeuronRun expected, NeuronRun found, double dt,
            double tolerance) {
        if (!expected.watched() || !found.watched()) {
            return Optional.empty();
        }
        return Optional.of(TraceDifference.untilDivergence(sampleTimes(dt, found.potential().length),
                expected.potential(), found.potential(), expected.spikes(), found.spikes(), tolerance));
    }

    /** When the state after each step is taken, ms. */
    static double[] sampleTimes(double dt, int steps) {
        double[] times = new double[steps];
        for (int k = 0; k < steps; k++) {
            times[k] = (k + 1) * dt;
        }
        return times;
    }

    /** Whether there is no difference at all between the spikes, within the tolerance. */
    public boolean same() {
        return first.isEmpty();
    }

    /** The lag that is farthest from 0, with its sign, ms; 0 where no spikes are in common. */
    public double worstLag() {
        double worst = 0;
        for (double lag : lags) {
            if (Math.abs(lag) > Math.abs(worst)) {
                worst = lag;
            }
        }
        return worst;
    }

    /** The lag of the last spike that both have, ms; NaN where they have none. */
    public double lastLag() {
        return lags.length == 0 ? Double.NaN : lags[lags.length - 1];
    }
}
