package org.cortado.fixedpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CounterRandomTest {
    private static final int N = 65_536;
    private static final int[] IDS = IntStream.range(0, N).toArray();

    /** Values of a script in another language, written from the description alone. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, 238275bc38fcbe91, 1312594413, 607025337, -283180399, 1887872206, -1440867946, -134846040",
        "1, 0, 0, 0, b18a02f46d8d86c3, -1286421571, 169904304, -1718838777, 2135062787, -1544450425, -26969208",
        "0, 1, 0, 0, 80abe802ac1e182e, -1705848118, -522537063, 972075873, -401340916, 1708954770, 521404688",
        "0, 0, 1, 0, 2f101fe21496ea20, 824462592, -835718742, -189778653, 1827128284, 1237465464, -249144112",
        "0, 0, 0, 1, f89a2566b5822c54, 94743974, -1734687990, 819672170, -1008243612, 1389080126, 0",
        "-1, -1, -1, -1, cf064be5cc0a8ccd, -1689548875, 997623165, 923533088, 355252793, -237322533, -50085672",
        "81985529216486895, 1000, 3, 17, a4f87029775c5dd8, 948871722, -1998661256, 885937618, 1871699730, 530630831,"
            + "98887096"})
    void pinnedValues(long seed, int step, int sub, int draw, String key, int id0, int id1, int id2, int id4095,
            int idMinus1, int normal) {
        long expected = Long.parseUnsignedLong(key, 16);
        assertEquals(expected, CounterRandom.key(seed, step, sub, draw));
        assertEquals(id0, CounterRandom.bits(expected, 0));
        assertEquals(id1, CounterRandom.bits(expected, 1));
        assertEquals(id2, CounterRandom.bits(expected, 2));
        assertEquals(id4095, CounterRandom.bits(seed, 4095, step, sub, draw));
        assertEquals(idMinus1, CounterRandom.bits(seed, -1, step, sub, draw));
        assertEquals(normal, CounterRandom.normal(id0, id1));
    }

    @Test
    void theBlockFormGivesTheSameBits() {
        int[] ids = IntStream.range(0, 1001).map(i -> i * 7919 - 500).toArray();
        int[] out = new int[1001];
        CounterRandom.fill(99, ids, out, 1000);
        for (int i = 0; i < 1000; i++) {
            assertEquals(CounterRandom.bits(99, ids[i]), out[i]);
        }
        assertEquals(0, out[1000], "a lane beyond n was written");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, -1, 20_261_121, Long.MIN_VALUE})
    void eachByteIsUniformOverTheIds(long seed) {
        for (int step = 0; step < 4; step++) {
            int[] words = words(CounterRandom.key(seed, step, 0, 0));
            for (int at = 0; at < 32; at += 8) {
                int place = at;
                uniform(IntStream.of(words).map(w -> w >>> place & 0xff), "seed " + seed + " step " + step);
            }
        }
    }

    @Test
    void eachByteIsUniformOverStepsAndDraws() {
        uniform(IntStream.range(0, N).map(step -> CounterRandom.bits(5, 3, step, 0, 0) >>> 24), "steps");
        uniform(IntStream.range(0, N).map(draw -> CounterRandom.bits(5, 3, 0, 0, draw) >>> 24), "draws");
        uniform(IntStream.range(0, N).map(sub -> CounterRandom.bits(5, 3, 0, sub, 0) & 0xff), "subs");
        uniform(IntStream.range(0, N).map(seed -> CounterRandom.bits((long) seed, 3, 0, 0, 0) & 0xff), "seeds");
    }

    /** Chi-square of 256 bins: mean 255, standard deviation 22.6; five of these are allowed. */
    private static void uniform(IntStream bytes, String what) {
        long[] counts = new long[256];
        bytes.forEach(b -> counts[b]++);
        double square = 0;
        for (long count : counts) {
            square += (count - N / 256.0) * (count - N / 256.0) / (N / 256.0);
        }
        double chi = square;
        assertTrue(chi > 255 - 5 * 22.6 && chi < 255 + 5 * 22.6, () -> what + ": chi-square " + chi);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0, 0, 0", "0, 1, 0, 0, 0", "0, 0, 1, 0, 0", "0, 0, 0, 1, 0", "0, 0, 0, 0, 1", "0, 2, 0, 0, 0",
        "0, 0, 1, 0, 1", "0, 1, 1, 0, 0", "0, 64, 0, 0, 0", "0, 0, 256, 0, 0"})
    void neighboursAreUncorrelated(int seed, int id, int step, int sub, int draw) {
        double product = 0;
        long differing = 0;
        for (int i = 0; i < N; i++) {
            int here = CounterRandom.bits(7, i, 1, 1, 1);
            int there = CounterRandom.bits(7 + seed, i + id, 1 + step, 1 + sub, 1 + draw);
            product += (here * 0x1p-31) * (there * 0x1p-31);
            differing += Integer.bitCount(here ^ there);
        }
        double correlation = product / N * 3;
        assertEquals(0, correlation, 5 / Math.sqrt(N));
        assertEquals(16, (double) differing / N, 5 * Math.sqrt(8.0 / N));
    }

    @Test
    void everyBitOfTheIdChangesEveryBitOfTheResultHalfTheTime() {
        long key = CounterRandom.key(12, 0, 0, 0);
        int trials = 10_000;
        for (int in = 0; in < 32; in++) {
            int[] changed = new int[32];
            for (int i = 0; i < trials; i++) {
                int difference = CounterRandom.bits(key, i) ^ CounterRandom.bits(key, i ^ 1 << in);
                for (int out = 0; out < 32; out++) {
                    changed[out] += difference >>> out & 1;
                }
            }
            for (int out = 0; out < 32; out++) {
                assertEquals(0.5, (double) changed[out] / trials, 6 * 0.5 / Math.sqrt(trials), in + " -> " + out);
            }
        }
    }

    @Test
    void normalIsTheCentredSumOfEightBytes() {
        assertEquals(-1020 * 1_284_248, CounterRandom.normal(0, 0));
        assertEquals(1020 * 1_284_248, CounterRandom.normal(-1, -1));
        int[] words = words(3);
        for (int i = 1; i < 1000; i++) {
            int sum = 0;
            for (int at = 0; at < 32; at += 8) {
                sum += (words[i] >>> at & 0xff) + (words[i - 1] >>> at & 0xff);
            }
            assertEquals((sum - 1020) * CounterRandom.NORMAL_FACTOR, CounterRandom.normal(words[i], words[i - 1]));
        }
    }

    @Test
    void theFactorOfNormalIsTheNearestToUnitVariance() {
        assertEquals(CounterRandom.NORMAL_FACTOR, Math.round(0x1p28 / Math.sqrt(8 * (256.0 * 256 - 1) / 12)));
        assertEquals(CounterRandom.NORMAL_RESOLUTION, CounterRandom.NORMAL_FORMAT.resolution());
    }

    @Test
    void momentsOfNormal() {
        double[] sums = new double[5];
        int[] first = words(CounterRandom.key(8, 0, 0, 0));
        int[] second = words(CounterRandom.key(8, 0, 0, 1));
        for (int i = 0; i < N; i++) {
            double x = CounterRandom.normal(first[i], second[i]) * CounterRandom.NORMAL_RESOLUTION;
            for (int k = 1; k <= 4; k++) {
                sums[k] += Math.pow(x, k);
            }
        }
        double root = Math.sqrt(N);
        assertEquals(0, sums[1] / N, 5 * 1 / root);
        assertEquals(1, sums[2] / N, 5 * Math.sqrt(1.85) / root);
        assertEquals(0, sums[3] / N, 5 * Math.sqrt(15) / root);
        assertEquals(2.85, sums[4] / N, 5 * Math.sqrt(96) / root);
    }

    @Test
    void theSameDrawInAnyOrderIsTheSame() {
        int[] up = words(4);
        int[] reversed = IntStream.range(0, N).map(i -> N - 1 - i).toArray();
        int[] down = new int[N];
        CounterRandom.fill(4, reversed, down, N);
        assertArrayEquals(up, IntStream.range(0, N).map(i -> down[N - 1 - i]).toArray());
    }

    private static int[] words(long key) {
        int[] words = new int[N];
        CounterRandom.fill(key, IDS, words, N);
        return words;
    }
}
