package org.cortado.emulator.reference;

/**
 * A solution.
 *
 * @param spikes spike times in ms, ascending
 * @param times the sample times asked for, in ms
 * @param samples the state at those times: [state variable][sample]; at a spike that after its reset
 * @param end the state at the end of the run
 * @param evaluations how often the derivatives were worked out
 */
public record ReferenceRun(double[] spikes, double[] times, double[][] samples, double[] end, long evaluations) {
}
