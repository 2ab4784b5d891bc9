package org.cortado.emulator.map.place;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HilbertCurveTest {

    @Test
    void visitsEveryTileOnce() {
        for (int width = 1; width <= 20; width++) {
            for (int height = 1; height <= 20; height++) {
                int[] tiles = HilbertCurve.tiles(width, height);
                Arrays.sort(tiles);
                assertArrayEquals(IntStream.range(0, width * height).toArray(), tiles, width + "x" + height);
            }
        }
    }

    @Test
    void goesFromTileToNeighbourWithAtMostOneDiagonalStep() {
        for (int width = 1; width <= 20; width++) {
            for (int height = 1; height <= 20; height++) {
                TileGrid grid = new TileGrid(width, height, 1);
                int[] tiles = HilbertCurve.tiles(width, height);
                int longer = 0;
                for (int i = 1; i < tiles.length; i++) {
                    int hops = grid.hops(tiles[i - 1], tiles[i]);
                    assertTrue(hops <= 2, width + "x" + height + " at " + i);
                    longer += hops == 2 ? 1 : 0;
                }
                assertTrue(longer <= 1, width + "x" + height);
            }
        }
    }

    @Test
    void anySixteenthOfAPowerOfTwoIsASquare() {
        TileGrid grid = new TileGrid(32, 32, 1);
        int[] tiles = HilbertCurve.tiles(32, 32);
        for (int part = 0; part < 16; part++) {
            int[] some = Arrays.copyOfRange(tiles, 64 * part, 64 * part + 64);
            IntSummaryStatistics x = Arrays.stream(some).map(grid::x).summaryStatistics();
            IntSummaryStatistics y = Arrays.stream(some).map(grid::y).summaryStatistics();
            int wide = x.getMax() - x.getMin();
            int high = y.getMax() - y.getMin();
            assertArrayEquals(new int[] {7, 7}, new int[] {wide, high}, "part " + part);
        }
    }
}
