package org.cortado.emulator.compare;

/**
 * What one neuron did in one reading. A spike of step n stands at {@code n dt}, the start of that step, as the papers
 * print it; a sample of step n is the state after it, so at {@code (n + 1) dt}.
 *
 * @param spikes spike times in ms, ascending
 * @param traces the watched state words: [word][step]; empty where the neuron is not watched
 */
public record NeuronRun(double[] spikes, double[][] traces) {
    static final double[][] UNWATCHED = new double[0][];

    public boolean watched() {
        return traces.length > 0;
    }

    /** The membrane potential; the first word that is watched. */
    public double[] potential() {
        return traces[0];
    }
}
