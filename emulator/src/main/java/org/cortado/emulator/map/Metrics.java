package org.cortado.emulator.map;

import org.cortado.emulator.map.place.Flows;
import org.cortado.emulator.map.place.LinkLoads;
import org.cortado.emulator.map.place.Objective;
import org.cortado.emulator.map.traffic.ChipTraffic;

/**
 * What a placement costs, means a step.
 *
 * @param cores cores in use
 * @param packets packets sent to cores, the own one and those from outside included
 * @param hops links that they cross
 * @param link packets over the busiest link
 * @param picojoules energy of the packets
 * @param cycles predicted cycles
 */
public record Metrics(int cores, double packets, double hops, double link, double picojoules, double cycles) {

    /** The costs of putting each cluster of some traffic on a core. */
    static Metrics of(ChipTraffic traffic, int[] coreOf) {
        Flows flows = traffic.flows();
        LinkLoads loads = LinkLoads.of(traffic.grid(), flows, coreOf);
        double steps = traffic.sample().steps();
        double energy = flows.total() * EventCosts.TILE_PJ + loads.alongX() * EventCosts.HOP_X_PJ
                + loads.alongY() * EventCosts.HOP_Y_PJ;
        return new Metrics(coreOf.length, flows.total() / steps, (loads.alongX() + loads.alongY()) / steps,
                loads.most() / steps, energy / steps, traffic.model().mean(coreOf));
    }

    /** The one that an objective makes small. */
    public double of(Objective objective) {
        return switch (objective) {
            case HOPS -> hops;
            case LINK -> link;
            case ENERGY -> picojoules;
            case CYCLES -> cycles;
        };
    }
}
