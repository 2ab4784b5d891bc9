package org.cortado.emulator.compare.metrics;

/**
 * The coincidence factor Gamma of Kistler, Gerstner and van Hemmen (Neural Comput. 9:1015, 1997) as Jolivet et al. use
 * it (J. Neurosci. Methods 169:417, 2008):
 * {@code (n - 2 nu delta n_data) / ((n_data + n_model) / 2) / (1 - 2 nu delta)} with n coincidences within delta and nu
 * the model's rate. 1 is perfect, 0 what a Poisson train of the model's rate reaches, below 0 is worse than that. It is
 * not symmetric.
 */
public final class CoincidenceFactor {

    private CoincidenceFactor() {
    }

    /**
     * Gamma of a model's train against data.
     *
     * @param delta half-width of the coincidence window in ms, above 0; 2 ms and 4 ms are usual
     * @param duration length of the recording in ms, above 0
     * @return at most 1; for two empty trains, where the papers' formula is 0/0, 1; for one empty train 0; NaN where
     *     the model fires so fast that the windows cover all time and coincidence means nothing
     */
    public static double gamma(double[] data, double[] model, double delta, double duration) {
        if (!(delta > 0) || !(duration > 0)) {
            throw new IllegalArgumentException("coincidence window of " + delta + " ms in " + duration
                    + " ms; give values above 0");
        }
        int coincidences = coincidences(data, model, delta);
        if (data.length + model.length == 0) {
            return 1;
        }
        double chance = 2 * delta * model.length / duration;
        if (chance >= 1) {
            return Double.NaN;
        }
        return (coincidences - chance * data.length) / (0.5 * (data.length + model.length)) / (1 - chance);
    }

    /** The most pairs of spikes within {@code delta} ms of each other, each spike in one pair at most. */
    public static int coincidences(double[] data, double[] model, double delta) {
        Trains.check(data);
        Trains.check(model);
        int count = 0;
        int d = 0;
        int m = 0;
        while (d < data.length && m < model.length) {
            if (Math.abs(data[d] - model[m]) <= delta) {
                count++;
                d++;
                m++;
            } else if (data[d] < model[m]) {
                d++;
            } else {
                m++;
            }
        }
        return count;
    }
}
