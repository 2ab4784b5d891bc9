package org.cortado.assembler.image;

/**
 * Where a core is: its tile and its place in the tile.
 *
 * @param x column of the tile, 0 in the west
 * @param y row of the tile, 0 in the north
 * @param core index of the core within its tile
 */
public record CoreAddress(int x, int y, int core) {

    /** The linear index of the core on a chip: tiles row by row, the cores of a tile together. */
    public int index(Chip chip) {
        return (y * chip.width() + x) * chip.coresPerTile() + core;
    }

    /** The core of a linear index. */
    public static CoreAddress of(Chip chip, int index) {
        int tile = index / chip.coresPerTile();
        return new CoreAddress(tile % chip.width(), tile / chip.width(), index % chip.coresPerTile());
    }

    public boolean within(Chip chip) {
        return x >= 0 && x < chip.width() && y >= 0 && y < chip.height() && core >= 0 && core < chip.coresPerTile();
    }

    @Override
    public String toString() {
        return x + "," + y + "," + core;
    }
}
