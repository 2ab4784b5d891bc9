package org.cortado.emulator.compare.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lags, the first difference, and the traces up to it. */
class SpikeAgreementTest {

    private static final double[] REFERENCE = {10, 20, 30};

    @Test
    void lagsRunOverTheSpikesThatBothHave() {
        assertArrayEquals(new double[] {1, -2}, SpikeLags.of(REFERENCE, new double[] {11, 18}));
        assertEquals(-2, SpikeLags.worst(REFERENCE, new double[] {11, 18}));
    }

    @Test
    void withoutCommonSpikesThereIsNoLag() {
        assertEquals(0, SpikeLags.of(REFERENCE, new double[0]).length);
        assertEquals(0, SpikeLags.worst(REFERENCE, new double[0]));
    }

    @Test
    void trainsWithinTheToleranceDoNotDiffer() {
        assertEquals(Optional.empty(), FirstDifference.of(REFERENCE, new double[] {10.5, 19.5, 30}, 0.5));
    }

    @Test
    void theFirstLagBeyondTheToleranceIsTheDifference() {
        FirstDifference d = FirstDifference.of(REFERENCE, new double[] {10, 19, 40}, 0.5).orElseThrow();
        assertEquals(new FirstDifference(1, 20, 19), d);
        assertEquals(19, d.time());
    }

    @Test
    void aMissingSpikeIsADifference() {
        FirstDifference missing = FirstDifference.of(REFERENCE, new double[] {10, 20}, 0).orElseThrow();
        assertEquals(2, missing.index());
        assertTrue(Double.isNaN(missing.test()));
        assertEquals(30, missing.time());
        assertEquals(30, FirstDifference.of(new double[] {10, 20}, REFERENCE, 0).orElseThrow().time());
    }

    @Test
    void aNegativeToleranceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> FirstDifference.of(REFERENCE, REFERENCE, -1));
    }

    @Test
    void tracesCountOnlyUntilTheSpikesPart() {
        double[] times = {0, 10, 20, 30};
        TraceDifference d = TraceDifference.untilDivergence(times, new double[4], new double[] {3, -4, 100, 100},
                REFERENCE, new double[] {10, 25, 30}, 1);
        assertEquals(new TraceDifference(StrictMath.sqrt(12.5), 4, 2, 20), d);
    }

    @Test
    void tracesOfTrainsThatAgreeCountToTheEnd() {
        TraceDifference d = TraceDifference.untilDivergence(new double[] {0, 1}, new double[] {1, 1},
                new double[] {1, 3}, REFERENCE, REFERENCE, 0);
        assertEquals(2, d.samples());
        assertEquals(StrictMath.sqrt(2), d.rms());
    }

    @Test
    void withoutSamplesThereIsNoDifference() {
        TraceDifference d = TraceDifference.until(new double[] {5}, new double[] {1}, new double[] {2}, 5);
        assertTrue(Double.isNaN(d.rms()) && Double.isNaN(d.largest()));
        assertFalse(d.samples() > 0);
    }

    @Test
    void tracesOfUnequalLengthAreRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> TraceDifference.until(new double[] {5}, new double[] {1}, new double[0], 5));
    }
}
