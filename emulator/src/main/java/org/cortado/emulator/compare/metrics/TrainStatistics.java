package org.cortado.emulator.compare.metrics;

import java.util.Arrays;

/**
 * A spike train in a few numbers. What needs more spikes than there are is NaN.
 *
 * @param count number of spikes
 * @param rate spikes per second of the window, in Hz
 * @param meanInterval mean interval between spikes in ms; from 2 spikes on
 * @param variation coefficient of variation of the intervals, their standard deviation (of the population, over n) by
 *     their mean; from 2 spikes on, so 0 for a single interval
 * @param adaptation adaptation index, the mean of {@code (isi[k+1] - isi[k]) / (isi[k+1] + isi[k])}: the
 *     accommodation index of Druckmann et al. (Front. Neurosci. 1:7, 2007) with no interval left out; from 3 spikes
 *     on, positive where firing slows down
 */
public record TrainStatistics(int count, double rate, double meanInterval, double variation, double adaptation) {

    /**
     * The statistics of a train over a window in ms.
     *
     * @throws IllegalArgumentException if times do not ascend, leave the window, or the window is empty
     */
    public static TrainStatistics of(double[] spikes, double from, double until) {
        Trains.check(spikes, from, until);
        double[] intervals = Trains.intervals(spikes);
        double mean = Arrays.stream(intervals).sum() / intervals.length;
        double squares = Arrays.stream(intervals).map(isi -> (isi - mean) * (isi - mean)).sum();
        double deviation = StrictMath.sqrt(squares / intervals.length);
        return new TrainStatistics(spikes.length, spikes.length * 1000 / (until - from), mean, deviation / mean,
                adaptation(intervals));
    }

    private static double adaptation(double[] intervals) {
        double sum = 0;
        for (int k = 1; k < intervals.length; k++) {
            sum += (intervals[k] - intervals[k - 1]) / (intervals[k] + intervals[k - 1]);
        }
        return intervals.length < 2 ? Double.NaN : sum / (intervals.length - 1);
    }
}
