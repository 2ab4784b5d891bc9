package org.cortado.emulator.compare.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** The four distances on trains small enough to work out by hand. */
class SpikeTrainDistancesTest {

    private static final double[] NONE = {};

    @Test
    void vanRossumCountsASpikeMoreAsAHalf() {
        assertEquals(0.5, squared(NONE, new double[] {3}, 10), 1e-15);
        assertEquals(0.5, squared(new double[] {1}, new double[] {1, 500}, 1), 1e-15);
    }

    @Test
    void vanRossumOfTwoSpikesIsOneLessTheirOverlap() {
        assertEquals(1 - StrictMath.exp(-0.5), squared(new double[] {10}, new double[] {15}, 10), 1e-15);
    }

    @Test
    void vanRossumAddsSpikesAtOneTime() {
        assertEquals(2, squared(NONE, new double[] {4, 4}, 10), 1e-15);
    }

    @Test
    void victorPurpuraTakesTheCheaperOfMovingAndReplacing() {
        assertEquals(0.5, VictorPurpura.distance(new double[] {10}, new double[] {15}, 0.1));
        assertEquals(2, VictorPurpura.distance(new double[] {10}, new double[] {60}, 0.1));
    }

    @Test
    void victorPurpuraOfThreeAgainstTwo() {
        // 10 -> 12 costs 1, 20 goes for 1, 30 -> 31 costs 0.5
        assertEquals(2.5, VictorPurpura.distance(new double[] {10, 20, 30}, new double[] {12, 31}, 0.5));
    }

    @Test
    void victorPurpuraAtItsTwoEnds() {
        double[] a = {10, 20, 30};
        double[] b = {10, 31};
        assertEquals(1, VictorPurpura.distance(a, b, 0));
        assertEquals(3, VictorPurpura.distance(a, b, Double.POSITIVE_INFINITY));
        assertEquals(3, VictorPurpura.distance(a, NONE, 7));
    }

    @Test
    void isiDistanceOfOneSpikeAgainstNone() {
        // intervals 100 against 40 up to the spike and 60 after it
        assertEquals(0.6 * 0.4 + 0.4 * 0.6, IsiDistance.distance(NONE, new double[] {40}, 0, 100), 1e-15);
    }

    @Test
    void isiDistanceOfOneSpikeEach() {
        assertEquals(0.4 * 20 / 60 * 2, IsiDistance.distance(new double[] {60}, new double[] {40}, 0, 100), 1e-15);
    }

    @Test
    void isiDistanceWithTheCorrectionAtTheEdges() {
        // first train: 2 up to 4 ms, then 2, 3 from the last spike on; second: 3 up to 3 ms, 1.5, 3.5, 1, 0.5, 0.5
        double[] a = {2, 4, 6, 7};
        double[] b = {3, 4.5, 8, 9, 9.5};
        double[] widths = {2, 1, 1, 0.5, 1.5, 1, 1, 1, 0.5, 0.5};
        double[] values = {1 / 3.0, 1 / 3.0, 0.25, 0.25, 1.5 / 3.5, 2.5 / 3.5, 0.5 / 3.5, 2 / 3.0, 2.5 / 3, 2.5 / 3};
        double sum = 0;
        for (int k = 0; k < widths.length; k++) {
            sum += widths[k] * values[k];
        }
        assertEquals(sum / 10, IsiDistance.distance(a, b, 0, 10), 1e-15);
    }

    @Test
    void spikeDistanceOfTwoTrainsWithCommonSpikes() {
        // the train pair of PySpike's test, s at each event by hand, with intervals before and after it
        double[] s1 = {0.1, 0.1, 0.1, 0, 0, 0, 0};
        double[] s2 = {0.1, 0.1, 0.2 / 3, 0, 0.1, 0, 0};
        double[] isi1 = {0.2, 0.2, 0.2, 0.2, 0.2, 0.4};
        double[] isi2 = {0.3, 0.3, 0.3, 0.1, 0.1, 0.4};
        double[] times = {0, 0.1, 0.2, 0.4, 0.5, 0.6, 1};
        double sum = 0;
        for (int k = 0; k < 6; k++) {
            double scale = 0.5 * (isi1[k] + isi2[k]) * (isi1[k] + isi2[k]);
            double left = (s1[k] * isi2[k] + s2[k] * isi1[k]) / scale;
            double right = (s1[k + 1] * isi2[k] + s2[k + 1] * isi1[k]) / scale;
            sum += (times[k + 1] - times[k]) * (left + right) / 2;
        }
        assertEquals(sum, SpikeDistance.distance(new double[] {0.2, 0.4, 0.6}, new double[] {0.1, 0.4, 0.5, 0.6},
                0, 1), 1e-15);
    }

    @Test
    void spikeDistanceOfOneSpikeEach() {
        // s = 20 throughout on both sides, so the profile is 40 / (isi_a + isi_b): 60 and 40, 60 and 60, 40 and 60
        assertEquals(0.4 * 0.4 + 0.2 / 3 + 0.4 * 0.4,
                SpikeDistance.distance(new double[] {60}, new double[] {40}, 0, 100), 1e-15);
    }

    @Test
    void parametersThatMeanNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> VanRossum.distance(NONE, NONE, 0));
        assertThrows(IllegalArgumentException.class, () -> VictorPurpura.distance(NONE, NONE, -1));
        assertThrows(IllegalArgumentException.class, () -> IsiDistance.distance(NONE, NONE, 5, 5));
        assertThrows(IllegalArgumentException.class, () -> SpikeDistance.distance(new double[] {9}, NONE, 0, 5));
        assertThrows(IllegalArgumentException.class, () -> VanRossum.distance(new double[] {2, 1}, NONE, 1));
    }

    private static double squared(double[] a, double[] b, double tau) {
        double d = VanRossum.distance(a, b, tau);
        return d * d;
    }
}
