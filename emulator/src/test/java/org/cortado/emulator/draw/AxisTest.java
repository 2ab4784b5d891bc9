package org.cortado.emulator.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    @ParameterizedTest
    @CsvSource({
        "0, 100, 5, 0 20 40 60 80 100", "-75, 34, 4, -50 0", "0, 0.3, 3, 0.0 0.1 0.2 0.3",
        "0, 999, 6, 0 200 400 600 800",
        "0.05291, 0.05299, 4, 0.05292 0.05294 0.05296 0.05298", "1.1e-7, 1.8e-7, 4, 1.2e-7 1.4e-7 1.6e-7 1.8e-7",
        "-1e-9, 1e-9, 4, -1e-9 -5e-10 0 5e-10 1e-9", "0, 3e7, 3, 0 1e7 2e7 3e7", "1.5, 2.5, 2, 1.5 2.0 2.5",
    })
    void linearTicksAreRound(double low, double high, int atMost, String expected) {
        assertEquals(expected, texts(Axis.between("", false, low, high).ticks(atMost)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1000, 5, 1 10 100 1000", "10, 800, 5, 10 30 100 300", "10, 40, 5, 10 20 30 40",
        "1e-6, 1e6, 4, 1e-6 0.01 100 1e6", "12, 18, 3, 12 14 16 18",
    })
    void logarithmicTicksAreRound(double low, double high, int atMost, String expected) {
        assertEquals(expected, texts(Axis.between("", true, low, high).ticks(atMost)));
    }

    private static String texts(List<Axis.Tick> ticks) {
        return ticks.stream().map(Axis.Tick::text).collect(Collectors.joining(" "));
    }

    @Test
    void aRangeOfOneValueIsWidened() {
        Axis axis = Axis.over("", false, List.of(new double[] {5, 5}));
        assertTrue(axis.low() < 5 && axis.high() > 5);
    }

    @Test
    void valuesThatAreNotFiniteDoNotCount() {
        Axis axis = Axis.over("", false, List.of(new double[] {Double.NaN, 1, Double.NEGATIVE_INFINITY, 3}));
        assertEquals(1, axis.low());
        assertEquals(3, axis.high());
    }

    @Test
    void aLogarithmicAxisCountsPositiveValuesOnly() {
        assertEquals(2, Axis.over("", true, List.of(new double[] {-1, 0, 2, 8})).low());
    }

    @Test
    void ticksOfAnyRangeLieInItAndRise() {
        long seed = 11;
        Random random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            boolean log = round % 3 == 0;
            double a = StrictMath.pow(10, random.nextInt(600) - 300) * (1 + random.nextDouble());
            double b = random.nextInt(4) == 0 ? a * (1 + 1e-11) : StrictMath.pow(10, random.nextInt(600) - 300);
            Axis axis = Axis.between("", log, log || random.nextBoolean() ? Math.min(a, b) : -a, Math.max(a, b));
            int atMost = 1 + random.nextInt(12);
            List<Axis.Tick> ticks = axis.ticks(atMost);
            String context = "seed " + seed + ", round " + round + ", " + axis + ": " + texts(ticks);
            assertTrue(ticks.size() <= 2 * atMost + 2, context);
            double slack = 1e-6 * (axis.high() - axis.low());
            double before = Double.NEGATIVE_INFINITY;
            for (Axis.Tick tick : ticks) {
                assertFalse(tick.value() < axis.low() - slack || tick.value() > axis.high() + slack, context);
                assertTrue(tick.value() > before, context);
                before = tick.value();
            }
        }
    }
}
