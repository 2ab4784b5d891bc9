package org.cortado.emulator.compare.metrics;

/**
 * How far two traces of the membrane potential lie apart, as long as their spikes agree.
 *
 * @param rms root of the mean of the squared difference, in the unit of the traces; NaN without samples
 * @param largest the largest difference, without sign; NaN without samples
 * @param samples how many samples it is taken from
 * @param until the time in ms up to which, not including, samples count
 */
public record TraceDifference(double rms, double largest, int samples, double until) {

    /**
     * The difference up to where the spike trains part.
     *
     * @param times sample times of both traces in ms, ascending
     * @param tolerance how far apart in ms two spikes may lie and count as the same
     */
    public static TraceDifference untilDivergence(double[] times, double[] reference, double[] test,
                                                  double[] referenceSpikes, double[] testSpikes, double tolerance) {
        double until = FirstDifference.of(referenceSpikes, testSpikes, tolerance).map(FirstDifference::time)
                .orElse(Double.POSITIVE_INFINITY);
        return until(times, reference, test, until);
    }

    /** The difference over the samples before {@code until} ms. */
    public static TraceDifference until(double[] times, double[] reference, double[] test, double until) {
        if (times.length != reference.length || times.length != test.length) {
            throw new IllegalArgumentException("traces of " + reference.length + " and " + test.length
                    + " samples at " + times.length + " times; give equally many");
        }
        Trains.check(times);
        double squares = 0;
        double largest = 0;
        int n = 0;
        for (; n < times.length && times[n] < until; n++) {
            double difference = Math.abs(reference[n] - test[n]);
            squares += difference * difference;
            largest = Math.max(largest, difference);
        }
        return new TraceDifference(StrictMath.sqrt(squares / n), n == 0 ? Double.NaN : largest, n, until);
    }
}
