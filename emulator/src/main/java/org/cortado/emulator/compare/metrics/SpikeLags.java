package org.cortado.emulator.compare.metrics;

/** Two trains spike by spike: how late the k-th spike of one is against the k-th of the other. */
public final class SpikeLags {

    private SpikeLags() {
    }

    /** The lags {@code test[k] - reference[k]} in ms, for as many spikes as both have. */
    public static double[] of(double[] reference, double[] test) {
        Trains.check(reference);
        Trains.check(test);
        double[] lags = new double[Math.min(reference.length, test.length)];
        for (int k = 0; k < lags.length; k++) {
            lags[k] = test[k] - reference[k];
        }
        return lags;
    }

    /** The lag that is farthest from 0, with its sign; 0 if the trains have no spike in common. */
    public static double worst(double[] reference, double[] test) {
        double worst = 0;
        for (double lag : of(reference, test)) {
            if (Math.abs(lag) > Math.abs(worst)) {
                worst = lag;
            }
        }
        return worst;
    }
}
