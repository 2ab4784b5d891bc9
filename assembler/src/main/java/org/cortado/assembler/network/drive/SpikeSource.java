package org.cortado.assembler.network.drive;

import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.network.population.Cells;
import org.cortado.assembler.network.population.Grid;

/**
 * Spike trains from outside the chip, one for each member.
 *
 * @param name its name
 * @param span where it is declared
 * @param grid how its members are laid out, or null
 * @param trains the spikes of each member
 */
public record SpikeSource(String name, Span span, Grid grid, SpikeTrains trains) implements Cells {
    @Override
    public int size() {
        return trains.members();
    }
}
