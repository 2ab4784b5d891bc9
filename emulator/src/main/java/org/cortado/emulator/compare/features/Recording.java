package org.cortado.emulator.compare.features;

import java.util.Arrays;

/**
 * A run as a signature sees it.
 *
 * @param spikes spike times in ms, ascending
 * @param times sample times of the trace in ms, ascending
 * @param v membrane potential in mV at those times, after resets
 * @param switches the times in ms, ascending, at which the stimulus changes from one piece to the next
 * @param end length of the run in ms
 */
public record Recording(double[] spikes, double[] times, double[] v, double[] switches, double end) {

    /** Refuses a trace that does not match its times, and times that do not ascend. */
    public Recording {
        if (times.length != v.length) {
            throw new IllegalArgumentException("a trace of " + v.length + " samples at " + times.length + " times");
        }
        ascending("spike times", spikes);
        ascending("sample times", times);
        ascending("switches", switches);
    }

    private static void ascending(String what, double[] times) {
        for (int k = 1; k < times.length; k++) {
            if (!(times[k - 1] <= times[k])) {
                throw new IllegalArgumentException(what + " must ascend: " + times[k - 1] + ", " + times[k]);
            }
        }
    }

    /**
     * The k-th switch of the stimulus, from 0, in ms.
     *
     * @throws IllegalArgumentException if the stimulus has no such switch, so is not the feature's
     */
    double at(int k) {
        if (k >= switches.length) {
            throw new IllegalArgumentException("the stimulus switches at " + Arrays.toString(switches)
                    + " ms; this feature needs at least " + (k + 1) + " switches");
        }
        return switches[k];
    }

    /** The number of spikes from {@code from} ms to before {@code until} ms. */
    int count(double from, double until) {
        return (int) Arrays.stream(spikes).filter(t -> t >= from && t < until).count();
    }

    /** The intervals between spikes in ms. */
    double[] intervals() {
        double[] intervals = new double[Math.max(0, spikes.length - 1)];
        Arrays.setAll(intervals, k -> spikes[k + 1] - spikes[k]);
        return intervals;
    }

    /** The highest potential after {@code from} ms up to {@code until} ms; NaN without a sample there. */
    double highest(double from, double until) {
        double highest = Double.NaN;
        for (int k = 0; k < times.length; k++) {
            if (times[k] > from && times[k] <= until && !(v[k] <= highest)) {
                highest = v[k];
            }
        }
        return highest;
    }
}
