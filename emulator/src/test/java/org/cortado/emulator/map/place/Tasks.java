package org.cortado.emulator.map.place;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Random placement tasks. */
final class Tasks {
    private Tasks() {
    }

    /** Clusters that send packets to each other at random, the first one fixed, the last core closed. */
    static PlacementTask random(long seed, Objective objective) {
        Draws draws = new Draws(seed);
        TileGrid grid = new TileGrid(2 + draws.below(4), 2 + draws.below(4), 1 + draws.below(3));
        int clusters = 3 + draws.below(grid.cores() - 3);
        Flows.Builder flows = new Flows.Builder(clusters);
        for (int from = 0; from < clusters; from++) {
            for (int i = 0; i < 4; i++) {
                flows.add(draws.below(clusters), draws.below(100));
            }
            flows.addOutside(from, draws.below(5));
            flows.end(from);
        }
        return of(grid, flows.flows(), objective);
    }

    static PlacementTask of(TileGrid grid, Flows flows, Objective objective) {
        boolean[] fixed = new boolean[flows.clusters()];
        fixed[0] = true;
        boolean[] open = new boolean[grid.cores()];
        Arrays.fill(open, true);
        open[0] = false;
        int[] home = IntStream.range(0, flows.clusters()).toArray();
        return new PlacementTask(grid, flows, home, fixed, open, objective, 30, 40,
                new StepModel(grid, packets(flows), 8, 100));
    }

    /** One step in which every flow is one packet. */
    private static PacketSample packets(Flows flows) {
        int[] from = new int[flows.count()];
        int[] to = new int[flows.count()];
        for (int c = 0; c < flows.clusters(); c++) {
            for (int i = flows.first(c); i < flows.first(c + 1); i++) {
                from[i] = c;
                to[i] = flows.target(i);
            }
        }
        int[] service = new int[flows.count()];
        Arrays.fill(service, 5);
        return new PacketSample(new int[] {0, flows.count()}, from, to, IntStream.range(0, flows.count()).toArray(),
                service, new long[] {50});
    }
}
