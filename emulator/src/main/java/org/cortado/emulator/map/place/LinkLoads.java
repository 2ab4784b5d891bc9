package org.cortado.emulator.map.place;

/** Packets over each link between tiles, along x first, then along y. Links of a tile: +x, -x, +y, -y. */
public final class LinkLoads {
    /** Links that leave a tile. */
    public static final int OF_TILE = 4;
    private static final int PLUS_X = 0;
    private static final int MINUS_X = 1;
    private static final int PLUS_Y = 2;
    private static final int MINUS_Y = 3;

    private final TileGrid grid;
    private final long[] load;

    LinkLoads(TileGrid grid) {
        this.grid = grid;
        load = new long[OF_TILE * grid.tiles()];
    }

    /** The loads of a placement. */
    public static LinkLoads of(TileGrid grid, Flows flows, int[] coreOf) {
        LinkLoads loads = new LinkLoads(grid);
        for (int from = 0; from < flows.clusters(); from++) {
            for (int i = flows.first(from); i < flows.first(from + 1); i++) {
                loads.add(coreOf[from], coreOf[flows.target(i)], flows.packets(i));
            }
            loads.addOutside(coreOf[from], flows.outside(from));
        }
        return loads;
    }

    /** Adds packets to the links of a route; a negative number takes them away. */
    void add(int from, int to, long packets) {
        route(grid.x(from), grid.y(from), grid.x(to), grid.y(to), packets);
    }

    /** As {@link #add}, from the west end of the target's row. */
    void addOutside(int to, long packets) {
        route(0, grid.y(to), grid.x(to), grid.y(to), packets);
    }

    private void route(int fromX, int fromY, int toX, int toY, long packets) {
        int row = fromY * grid.width();
        for (int x = fromX; x < toX; x++) {
            load[OF_TILE * (row + x) + PLUS_X] += packets;
        }
        for (int x = fromX; x > toX; x--) {
            load[OF_TILE * (row + x) + MINUS_X] += packets;
        }
        for (int y = fromY; y < toY; y++) {
            load[OF_TILE * (y * grid.width() + toX) + PLUS_Y] += packets;
        }
        for (int y = fromY; y > toY; y--) {
            load[OF_TILE * (y * grid.width() + toX) + MINUS_Y] += packets;
        }
    }

    /** Packets over the busiest link. */
    public long most() {
        long most = 0;
        for (long packets : load) {
            most = Math.max(most, packets);
        }
        return most;
    }

    /** Packets over the busiest of the links that leave each tile. */
    public long[] busiest() {
        long[] busiest = new long[grid.tiles()];
        for (int i = 0; i < load.length; i++) {
            busiest[i / OF_TILE] = Math.max(busiest[i / OF_TILE], load[i]);
        }
        return busiest;
    }

    /** Packets over links along x. */
    public long alongX() {
        return sum(PLUS_X) + sum(MINUS_X);
    }

    /** Packets over links along y. */
    public long alongY() {
        return sum(PLUS_Y) + sum(MINUS_Y);
    }

    private long sum(int direction) {
        long sum = 0;
        for (int i = direction; i < load.length; i += OF_TILE) {
            sum += load[i];
        }
        return sum;
    }

    /** The mean load of a link, each weighted by its load: what a packet meets at a link on its way. */
    double met() {
        double sum = 0;
        double squares = 0;
        for (long packets : load) {
            sum += packets;
            squares += (double) packets * packets;
        }
        return sum == 0 ? 0 : squares / sum;
    }
}
