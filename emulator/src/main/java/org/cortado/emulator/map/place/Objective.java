package org.cortado.emulator.map.place;

import org.cortado.assembler.text.Keyed;

/** What a placement is to make small. */
public enum Objective implements Keyed {
    HOPS("packets times links crossed, a step"),
    LINK("packets over the busiest link, a step"),
    ENERGY("energy of the packets, pJ a step"),
    CYCLES("predicted cycles a step");

    /** Packets that the cycles are predicted from while a placement is sought; more say little more. */
    private static final int MODEL_PACKETS = 20_000;

    private final String meaning;

    Objective(String meaning) {
        this.meaning = meaning;
    }

    /** What is made small, with its unit. */
    public String meaning() {
        return meaning;
    }

    /** The cost of a placement, to be kept while it changes. */
    Cost cost(PlacementTask task, int[] coreOf) {
        return switch (this) {
            case HOPS -> new HopCost(task, coreOf, 1, 1);
            case ENERGY -> new HopCost(task, coreOf, task.priceX(), task.priceY());
            case LINK -> new LinkCost(task, coreOf);
            case CYCLES -> new CycleCost(task, task.model().thinned(MODEL_PACKETS), coreOf);
        };
    }
}
