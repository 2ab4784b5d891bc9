package org.cortado.emulator.map.place;

/**
 * What is to be placed where. Arrays are not copied and must not be changed.
 *
 * @param grid the cores
 * @param flows what goes from cluster to cluster
 * @param home the core of each cluster as the linker placed it; no two on one
 * @param fixed for each cluster whether it stays at home
 * @param open for each core whether a cluster that is not fixed may be put there
 * @param objective what is to become small
 * @param priceX energy of a hop along x, in any whole unit
 * @param priceY energy of a hop along y, in the same unit
 * @param model predicts cycles
 */
public record PlacementTask(TileGrid grid, Flows flows, int[] home, boolean[] fixed, boolean[] open,
        Objective objective, int priceX, int priceY, StepModel model) {

    public int clusters() {
        return home.length;
    }

    /** The clusters that may move, in their order. */
    int[] movable() {
        int count = 0;
        int[] movable = new int[home.length];
        for (int c = 0; c < home.length; c++) {
            if (!fixed[c]) {
                movable[count++] = c;
            }
        }
        return java.util.Arrays.copyOf(movable, count);
    }

    /** The cost of a placement by the objective. */
    Cost cost(int[] coreOf) {
        return objective.cost(this, coreOf);
    }

    /** The first {@code count} open cores along a Hilbert curve over the tiles. */
    int[] alongCurve(int count) {
        int[] cores = new int[count];
        int found = 0;
        for (int tile : HilbertCurve.tiles(grid.width(), grid.height())) {
            for (int k = 0; k < grid.perTile() && found < count; k++) {
                int core = tile * grid.perTile() + k;
                if (open[core]) {
                    cores[found++] = core;
                }
            }
        }
        return cores;
    }
}
