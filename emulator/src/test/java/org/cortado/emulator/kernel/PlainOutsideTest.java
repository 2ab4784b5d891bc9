package org.cortado.emulator.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.cortado.emulator.chip.Block;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainOutsideTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void theFirstWordBeyondEitherEndOfAnyRowIsSeen(int rows) {
        int[] registers = IntStream.range(0, rows).toArray();
        int[] least = {-64, 0, 7, -1};
        int[] span = {7, 3, 0, 31};
        LaneCheck check = PlainOutside.of(registers, Arrays.copyOf(least, rows), Arrays.copyOf(span, rows));
        for (int lanes : new int[] {1, 100, Block.LANES}) {
            LaneFrame frame = new LaneFrame();
            frame.lanes = lanes;
            for (int r = 0; r < rows; r++) {
                frame.rows[r] = new int[lanes];
                Arrays.fill(frame.rows[r], least[r]);
            }
            for (int r = 0; r < rows; r++) {
                int lane = lanes - 1;
                frame.rows[r][lane] = (int) (least[r] + (1L << span[r]) - 1);
                assertEquals(0, check.run(frame), "greatest of row " + r);
                frame.rows[r][lane]++;
                assertNotEquals(0, check.run(frame), "beyond row " + r);
                frame.rows[r][lane] = least[r] - 1;
                assertNotEquals(0, check.run(frame), "below row " + r);
                frame.rows[r][lane] = least[r];
                assertEquals(0, check.run(frame), "least of row " + r);
            }
        }
    }
}
