package org.cortado.emulator.map.place;

/**
 * The cores of a chip, by linear index: tiles row by row, the cores of a tile together.
 *
 * @param width tiles from west to east
 * @param height tiles from north to south
 * @param perTile cores of a tile
 */
public record TileGrid(int width, int height, int perTile) {

    public int tiles() {
        return width * height;
    }

    public int cores() {
        return width * height * perTile;
    }

    public int tile(int core) {
        return core / perTile;
    }

    /** The column of a core's tile. */
    public int x(int core) {
        return core / perTile % width;
    }

    /** The row of a core's tile. */
    public int y(int core) {
        return core / perTile / width;
    }

    /** Links between tiles on the way from one core to another. */
    public int hops(int from, int to) {
        return Math.abs(x(from) - x(to)) + Math.abs(y(from) - y(to));
    }
}
