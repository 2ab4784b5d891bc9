package org.cortado.assembler.network.drive;

import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.network.population.Cells;

/**
 * Spike trains from outside the chip, one for each member.
 *
 * @param name its name
 * @param span where it is declared
 * @param trains the spikes of each member
 */
public record SpikeSource(String name, Span span, SpikeTrains trains) implements Cells {
    @Override
    public int size() {
        return trains.members();
    }
}
