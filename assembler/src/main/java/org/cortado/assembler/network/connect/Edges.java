package org.cortado.assembler.network.connect;

/**
 * Which neurons a projection connects, row by row. Rows are made when they are asked for, always the same, so that a
 * large projection need not be held in memory.
 */
public interface Edges {
    /** Fills {@code row} with the targets of a source neuron, given by its index in the slice projected from. */
    void row(int pre, EdgeRow row);

    /** How many synapses there are in all, or, where they are drawn, are to be expected. */
    long total();

    /** Whether {@link #row} gives the weights too. */
    default boolean hasWeights() {
        return false;
    }

    /** Whether {@link #row} gives the delays too. */
    default boolean hasDelays() {
        return false;
    }
}
