package org.cortado.emulator.compare.metrics;

/**
 * The distance of van Rossum (Neural Comput. 13:751, 2001): each spike becomes {@code exp(-(t - t_k) / tau)} from its
 * time on, and {@code D^2 = 1/tau} times the integral of the squared difference of the two sums. One spike more or less
 * counts 1/2 in {@code D^2}. It is a metric.
 */
public final class VanRossum {

    private VanRossum() {
    }

    /**
     * The distance D, in O(n): between spikes the difference decays as a single exponential, whose square has the
     * integral {@code x^2 tau/2 (1 - exp(-2 dt / tau))}. Nothing cancels, so equal trains are at exactly 0; an empty
     * train is a function that is 0.
     *
     * @param tau time constant in ms, above 0; small counts spikes, large compares rates
     */
    public static double distance(double[] a, double[] b, double tau) {
        Trains.check(a);
        Trains.check(b);
        if (!(tau > 0) || Double.isInfinite(tau)) {
            throw new IllegalArgumentException("van Rossum distance: tau is " + tau + " ms; give a value above 0");
        }
        double squared = 0;
        double difference = 0;
        double last = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            double next = j == b.length || (i < a.length && a[i] <= b[j]) ? a[i] : b[j];
            double decay = StrictMath.exp(-(next - last) / tau);
            squared += difference == 0 ? 0 : difference * difference * (1 - decay * decay) / 2;
            difference = difference == 0 ? 0 : difference * decay;
            for (; i < a.length && a[i] == next; i++) {
                difference++;
            }
            for (; j < b.length && b[j] == next; j++) {
                difference--;
            }
            last = next;
        }
        return StrictMath.sqrt(squared + difference * difference / 2);
    }
}
