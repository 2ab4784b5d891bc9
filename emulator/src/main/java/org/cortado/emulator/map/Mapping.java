package org.cortado.emulator.map;

import org.cortado.assembler.image.Image;
import org.cortado.emulator.map.partition.Partition;
import org.cortado.emulator.map.place.Algorithm;
import org.cortado.emulator.map.place.LinkLoads;
import org.cortado.emulator.map.place.Outcome;
import org.cortado.emulator.map.traffic.ChipTraffic;

/**
 * A network on a chip: how it was divided over cores, where they are, and what that costs.
 *
 * @param algorithm what placed the cores
 * @param partition how the network was divided
 * @param traffic what its cores send
 * @param outcome where each of its cores is
 * @param metrics what it costs
 */
public record Mapping(Algorithm algorithm, Partition partition, ChipTraffic traffic, Outcome outcome,
        Metrics metrics) {

    /** The assembled chip with this placement. */
    public Image image() {
        return Relocation.of(partition.image(), outcome.coreOf());
    }

    /** Packets a step over the busiest of the links that leave each tile. */
    public double[] busiestLinks() {
        long[] busiest = LinkLoads.of(traffic.grid(), traffic.flows(), outcome.coreOf()).busiest();
        double[] perStep = new double[busiest.length];
        for (int i = 0; i < busiest.length; i++) {
            perStep[i] = (double) busiest[i] / traffic.sample().steps();
        }
        return perStep;
    }
}
