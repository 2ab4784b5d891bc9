package org.cortado.emulator.compare;

/**
 * The free parameters of the distances.
 *
 * @param window half-width of the coincidence window, ms
 * @param tau time constant of van Rossum's distance, ms
 * @param cost cost of moving a spike by 1 ms in Victor and Purpura's distance
 */
public record Measures(double window, double tau, double cost) {
    /** 2 ms, 10 ms, and 0.1 for each ms: a spike that is 10 ms late costs as much as one that is missing. */
    public static final Measures DEFAULT = new Measures(2, 10, 0.1);
}
