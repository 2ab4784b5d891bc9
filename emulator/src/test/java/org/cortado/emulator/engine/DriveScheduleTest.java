package org.cortado.emulator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.cortado.assembler.image.Drive;
import org.junit.jupiter.api.Test;

class DriveScheduleTest {
    private static final int LAST = Integer.MAX_VALUE;
    private static final Drive DRIVE = new Drive(10,
            new Drive.Writes(new int[] {0, 3, 3}, new int[] {1, 0, 1}, new int[] {5, 6, 7}, new int[] {50, 60, 70}),
            new Drive.Spikes(new int[] {2, 2, 2, 5, LAST}, new int[] {0, 1, 0, 0, 0}, new int[] {10, 11, 12, 13, 14},
                    new int[] {1, 1, 1, 1, 1}), List.of(), List.of());

    private final DriveSchedule schedule = new DriveSchedule(DRIVE, 3);

    private List<Integer> keys(int core, long step) {
        List<Integer> keys = new ArrayList<>();
        schedule.spikes(core, step, (key, payload) -> keys.add(key));
        return keys;
    }

    @Test
    void aCoreGetsItsSpikesOfTheStepInOrder() {
        assertEquals(List.of(List.of(), List.of(), List.of(10, 12), List.of(), List.of(), List.of(13), List.of()),
                LongStream.range(0, 7).mapToObj(step -> keys(0, step)).toList());
    }

    @Test
    void aStepMayBeAskedForAgainAndInAnyOrder() {
        for (long step : new long[] {5, 2, 2, 0, 9, 5}) {
            assertEquals(step == 2 ? List.of(10, 12) : step == 5 ? List.of(13) : List.of(), keys(0, step),
                    "step " + step);
        }
    }

    @Test
    void theLastStepThereIsHasItsSpikesAndNoneFollow() {
        assertEquals(List.of(List.of(14), List.of(), List.of()),
                List.of(keys(0, LAST), keys(0, LAST + 1L), keys(1, LAST)));
    }

    @Test
    void aCoreWithoutSpikesIsSentNone() {
        assertFalse(schedule.sendsTo(2));
    }

    @Test
    void aCoreGetsItsWritesOfTheStep() {
        List<String> writes = new ArrayList<>();
        schedule.write(1, 3, (address, value, index) -> writes.add(address + "=" + value + " of " + index));
        assertEquals(List.of("7=70 of 2"), writes);
    }
}
