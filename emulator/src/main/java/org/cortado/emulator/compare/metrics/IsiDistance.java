package org.cortado.emulator.compare.metrics;

/**
 * The ISI-distance of Kreuz et al. (J. Neurosci. Methods 165:151, 2007) in the form of 2013 (J. Neurophysiol.
 * 109:1457): the mean over time of {@code |isi_a - isi_b| / max(isi_a, isi_b)}, the intervals around each moment. From
 * 0 to 1, without a parameter. At the edges and for empty trains it follows PySpike: the interval before the first
 * spike is that up to it or the first between spikes, whichever is longer, and so after the last; a train without
 * spikes is one interval.
 */
public final class IsiDistance {

    private IsiDistance() {
    }

    /** The distance of two trains over a window in ms, in which all their spikes lie. */
    public static double distance(double[] a, double[] b, double from, double until) {
        EdgedTrain first = EdgedTrain.of(a, from, until);
        EdgedTrain second = EdgedTrain.of(b, from, until);
        return ProfileIntegral.mean(first, second, from, until, (t, i, j) -> {
            double isiA = first.interval(i);
            double isiB = second.interval(j);
            return Math.abs(isiA - isiB) / Math.max(isiA, isiB);
        });
    }
}
