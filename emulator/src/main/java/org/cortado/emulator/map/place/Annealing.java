package org.cortado.emulator.map.place;

/**
 * Simulated annealing (Kirkpatrick et al., Science 220:671, 1983). Starts from the better of the linker's order and the
 * Hilbert curve. A move takes a cluster and a core near it, and exchanges what is on both; a worse placement is taken
 * with probability exp(-loss / temperature). The temperature falls by a constant factor from the size of a usual loss
 * to a thousandth of it, and the distance of exchanges shrinks with it. The best placement at
 * the end of a stage is the outcome.
 */
final class Annealing implements PlacementAlgorithm {
    private static final double DEFAULT_WORK = 4e9;
    private static final long MOST = 3_000_000;
    private static final long LEAST = 2000;
    private static final int TRIALS = 200;
    private static final double COOLED = 1e-3;
    private static final int STAGES = 200;

    @Override
    public Outcome place(PlacementTask task, Effort effort) {
        int[] movable = task.movable();
        if (movable.length == 0 || task.grid().cores() < 2) {
            return new Outcome(task.home().clone(), 0, false);
        }
        return new Work(task, effort, movable).outcome();
    }

    private static final class Work {
        private final PlacementTask task;
        private final TileGrid grid;
        private final Effort effort;
        private final int[] movable;
        private final Draws draws;
        private final Cost cost;
        private final long most;
        private double value;
        private double best;
        private int[] bestPlacement;

        Work(PlacementTask task, Effort effort, int[] movable) {
            this.task = task;
            this.grid = task.grid();
            this.effort = effort;
            this.movable = movable;
            this.draws = new Draws(effort.seed());
            Cost home = task.cost(task.home());
            Cost curve = task.cost(new Hilbert().place(task, effort).coreOf());
            cost = home.value() <= curve.value() ? home : curve;
            value = cost.value();
            best = value;
            bestPlacement = cost.board().coreOf.clone();
            most = effort.moves() > 0 ? effort.moves()
                    : Math.min(MOST, Math.max(LEAST, (long) (DEFAULT_WORK / cost.work())));
        }

        Outcome outcome() {
            double hot = usualLoss();
            boolean stopped = false;
            long moves = 0;
            for (int stage = 0; stage < STAGES && !stopped; stage++) {
                double part = (double) stage / STAGES;
                double temperature = hot * StrictMath.pow(COOLED, part);
                int reach = Math.max(1, (int) Math.ceil(Math.max(grid.width(), grid.height()) * (1 - part)));
                long until = most * (stage + 1) / STAGES;
                for (; moves < until && !stopped; moves++) {
                    move(temperature, reach);
                    stopped = moves % 64 == 0 && effort.stop().getAsBoolean();
                }
                keepBest();
                effort.progress().done(moves, most);
            }
            return new Outcome(bestPlacement, moves, stopped);
        }

        /** The mean loss of exchanges that lose; they are all taken back. */
        private double usualLoss() {
            double sum = 0;
            int losses = 0;
            for (int i = 0; i < TRIALS; i++) {
                int core = cost.board().coreOf[movable[draws.below(movable.length)]];
                int other = draws.below(grid.cores());
                if (other != core && task.open()[other]) {
                    cost.exchange(core, other);
                    double loss = cost.value() - value;
                    cost.exchange(core, other);
                    sum += Math.max(0, loss);
                    losses += loss > 0 ? 1 : 0;
                }
            }
            return losses == 0 ? 0 : sum / losses;
        }

        private void move(double temperature, int reach) {
            int core = cost.board().coreOf[movable[draws.below(movable.length)]];
            int other = near(core, reach);
            double chance = draws.uniform();
            if (other == core || !task.open()[other]) {
                return;
            }
            cost.exchange(core, other);
            double now = cost.value();
            double loss = now - value;
            if (loss > 0 && (temperature == 0 || chance >= StrictMath.exp(-loss / temperature))) {
                cost.exchange(core, other);
                return;
            }
            value = now;
        }

        private void keepBest() {
            if (value < best) {
                best = value;
                bestPlacement = cost.board().coreOf.clone();
            }
        }

        /** A core of a tile at most {@code reach} columns and rows away. */
        private int near(int core, int reach) {
            int x = within(grid.x(core), reach, grid.width());
            int y = within(grid.y(core), reach, grid.height());
            return (y * grid.width() + x) * grid.perTile() + draws.below(grid.perTile());
        }

        private int within(int at, int reach, int size) {
            int low = Math.max(0, at - reach);
            int high = Math.min(size - 1, at + reach);
            return low + draws.below(high - low + 1);
        }
    }
}
