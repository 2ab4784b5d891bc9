package org.cortado.emulator.reference;

import java.util.Arrays;

/**
 * The normalised leaky integrate-and-fire neuron under constant input, solved by hand: threshold 1, reset 0.
 *
 * @param tauRc membrane time constant in ms, above 0
 * @param tauRef refractory period in ms, 0 or more
 */
public record LifClosedForm(double tauRc, double tauRef) {

    /** Refuses time constants that are none. */
    public LifClosedForm {
        if (!(tauRc > 0) || !(tauRef >= 0) || Double.isInfinite(tauRc) || Double.isInfinite(tauRef)) {
            throw new IllegalArgumentException("LIF: tau_rc = " + tauRc + ", tau_ref = " + tauRef
                    + "; give tau_rc > 0 and tau_ref >= 0");
        }
    }

    /** The constant interval between spikes in ms: {@code tau_ref - tau_rc ln(1 - 1/j)}; infinite up to j = 1. */
    public double interval(double j) {
        return j > 1 ? tauRef - tauRc * StrictMath.log1p(-1 / j) : Double.POSITIVE_INFINITY;
    }

    /** The firing rate in Hz: 1000 over the {@link #interval}; 0 up to j = 1. */
    public double rate(double j) {
        return 1000 / interval(j);
    }

    /**
     * The spike times from 0 to {@code end} in ms under input {@code j}, from potential {@code v0} below threshold.
     *
     * @throws IllegalArgumentException if {@code v0} is not below 1, or there would be more than ten million spikes
     */
    public double[] spikeTimes(double j, double v0, double end) {
        if (!(v0 < 1)) {
            throw new IllegalArgumentException("LIF: v0 = " + v0 + " must lie below the threshold 1");
        }
        if (!(j > 1)) {
            return new double[0];
        }
        double first = tauRc * StrictMath.log1p((1 - v0) / (j - 1));
        if (first > end) {
            return new double[0];
        }
        double interval = interval(j);
        double count = StrictMath.floor((end - first) / interval) + 1;
        if (!(count <= 10_000_000)) {
            throw new IllegalArgumentException("LIF: " + count + " spikes up to " + end + " ms; give a shorter time");
        }
        double[] times = new double[(int) count];
        Arrays.setAll(times, k -> first + k * interval);
        return times;
    }
}
