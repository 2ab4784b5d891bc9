package org.cortado.assembler.network;

import java.util.List;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.network.connect.Projection;
import org.cortado.assembler.network.drive.ProbeReader;
import org.cortado.assembler.network.drive.Stimulus;
import org.cortado.assembler.network.lowlevel.LowLevelReader;
import org.cortado.assembler.network.place.Segment;
import org.cortado.assembler.network.population.CellTable;
import org.cortado.assembler.network.population.Cells;

/**
 * A network as its directives describe it, before it is placed.
 *
 * @param chip the chip
 * @param cells populations and named sources, in source order
 * @param spiking all that spikes: these, and behind them the sources without a name
 * @param projections synapses between them, in source order
 * @param pins segments that {@code .place} demands
 * @param byHand the cores configured by hand
 * @param stimuli courses of parameters
 * @param watches what is recorded
 * @param expectations what the run is to show
 * @param steps length of the run, 0 where it is not given
 */
record Network(Chip chip, CellTable cells, List<Cells> spiking, List<Projection> projections, List<Segment> pins,
        LowLevelReader byHand, List<Stimulus> stimuli, List<ProbeReader.Watch> watches,
        List<Drive.Expectation> expectations, long steps) {
}
