package org.cortado.emulator.compare.metrics;

/**
 * The SPIKE-distance of Kreuz et al. (J. Neurophysiol. 109:1457, 2013). Each spike has a distance to the nearest of the
 * other train; between spikes, s interpolates linearly from that of the last to that of the next; the profile is
 * {@code (s_a isi_b + s_b isi_a) / ((isi_a + isi_b)^2 / 2)}, and the distance its mean over time. From 0 to 1, without
 * a parameter. At the edges and for empty trains it follows PySpike, see {@link IsiDistance}; before the first and
 * after the last spike s is constant.
 */
public final class SpikeDistance {

    private SpikeDistance() {
    }

    /** The distance of two trains over a window in ms, in which all their spikes lie. */
    public static double distance(double[] a, double[] b, double from, double until) {
        EdgedTrain first = EdgedTrain.of(a, from, until);
        EdgedTrain second = EdgedTrain.of(b, from, until);
        double[] nearA = first.nearest(second);
        double[] nearB = second.nearest(first);
        return ProfileIntegral.mean(first, second, from, until, (t, i, j) -> {
            double isiA = first.interval(i);
            double isiB = second.interval(j);
            double both = isiA + isiB;
            return 2 * (between(first, nearA, i, t) * isiB + between(second, nearB, j, t) * isiA) / (both * both);
        });
    }

    private static double between(EdgedTrain train, double[] near, int k, double t) {
        return (near[k] * (train.time(k + 1) - t) + near[k + 1] * (t - train.time(k))) / train.interval(k);
    }
}
