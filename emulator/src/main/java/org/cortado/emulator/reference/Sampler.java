package org.cortado.emulator.reference;

import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;

/** Takes the state at given times out of the steps as they are accepted, and has each step's end checked. */
final class Sampler implements StepHandler {

    private final BoundedEquations equations;
    private final double[] times;
    private final double[][] samples;
    private int next;

    Sampler(BoundedEquations equations, double[] times) {
        this.equations = equations;
        this.times = times;
        samples = new double[equations.getDimension()][times.length];
    }

    double[][] samples() {
        return samples;
    }

    @Override
    public void init(double t0, double[] y0, double t) {
        // Nothing: a run is many integrations.
    }

    /** Samples inside the step; one at its very end waits, for that state may yet be reset. */
    @Override
    public void handleStep(StepInterpolator interpolator, boolean isLast) {
        double end = interpolator.getCurrentTime();
        while (next < times.length && times[next] < end) {
            interpolator.setInterpolatedTime(times[next]);
            take(interpolator.getInterpolatedState());
        }
        interpolator.setInterpolatedTime(end);
        equations.accept(end, interpolator.getInterpolatedState());
    }

    /** Samples up to and at {@code t}, where the state has come to {@code y}. */
    void upTo(double t, double[] y) {
        while (next < times.length && times[next] <= t) {
            take(y);
        }
    }

    private void take(double[] y) {
        for (int k = 0; k < samples.length; k++) {
            samples[k][next] = y[k];
        }
        next++;
    }
}
