package org.cortado.emulator.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.cortado.emulator.chip.Block;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaneListTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 300, 1000, 1024})
    void listsTheLanesInOrderWhateverTheOthersHold(int ofThousand) {
        Random random = new Random(ofThousand);
        for (int n : new int[] {1, 127, 128, 129, 640, 1023, Block.LANES}) {
            int[] mask = new int[Block.LANES];
            Arrays.setAll(mask, i -> random.nextInt(1024) < ofThousand ? -1 : 0);
            int[] lanes = new int[Block.LANES];
            int count = LaneList.fill(mask, n, new int[Block.LANES], new int[Block.LANES], lanes);
            int[] expected = IntStream.range(0, n).filter(i -> mask[i] != 0).toArray();
            assertArrayEquals(expected, Arrays.copyOf(lanes, count), "seed " + ofThousand + ", " + n + " lanes");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 127, 128, 1023})
    void oneWordOfAnyLaneIsSeen(int lane) {
        int[] row = new int[Block.LANES];
        int[] scratch = new int[Block.LANES];
        assertEquals(0, LaneList.any(row, Block.LANES, scratch));
        row[lane] = 1 << 31;
        assertEquals(1, LaneList.any(row, Block.LANES, scratch));
        assertEquals(0, LaneList.any(row, lane, scratch));
    }
}
