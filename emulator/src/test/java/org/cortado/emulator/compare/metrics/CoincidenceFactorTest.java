package org.cortado.emulator.compare.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CoincidenceFactorTest {

    @Test
    void aPerfectModelHasOne() {
        double[] train = {10, 50, 120, 200};
        assertEquals(1, CoincidenceFactor.gamma(train, train, 2, 1000), 1e-15);
    }

    @Test
    void oneOfTwoWorkedOutByHand() {
        // n = 1, nu = 2 / 100 ms, chance 2 * 0.02 * 1 * 2 = 0.08, norm 1 - 0.04, mean count 2
        assertEquals((1 - 0.08) / 2 / 0.96,
                CoincidenceFactor.gamma(new double[] {10, 50}, new double[] {10.5, 80}, 1, 100), 1e-15);
    }

    @Test
    void aModelThatNeverMeetsTheDataIsBelowZero() {
        assertTrue(CoincidenceFactor.gamma(new double[] {10, 50}, new double[] {30, 80}, 1, 100) < 0);
    }

    @Test
    void eachSpikeCoincidesOnce() {
        assertEquals(1, CoincidenceFactor.coincidences(new double[] {10}, new double[] {9, 10, 11}, 2));
        assertEquals(2, CoincidenceFactor.coincidences(new double[] {10, 11}, new double[] {9, 12.5}, 2));
    }

    @Test
    void theWindowIncludesItsEdge() {
        assertEquals(1, CoincidenceFactor.coincidences(new double[] {10}, new double[] {12}, 2));
    }

    @Test
    void emptyTrains() {
        double[] none = {};
        double[] some = {10};
        assertEquals(1, CoincidenceFactor.gamma(none, none, 2, 100));
        assertEquals(0, CoincidenceFactor.gamma(some, none, 2, 100));
        assertEquals(0, CoincidenceFactor.gamma(none, some, 2, 100));
    }

    @Test
    void windowsThatCoverAllTimeMeanNothing() {
        assertTrue(Double.isNaN(CoincidenceFactor.gamma(new double[] {1}, new double[] {1, 2, 3}, 2, 10)));
    }

    @Test
    void aWindowOfNoWidthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CoincidenceFactor.gamma(new double[0], new double[0], 0, 1));
    }
}
