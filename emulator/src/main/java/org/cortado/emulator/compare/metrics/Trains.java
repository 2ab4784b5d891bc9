package org.cortado.emulator.compare.metrics;

/** What every measure asks of a spike train. */
final class Trains {

    private Trains() {
    }

    /** Refuses times that are no numbers or do not ascend; equal times are two spikes at once. */
    static void check(double[] spikes) {
        for (int k = 0; k < spikes.length; k++) {
            if (!Double.isFinite(spikes[k]) || (k > 0 && spikes[k] < spikes[k - 1])) {
                throw new IllegalArgumentException("spike times must ascend: number " + k + " is " + spikes[k] + " ms");
            }
        }
    }

    /** Refuses also an empty window, and spikes outside it. */
    static void check(double[] spikes, double from, double until) {
        check(spikes);
        if (!(from < until) || !Double.isFinite(until - from)) {
            throw new IllegalArgumentException("spike trains cover no time: " + from + " to " + until + " ms");
        }
        if (spikes.length > 0 && (spikes[0] < from || spikes[spikes.length - 1] > until)) {
            throw new IllegalArgumentException("spikes from " + spikes[0] + " to " + spikes[spikes.length - 1]
                    + " ms lie outside " + from + " to " + until + " ms");
        }
    }

    /** The intervals between spikes, one fewer than spikes; none for an empty train. */
    static double[] intervals(double[] spikes) {
        double[] intervals = new double[Math.max(0, spikes.length - 1)];
        for (int k = 0; k < intervals.length; k++) {
            intervals[k] = spikes[k + 1] - spikes[k];
        }
        return intervals;
    }
}
