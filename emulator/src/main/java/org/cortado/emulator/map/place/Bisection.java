package org.cortado.emulator.map.place;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Queue;
import java.util.stream.IntStream;

/**
 * Min-cut placement (Breuer 1977): an area of cores is cut in two across its longer side, its clusters are divided so
 * that little goes across, and each half again. What lies outside of the area counts as being on the side that it is
 * nearer to (Dunlop and Kernighan 1985). The area is as many open cores along the Hilbert curve as there are clusters.
 */
final class Bisection implements PlacementAlgorithm {
    private static final double DEFAULT_WORK = 4e9;

    @Override
    public Outcome place(PlacementTask task, Effort effort) {
        return new Work(task, effort).outcome();
    }

    /** Some cores and as many clusters. */
    private record Area(int[] cores, int[] clusters) {
    }

    private static final class Work {
        private final PlacementTask task;
        private final TileGrid grid;
        private final Effort effort;
        private final double[] x;
        private final double[] y;
        private final ExchangeRefinement refinement;

        Work(PlacementTask task, Effort effort) {
            this.task = task;
            this.grid = task.grid();
            this.effort = effort;
            x = new double[task.clusters()];
            y = new double[task.clusters()];
            long most = effort.moves() > 0 ? effort.moves() : (long) (DEFAULT_WORK
                    / (20 + 4.0 * task.flows().count() / Math.max(1, task.clusters()) + task.clusters()));
            refinement = new ExchangeRefinement(task.flows(), most);
        }

        Outcome outcome() {
            int[] coreOf = task.home().clone();
            for (int c = 0; c < coreOf.length; c++) {
                x[c] = grid.x(coreOf[c]);
                y[c] = grid.y(coreOf[c]);
            }
            int[] movable = task.movable();
            Queue<Area> areas = new ArrayDeque<>();
            areas.add(at(new Area(task.alongCurve(movable.length), movable)));
            boolean stopped = false;
            int placed = 0;
            while (!areas.isEmpty()) {
                Area area = areas.remove();
                if (area.cores().length < 2) {
                    for (int i = 0; i < area.cores().length; i++) {
                        coreOf[area.clusters()[i]] = area.cores()[i];
                        placed++;
                    }
                    effort.progress().done(placed, movable.length);
                } else {
                    stopped |= effort.stop().getAsBoolean();
                    cut(area, areas, stopped);
                }
            }
            return new Outcome(coreOf, refinement.moves(), stopped);
        }

        /** Until they are placed, all clusters of an area are in its middle. */
        private Area at(Area area) {
            double middleX = Arrays.stream(area.cores()).mapToDouble(grid::x).average().orElse(0);
            double middleY = Arrays.stream(area.cores()).mapToDouble(grid::y).average().orElse(0);
            for (int cluster : area.clusters()) {
                x[cluster] = middleX;
                y[cluster] = middleY;
            }
            return area;
        }

        private void cut(Area area, Queue<Area> areas, boolean stopped) {
            boolean acrossX = spread(area, true) >= spread(area, false);
            int[] cores = IntStream.of(area.cores()).boxed().sorted(acrossX
                    ? Comparator.comparingInt(grid::x).thenComparingInt(grid::y).thenComparingInt(c -> c)
                    : Comparator.comparingInt(grid::y).thenComparingInt(grid::x).thenComparingInt(c -> c))
                    .mapToInt(Integer::intValue).toArray();
            int half = cores.length / 2;
            int[] lowCores = Arrays.copyOf(cores, half);
            int[] highCores = Arrays.copyOfRange(cores, half, cores.length);
            double low = middle(lowCores, acrossX);
            double high = middle(highCores, acrossX);
            double[] place = acrossX ? x : y;
            int[] clusters = stopped ? area.clusters()
                    : refinement.divide(area.clusters(), half, c -> Double.compare(place[c] - low, high - place[c]));
            areas.add(at(new Area(lowCores, Arrays.copyOf(clusters, half))));
            areas.add(at(new Area(highCores, Arrays.copyOfRange(clusters, half, clusters.length))));
        }

        private double middle(int[] cores, boolean ofX) {
            return Arrays.stream(cores).mapToDouble(ofX ? grid::x : grid::y).average().orElse(0);
        }

        private int spread(Area area, boolean ofX) {
            int low = Arrays.stream(area.cores()).map(ofX ? grid::x : grid::y).min().orElse(0);
            int high = Arrays.stream(area.cores()).map(ofX ? grid::x : grid::y).max().orElse(0);
            return high - low;
        }
    }
}
