package org.cortado.emulator.map.place;

/**
 * Packets over the busiest link. Most exchanges do not touch that link, so the load that packets meet on their way
 * counts a little too, and shows the way where the first says nothing.
 */
final class LinkCost implements Cost {
    private static final double MET_SHARE = 0.1;

    private final TileGrid grid;
    private final Flows flows;
    private final Board board;
    private final LinkLoads loads;

    LinkCost(PlacementTask task, int[] coreOf) {
        this.grid = task.grid();
        this.flows = task.flows();
        this.board = new Board(grid.cores(), coreOf);
        this.loads = LinkLoads.of(grid, flows, coreOf);
    }

    /** Takes all packets of a cluster, but for those with {@code except}, off their links, or puts them on. */
    private void count(int cluster, int except, int sign) {
        if (cluster == Board.EMPTY) {
            return;
        }
        int core = board.coreOf[cluster];
        for (int i = flows.first(cluster); i < flows.first(cluster + 1); i++) {
            if (flows.target(i) != except) {
                loads.add(core, board.coreOf[flows.target(i)], sign * flows.packets(i));
            }
        }
        for (int i = flows.firstBack(cluster); i < flows.firstBack(cluster + 1); i++) {
            if (flows.source(i) != except && flows.source(i) != cluster) {
                loads.add(board.coreOf[flows.source(i)], core, sign * flows.packetsBack(i));
            }
        }
        loads.addOutside(core, sign * flows.outside(cluster));
    }

    @Override
    public void exchange(int a, int b) {
        int p = board.clusterAt[a];
        int q = board.clusterAt[b];
        count(p, Board.EMPTY, -1);
        count(q, p, -1);
        board.exchange(a, b);
        count(p, Board.EMPTY, 1);
        count(q, p, 1);
    }

    @Override
    public double value() {
        return loads.most() + MET_SHARE * loads.met();
    }

    @Override
    public Board board() {
        return board;
    }

    @Override
    public double work() {
        double hops = (grid.width() + grid.height()) / 3.0;
        return 50 + 8 * (4 + hops) * flows.count() / Math.max(1, flows.clusters()) + 2.0 * LinkLoads.OF_TILE
                * grid.tiles();
    }
}
