package org.cortado.assembler.network.population;

import org.cortado.assembler.diagnostic.Span;

/** What has a name, a number of members and spikes: a population of neurons, or a source of spikes from outside. */
public interface Cells {
    String name();

    /** Number of members, at least 1. */
    int size();

    /** How its members are laid out, or null. */
    Grid grid();

    /** Where it is declared. */
    Span span();
}
