package org.cortado.emulator.map.place;

/**
 * Packets times the price of the links that they cross, one price along x and one along y. It is kept in whole numbers,
 * so that any sequence of exchanges comes back to the very same cost.
 */
final class HopCost implements Cost {
    private final PlacementTask task;
    private final TileGrid grid;
    private final Flows flows;
    private final Board board;
    private final int priceX;
    private final int priceY;
    private long sum;

    HopCost(PlacementTask task, int[] coreOf, int priceX, int priceY) {
        this.task = task;
        this.grid = task.grid();
        this.flows = task.flows();
        this.board = new Board(grid.cores(), coreOf);
        this.priceX = priceX;
        this.priceY = priceY;
        for (int from = 0; from < flows.clusters(); from++) {
            for (int i = flows.first(from); i < flows.first(from + 1); i++) {
                sum += flows.packets(i) * price(coreOf[from], coreOf[flows.target(i)]);
            }
            sum += flows.outside(from) * outside(coreOf[from]);
        }
    }

    private long price(int from, int to) {
        return (long) priceX * Math.abs(grid.x(from) - grid.x(to))
                + (long) priceY * Math.abs(grid.y(from) - grid.y(to));
    }

    /** A packet from outside enters at the west end of its row. */
    private long outside(int core) {
        return (long) priceX * grid.x(core);
    }

    /** What a cluster's packets pay while it is on a core. */
    private long paid(int cluster, int core) {
        if (cluster == Board.EMPTY) {
            return 0;
        }
        long paid = flows.outside(cluster) * outside(core);
        for (int i = flows.first(cluster); i < flows.first(cluster + 1); i++) {
            paid += flows.packets(i) * price(core, board.coreOf[flows.target(i)]);
        }
        for (int i = flows.firstBack(cluster); i < flows.firstBack(cluster + 1); i++) {
            paid += flows.packetsBack(i) * price(board.coreOf[flows.source(i)], core);
        }
        return paid;
    }

    @Override
    public void exchange(int a, int b) {
        int p = board.clusterAt[a];
        int q = board.clusterAt[b];
        // What goes between the two is in both sums, before and after alike; a way back costs what the way costs.
        sum -= paid(p, a) + paid(q, b);
        board.exchange(a, b);
        sum += paid(p, b) + paid(q, a);
    }

    @Override
    public double value() {
        return sum;
    }

    @Override
    public Board board() {
        return board;
    }

    @Override
    public double work() {
        return 20 + 16.0 * task.flows().count() / Math.max(1, flows.clusters());
    }
}
