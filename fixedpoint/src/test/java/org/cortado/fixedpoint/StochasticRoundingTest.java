package org.cortado.fixedpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StochasticRoundingTest {
    private static final int BLOCK = 10_000;
    private static final int BLOCKS = 100;
    private static final int[] IDS = IntStream.range(0, BLOCK).toArray();

    @Test
    void theMeanOfAMillionDrawsIsTheExactValueForAHundredInputs() {
        long seed = 616;
        SplittableRandom inputs = new SplittableRandom(seed);
        int[] random = new int[BLOCK];
        for (int input = 0; input < 100; input++) {
            long exact = inputs.nextLong() >> inputs.nextInt(1, 40);
            int shift = inputs.nextInt(2, 40);
            long floor = exact >> shift;
            long up = 0;
            for (int block = 0; block < BLOCKS; block++) {
                CounterRandom.fill(CounterRandom.key(seed, block, 0, input), IDS, random, BLOCK);
                for (int i = 0; i < BLOCK; i++) {
                    up += Words.shiftRight(exact, shift, Rounding.STOCHASTIC, random[i]) - floor;
                }
            }
            double fraction = (exact - (floor << shift)) / (double) (1L << shift);
            double draws = (double) BLOCK * BLOCKS;
            double error = up / draws - fraction;
            double standardError = Math.sqrt(fraction * (1 - fraction) / draws);
            assertTrue(Math.abs(error) <= 4 * standardError, () -> "seed " + seed + ": " + exact + " >> " + shift
                    + " off by " + error / standardError + " standard errors");
        }
    }

    /** Sums of a script in another language, written from the description alone. */
    @Test
    void theBitsAreTheSameOnEveryRun() {
        long shortSum = 0;
        long longSum = 0;
        for (int id = 0; id < 1000; id++) {
            shortSum += Words.shiftRight(12345, 15, Rounding.STOCHASTIC, CounterRandom.bits(7, id, 0, 0, 0));
            longSum += Words.shiftRight(-98765432109876543L, 40, Rounding.STOCHASTIC,
                    CounterRandom.bits(11, id, 0, 0, 0));
        }
        assertEquals(376, shortSum);
        assertEquals(-89826622, longSum);
    }

    @ParameterizedTest
    @CsvSource({"counter", "splitmix", "xorshift"})
    void anyGeneratorServes(String name) {
        RandomBits random = switch (name) {
            case "counter" -> RandomBits.counter(3, 4);
            case "splitmix" -> RandomBits.splitMix(3);
            default -> RandomBits.xorshift(3);
        };
        Arithmetic whole = new Arithmetic(new QFormat(true, 7, 0), Rounding.STOCHASTIC, Overflow.SATURATE, random);
        Fixed quarter = Fixed.of("-0.25", QFormat.S16_15);
        int draws = 10_000;
        long sum = 0;
        for (int i = 0; i < draws; i++) {
            sum += quarter.to(whole).raw();
        }
        assertEquals(-0.25, (double) sum / draws, 4 * Math.sqrt(0.25 * 0.75 / draws));
    }
}
