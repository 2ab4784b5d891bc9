package org.cortado.emulator.run.expect;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * The power spectrum of a sequence of counts, one a step, after Welch (IEEE Trans. Audio Electroacoust. 15:70, 1967):
 * Hann windows that overlap by half, their mean removed, their periodograms averaged.
 */
public final class Spectrum {
    private static final double WINDOW_MS = 1000;
    private static final int SHORTEST = 16;

    private final double[] power;
    private final double resolution;

    private Spectrum(double[] power, double resolution) {
        this.power = power;
        this.resolution = resolution;
    }

    /**
     * The spectrum of counts.
     *
     * @param counts one a step
     * @param stepMs length of a step in ms
     * @return its spectrum in windows of about one second, or null where there are fewer than 16 steps
     */
    public static Spectrum of(int[] counts, double stepMs) {
        int second = (int) Math.max(SHORTEST, Math.min(1 << 20, Math.ceil(WINDOW_MS / stepMs)));
        int window = Math.min(Integer.highestOneBit(counts.length), 2 * Integer.highestOneBit(second - 1));
        if (window < SHORTEST) {
            return null;
        }
        double[] power = new double[window / 2 + 1];
        FastFourierTransformer transformer = new FastFourierTransformer(DftNormalization.STANDARD);
        for (int start = 0; start + window <= counts.length; start += window / 2) {
            Complex[] transformed = transformer.transform(windowed(counts, start, window), TransformType.FORWARD);
            for (int f = 0; f < power.length; f++) {
                double re = transformed[f].getReal();
                double im = transformed[f].getImaginary();
                power[f] += re * re + im * im;
            }
        }
        return new Spectrum(power, 1000 / (stepMs * window));
    }

    private static double[] windowed(int[] counts, int start, int window) {
        double mean = 0;
        for (int i = 0; i < window; i++) {
            mean += counts[start + i];
        }
        mean /= window;
        double[] values = new double[window];
        for (int i = 0; i < window; i++) {
            values[i] = (counts[start + i] - mean) * (0.5 - 0.5 * StrictMath.cos(2 * StrictMath.PI * i / window));
        }
        return values;
    }

    /** Hz between two neighbouring values. */
    public double resolution() {
        return resolution;
    }

    /** The mean power between two frequencies in Hz, both included; NaN where the spectrum has no value there. */
    public double mean(double low, double high) {
        int first = first(low);
        int last = last(high);
        double sum = 0;
        for (int f = first; f <= last; f++) {
            sum += power[f];
        }
        return first > last ? Double.NaN : sum / (last - first + 1);
    }

    /** The frequency in Hz with the most power between two; NaN where the spectrum has no value there. */
    public double peak(double low, double high) {
        int best = first(low);
        for (int f = best; f <= last(high); f++) {
            best = power[f] > power[best] ? f : best;
        }
        return best > last(high) ? Double.NaN : best * resolution;
    }

    private int first(double low) {
        return (int) Math.max(1, Math.min(power.length, Math.ceil(low / resolution)));
    }

    private int last(double high) {
        return (int) Math.min(power.length - 1, Math.floor(high / resolution));
    }
}
