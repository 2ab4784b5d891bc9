package org.cortado.emulator.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPlanTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 32, 45})
    void runsEachOperationOnceAndInOrder(int operations) {
        List<Integer> ran = new ArrayList<>();
        LaneOperation[] all = IntStream.range(0, operations).mapToObj(i -> (LaneOperation) f -> ran.add(i))
                .toArray(LaneOperation[]::new);
        new PlainPlan(all, List.of(), LaneRow.SPIKED).run(null);
        assertEquals(IntStream.range(0, operations).boxed().toList(), ran);
    }
}
