package org.cortado.emulator.map.place;

/**
 * Starts on the Hilbert curve. In every round each cluster's packets pull it along x and along y; where the neighbour
 * that way is open, the two change places if that makes the objective smaller. Ends when a round changes nothing. After
 * Jin et al., ASPLOS 2023.
 */
final class ForceDirected implements PlacementAlgorithm {
    private static final double DEFAULT_WORK = 1e9;
    private static final int ROUNDS = 200;

    @Override
    public Outcome place(PlacementTask task, Effort effort) {
        return new Work(task, effort).outcome();
    }

    private static final class Work {
        private final PlacementTask task;
        private final TileGrid grid;
        private final Effort effort;
        private final Cost cost;
        private final Board board;
        private final long most;
        private double value;
        private long moves;

        Work(PlacementTask task, Effort effort) {
            this.task = task;
            this.grid = task.grid();
            this.effort = effort;
            cost = task.cost(new Hilbert().place(task, effort).coreOf());
            board = cost.board();
            value = cost.value();
            most = effort.moves() > 0 ? effort.moves() : Math.max(1000, (long) (DEFAULT_WORK / cost.work()));
        }

        Outcome outcome() {
            int[] movable = task.movable();
            boolean changed = true;
            boolean stopped = false;
            for (int round = 0; round < ROUNDS && changed && moves < most && !stopped; round++) {
                changed = false;
                for (int i = 0; i < movable.length && moves < most && !stopped; i++) {
                    changed |= pull(movable[i]);
                    stopped = i % 64 == 0 && effort.stop().getAsBoolean();
                }
                effort.progress().done(moves, most);
            }
            return new Outcome(board.coreOf.clone(), moves, stopped);
        }

        private boolean pull(int cluster) {
            long[] force = force(cluster);
            int core = board.coreOf[cluster];
            int alongX = grid.x(core) + Long.signum(force[0]);
            int alongY = grid.y(core) + Long.signum(force[1]);
            boolean xFirst = Math.abs(force[0]) >= Math.abs(force[1]);
            boolean moved = xFirst ? to(core, alongX, grid.y(core)) : to(core, grid.x(core), alongY);
            return moved || (xFirst ? to(core, grid.x(core), alongY) : to(core, alongX, grid.y(core)));
        }

        /** Packets to and from the east less those of the west, and the same for south and north. */
        private long[] force(int cluster) {
            Flows flows = task.flows();
            int core = board.coreOf[cluster];
            long x = grid.x(core) > 0 ? -flows.outside(cluster) : 0;
            long y = 0;
            for (int i = flows.first(cluster); i < flows.first(cluster + 1); i++) {
                int other = board.coreOf[flows.target(i)];
                x += flows.packets(i) * Integer.signum(grid.x(other) - grid.x(core));
                y += flows.packets(i) * Integer.signum(grid.y(other) - grid.y(core));
            }
            for (int i = flows.firstBack(cluster); i < flows.firstBack(cluster + 1); i++) {
                int other = board.coreOf[flows.source(i)];
                x += flows.packetsBack(i) * Integer.signum(grid.x(other) - grid.x(core));
                y += flows.packetsBack(i) * Integer.signum(grid.y(other) - grid.y(core));
            }
            return new long[] {x, y};
        }

        /** Tries the cores of a neighbouring tile. */
        private boolean to(int core, int x, int y) {
            int tile = y * grid.width() + x;
            if (tile == grid.tile(core)) {
                return false;
            }
            for (int k = 0; k < grid.perTile(); k++) {
                int other = tile * grid.perTile() + k;
                if (task.open()[other] && moves < most) {
                    moves++;
                    cost.exchange(core, other);
                    double now = cost.value();
                    if (now < value) {
                        value = now;
                        return true;
                    }
                    cost.exchange(core, other);
                }
            }
            return false;
        }
    }
}
