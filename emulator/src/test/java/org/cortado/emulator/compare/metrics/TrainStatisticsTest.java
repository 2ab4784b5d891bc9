package org.cortado.emulator.compare.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TrainStatisticsTest {

    @Test
    void fourSpikesWorkedOutByHand() {
        TrainStatistics s = TrainStatistics.of(new double[] {10, 20, 40, 70}, 0, 200);
        assertEquals(4, s.count());
        assertEquals(20, s.rate());
        assertEquals(20, s.meanInterval());
        assertEquals(StrictMath.sqrt(200.0 / 3) / 20, s.variation(), 1e-15);
        assertEquals((10.0 / 30 + 10.0 / 50) / 2, s.adaptation(), 1e-15);
    }

    @Test
    void aRegularTrainDoesNotVary() {
        TrainStatistics s = TrainStatistics.of(new double[] {5, 10, 15, 20}, 0, 25);
        assertEquals(0, s.variation());
        assertEquals(0, s.adaptation());
    }

    @Test
    void aTrainThatQuickensAdaptsNegatively() {
        assertTrue(TrainStatistics.of(new double[] {0, 30, 50, 60}, 0, 100).adaptation() < 0);
    }

    @Test
    void anEmptyTrainHasARateAndNoIntervals() {
        TrainStatistics s = TrainStatistics.of(new double[0], 0, 100);
        assertEquals(0, s.count());
        assertEquals(0, s.rate());
        assertTrue(Double.isNaN(s.meanInterval()) && Double.isNaN(s.variation()) && Double.isNaN(s.adaptation()));
    }

    @Test
    void twoSpikesHaveOneIntervalAndNoAdaptation() {
        TrainStatistics s = TrainStatistics.of(new double[] {3, 8}, 0, 10);
        assertEquals(5, s.meanInterval());
        assertEquals(0, s.variation());
        assertTrue(Double.isNaN(s.adaptation()));
    }

    @Test
    void aTrainOutOfOrderIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> TrainStatistics.of(new double[] {3, 2}, 0, 10));
    }

    @Test
    void aSpikeOutsideTheWindowIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> TrainStatistics.of(new double[] {3, 12}, 0, 10));
    }
}
