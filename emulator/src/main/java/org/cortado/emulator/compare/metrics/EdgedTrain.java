package org.cortado.emulator.compare.metrics;

import java.util.Arrays;

/**
 * A train in a window, with an auxiliary spike on either side, as PySpike puts them: as far beyond the outermost spike
 * as the interval next to it is long, but not inside the window. A train without spikes has one at each edge.
 */
final class EdgedTrain {

    private final double[] times;

    private EdgedTrain(double[] times) {
        this.times = times;
    }

    static EdgedTrain of(double[] spikes, double from, double until) {
        Trains.check(spikes, from, until);
        double[] inner = spikes.length == 0 ? new double[] {from, until} : spikes;
        int n = inner.length;
        double[] times = new double[n + 2];
        System.arraycopy(inner, 0, times, 1, n);
        times[0] = n > 1 ? Math.min(from, inner[0] - (inner[1] - inner[0])) : from;
        times[n + 1] = n > 1 ? Math.max(until, inner[n - 1] + (inner[n - 1] - inner[n - 2])) : until;
        return new EdgedTrain(times);
    }

    /** How many times there are, the auxiliary ones included. */
    int size() {
        return times.length;
    }

    double time(int k) {
        return times[k];
    }

    /** The length of the interval from time k to the next. */
    double interval(int k) {
        return times[k + 1] - times[k];
    }

    /**
     * The distance of each time to the nearest of the other train. An auxiliary spike takes over that of the real one
     * next to it, so that before the first spike and after the last the distance is constant.
     */
    double[] nearest(EdgedTrain other) {
        double[] distances = new double[times.length];
        for (int k = 1; k < times.length - 1; k++) {
            distances[k] = other.distanceTo(times[k]);
        }
        distances[0] = distances[1];
        distances[times.length - 1] = distances[times.length - 2];
        return distances;
    }

    private double distanceTo(double t) {
        int found = Arrays.binarySearch(times, t);
        if (found >= 0) {
            return 0;
        }
        int after = -found - 1;
        double right = after < times.length ? times[after] - t : Double.POSITIVE_INFINITY;
        return after > 0 ? Math.min(right, t - times[after - 1]) : right;
    }

    /** The index of the interval after interval k and up to {@code t} in which a stretch beginning at t lies. */
    int intervalAt(double t, int k) {
        int index = k;
        while (index + 2 < times.length && times[index + 1] <= t) {
            index++;
        }
        return index;
    }
}
