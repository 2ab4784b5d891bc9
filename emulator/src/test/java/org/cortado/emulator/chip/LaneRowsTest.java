package org.cortado.emulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneRowsTest {
    private static final int FEW = 128;
    private static final int HEADER = 16;
    private static final int CACHE_LINE = 64;

    private static IntStream bytes() {
        return IntStream.rangeClosed(FEW, Block.LANES).map(lanes -> HEADER + 4 * LaneRows.of(lanes).length);
    }

    @Test
    void aRowHasAWordForEveryLaneAndFewMore() {
        for (int lanes = 1; lanes <= Block.LANES; lanes++) {
            int length = LaneRows.of(lanes).length;
            assertTrue(length >= lanes && length < lanes + 192, lanes + " lanes, " + length + " words");
        }
    }

    @Test
    void aRowOfFewLanesHasNoMore() {
        assertEquals(FEW - 1, LaneRows.of(FEW - 1).length);
    }

    @Test
    void rowsAreWholeCacheLines() {
        assertEquals(0, bytes().filter(size -> size % CACHE_LINE != 0).count());
    }

    @Test
    void noTwoOfNineNeighbouringRowsHaveNearlyTheSameLowBits() {
        bytes().forEach(size -> {
            for (int apart = 1; apart <= 8; apart++) {
                int low = size * apart % 4096;
                assertTrue(low >= 2 * CACHE_LINE && low <= 4096 - 2 * CACHE_LINE, size + " bytes, " + apart + " rows");
            }
        });
    }
}
