package org.cortado.assembler.network.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Times on the grid of timesteps, in whole picoseconds. */
class TimeGridTest {
    private static final TimeGrid TENTH = new TimeGrid(100_000_000);

    @Test
    void decimalTimesLandThoughNoDoubleIsThem() {
        for (int step = 0; step < 100_000; step++) {
            double time = Double.parseDouble(step / 10 + "." + step % 10);
            assertTrue(TENTH.lands(time));
            assertEquals(step, TENTH.nearest(time));
            assertEquals(step, TENTH.firstStep(time));
            assertEquals(time, TENTH.time(step));
        }
    }

    @Test
    void aTimeBetweenStepsBelongsToTheNext() {
        assertEquals(4, TENTH.firstStep(0.3001));
        assertEquals(3, TENTH.nearest(0.3001));
        assertFalse(TENTH.lands(0.3001));
        assertEquals(0, TENTH.firstStep(-0.05));
        assertEquals(-1, TENTH.firstStep(-0.1));
    }

    @Test
    void timesBeyondAllRunsStayAtTheLongest() {
        assertEquals(TENTH.firstStep(1e300), TENTH.firstStep(9e9));
        assertEquals(TENTH.firstStep(-1e300), TENTH.firstStep(-9e9));
    }
}
