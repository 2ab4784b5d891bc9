package org.cortado.emulator.mesh.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatencyHistogramTest {
    @Test
    void quantilesAreThoseOfTheSortedLatencies() {
        LatencyHistogram histogram = new LatencyHistogram();
        for (int i = 100; i >= 1; i--) {
            histogram.add(i);
        }
        assertEquals(50, histogram.quantile(0.5));
        assertEquals(95, histogram.quantile(0.95));
        assertEquals(99, histogram.quantile(0.99));
        assertEquals(100, histogram.quantile(1));
        assertEquals(50.5, histogram.mean());
    }

    @Test
    void longLatenciesAreAtMostAThousandthTooHigh() {
        Random random = new Random(5);
        LatencyHistogram histogram = new LatencyHistogram();
        long[] latencies = random.longs(5000, 0, 1L << 40).map(x -> x >>> random.nextInt(40)).toArray();
        Arrays.stream(latencies).forEach(histogram::add);
        Arrays.sort(latencies);
        for (double p = 0.01; p < 1; p += 0.01) {
            long exact = latencies[(int) Math.ceil(p * latencies.length) - 1];
            long found = histogram.quantile(p);
            assertTrue(found >= exact && found <= exact * 1.001, "p " + p + ": " + exact + ", " + found);
        }
        assertEquals(latencies[latencies.length - 1], histogram.max());
    }

    @Test
    void ofNothingThereIsNoMean() {
        assertTrue(Double.isNaN(new LatencyHistogram().mean()));
        assertEquals(0, new LatencyHistogram().quantile(0.5));
    }
}
