package org.cortado.assembler.network.formula;

/**
 * For which neuron, synapse or step a formula is evaluated.
 *
 * <p>A random draw is a function of the stream, its number, {@link #row} and {@link #id}, and of nothing else, so the
 * order of evaluation cannot change it.
 */
public final class Sample {
    /** Values of the variables that the formula was compiled with, in their order. */
    public final double[] variables;
    /** Distinguishes draws within a row: the neuron, or the number of the synapse. */
    public int id;
    /** Distinguishes rows of draws: 0, or bits of {@link DrawStream#row}. */
    public long row;

    public Sample(int variables) {
        this.variables = new double[variables];
    }
}
