package org.cortado.emulator.map.place;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlgorithmsTest {
    private static final int TASKS = 12;

    private static Effort effort() {
        return new Effort(7, 4000, () -> false, (moves, of) -> { });
    }

    @ParameterizedTest
    @EnumSource
    void putsEachClusterOnACoreOfItsOwn(Algorithm algorithm) {
        for (long seed = 1; seed <= TASKS; seed++) {
            PlacementTask task = Tasks.random(seed, Objective.HOPS);
            int[] coreOf = algorithm.place(task, effort()).coreOf();
            assertEquals(coreOf.length, Arrays.stream(coreOf).distinct().count(), "seed " + seed);
            assertEquals(0, coreOf[0], "the fixed one stays, seed " + seed);
            for (int c = 1; c < coreOf.length; c++) {
                assertTrue(task.open()[coreOf[c]], "seed " + seed);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesTheSamePlacementAgain(Algorithm algorithm) {
        for (long seed = 1; seed <= TASKS; seed++) {
            PlacementTask task = Tasks.random(seed, Objective.LINK);
            assertArrayEquals(algorithm.place(task, effort()).coreOf(), algorithm.place(task, effort()).coreOf(),
                    "seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCostKeptThroughExchangesIsTheCostOfThePlacement(Objective objective) {
        for (long seed = 1; seed <= TASKS; seed++) {
            PlacementTask task = Tasks.random(seed, objective);
            Cost cost = task.cost(task.home());
            Draws draws = new Draws(seed);
            for (int i = 0; i < 200; i++) {
                int a = draws.below(task.grid().cores());
                int b = draws.below(task.grid().cores());
                if (a != b) {
                    cost.exchange(a, b);
                }
            }
            double kept = cost.value();
            if (objective == Objective.CYCLES) { // its share of hops is set by where it starts
                assertEquals(task.model().mean(cost.board().coreOf), kept, 0.2 * kept, "seed " + seed);
            } else {
                assertEquals(task.cost(cost.board().coreOf).value(), kept, 1e-6, "seed " + seed);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void annealingIsNeverWorseThanTheLinkersOrder(Objective objective) {
        for (long seed = 1; seed <= TASKS; seed++) {
            PlacementTask task = Tasks.random(seed, objective);
            int[] coreOf = Algorithm.ANNEALING.place(task, effort()).coreOf();
            Cost cost = task.cost(task.home());
            double before = cost.value();
            double most = before * (objective == Objective.CYCLES ? 1.02 : 1);
            assertTrue(task.cost(coreOf).value() <= most, "seed " + seed);
        }
    }

    /** Clusters in a row, each sending to the next, put on the cores in a bad order: the best is one hop each. */
    @ParameterizedTest
    @EnumSource(names = {"BISECTION", "FORCE", "ANNEALING"})
    void shortensAChain(Algorithm algorithm) {
        TileGrid grid = new TileGrid(8, 8, 1);
        Flows.Builder flows = new Flows.Builder(64);
        for (int c = 0; c < 64; c++) {
            flows.add((c + 19) % 64, 10);
            flows.end(c);
        }
        PlacementTask task = Tasks.of(grid, flows.flows(), Objective.HOPS);
        double before = task.cost(task.home()).value();
        Outcome outcome = algorithm.place(task, new Effort(1, 200_000, () -> false, (moves, of) -> { }));
        double after = task.cost(outcome.coreOf()).value();
        assertTrue(after < 0.75 * before, before + " -> " + after);
    }

    @Test
    void theClockStopsASearchAndThatIsTold() {
        PlacementTask task = Tasks.random(1, Objective.HOPS);
        Outcome outcome = Algorithm.ANNEALING.place(task, new Effort(1, 1_000_000, () -> true, (moves, of) -> { }));
        assertTrue(outcome.stopped() && outcome.moves() < 1000, "" + outcome.moves());
    }

    @Test
    void fortyThousandCoresLieAlongACurve() {
        TileGrid grid = new TileGrid(50, 50, 16);
        Flows.Builder flows = new Flows.Builder(grid.cores());
        for (int c = 0; c < grid.cores(); c++) {
            flows.add((c + 1) % grid.cores(), 1);
            flows.end(c);
        }
        Flows chain = flows.flows();
        boolean[] open = new boolean[grid.cores()];
        Arrays.fill(open, true);
        PlacementTask task = new PlacementTask(grid, chain, IntStream.range(0, grid.cores()).toArray(),
                new boolean[grid.cores()], open, Objective.HOPS, 30, 40, null);
        int[] coreOf = Algorithm.HILBERT.place(task, Effort.of(1)).coreOf();
        assertEquals(2499 + grid.hops(coreOf[39_999], coreOf[0]), LinkLoads.of(grid, chain, coreOf).alongX()
                + LinkLoads.of(grid, chain, coreOf).alongY());
    }
}
