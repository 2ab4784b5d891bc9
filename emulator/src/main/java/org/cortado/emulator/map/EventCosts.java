package org.cortado.emulator.map;

/**
 * What moving a spike costs. Davies et al. (IEEE Micro 38:82, 2018), Table 2, energies of Loihi before silicon: 1.7 pJ
 * within a tile, 3.0 pJ a hop to the east or west, 4.0 pJ a hop to the north or south.
 */
final class EventCosts {
    static final double TILE_PJ = 1.7;
    static final double HOP_X_PJ = 3.0;
    static final double HOP_Y_PJ = 4.0;
    /** Whole units of energy in a picojoule. */
    private static final int UNITS = 10;

    private EventCosts() {
    }

    static int priceX() {
        return (int) Math.round(HOP_X_PJ * UNITS);
    }

    static int priceY() {
        return (int) Math.round(HOP_Y_PJ * UNITS);
    }
}
