package org.cortado.emulator.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.cortado.emulator.chip.Block;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaneCountTest {
    private final int[] scratch = new int[Block.LANES];

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 63, 64, 640, 1023, Block.LANES})
    void countsTheLanesOfAMaskWhateverTheOthersHold(int n) {
        Random random = new Random(n);
        int[] mask = new int[Block.LANES];
        Arrays.setAll(mask, i -> -random.nextInt(2));
        long expected = IntStream.range(0, n).filter(i -> mask[i] != 0).count();
        assertEquals(expected, LaneCount.set(mask, n, scratch), "seed " + n);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 63, 64, 640, 1023, Block.LANES})
    void countsWordsThatAreNotZeroWhateverTheirSign(int n) {
        Random random = new Random(n);
        int[] some = {0, 0, 0, 1, -1, 1 << 31, Integer.MAX_VALUE, 1 << 16};
        int[] words = new int[Block.LANES];
        Arrays.setAll(words, i -> some[random.nextInt(some.length)]);
        long expected = IntStream.range(0, n).filter(i -> words[i] != 0).count();
        assertEquals(expected, LaneCount.notZero(words, n, scratch), "seed " + n);
    }
}
