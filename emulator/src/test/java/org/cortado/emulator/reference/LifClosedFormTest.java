package org.cortado.emulator.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LifClosedFormTest {

    private final LifClosedForm lif = new LifClosedForm(20, 2);

    @Test
    void twiceTheThresholdSpikesAfterLnTwo() {
        double interval = 2 + 20 * StrictMath.log(2);
        assertEquals(1000 / interval, lif.rate(2), 1e-12);
        assertArrayEquals(new double[] {interval - 2, 2 * interval - 2}, lif.spikeTimes(2, 0, 40), 1e-12);
    }

    @Test
    void theThresholdItselfIsNeverReached() {
        assertEquals(0, lif.rate(1));
        assertEquals(0, lif.spikeTimes(1, 0, 1e9).length);
    }

    @Test
    void aStartAboveResetShortensTheFirstIntervalOnly() {
        double[] late = lif.spikeTimes(2, 0, 60);
        double[] early = lif.spikeTimes(2, 0.5, 60);
        assertEquals(20 * StrictMath.log(1.5), early[0], 1e-12);
        assertEquals(late[1] - late[0], early[1] - early[0], 1e-12);
    }

    @Test
    void aStartAtTheThresholdIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> lif.spikeTimes(2, 1, 10));
    }

    @Test
    void moreSpikesThanMemoryShouldHoldAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LifClosedForm(1, 0).spikeTimes(1e12, 0, 1e3));
    }

    @Test
    void timeConstantsThatAreNoneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LifClosedForm(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new LifClosedForm(1, Double.NaN));
    }
}
