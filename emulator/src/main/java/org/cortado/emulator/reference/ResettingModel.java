package org.cortado.emulator.reference;

/** A neuron that a spike resets: at one of its parameters the membrane potential becomes another of them. */
abstract class ResettingModel implements ReferenceModel {
    private final int threshold;
    private final int resetTo;

    /** @param threshold, resetTo places of the two in the parameters */
    ResettingModel(int threshold, int resetTo) {
        this.threshold = threshold;
        this.resetTo = resetTo;
    }

    @Override
    public void check(double[] p) {
        Require.below(this, p, resetTo, threshold);
    }

    @Override
    public final double threshold(double[] p) {
        return p[threshold];
    }

    @Override
    public final boolean resets() {
        return true;
    }

    @Override
    public void reset(double[] y, double[] p) {
        y[0] = p[resetTo];
    }
}
