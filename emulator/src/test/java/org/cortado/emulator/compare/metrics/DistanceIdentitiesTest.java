package org.cortado.emulator.compare.metrics;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What each distance must keep on any trains. */
class DistanceIdentitiesTest {

    private static final long SEED = 20261121;
    private static final int ROUNDS = 400;

    @FunctionalInterface
    private interface Distance {
        double between(double[] a, double[] b);
    }

    private record Measure(String name, boolean metric, boolean atMostOne, Distance distance) {
    }

    private static final List<Measure> MEASURES = List.of(
            new Measure("van Rossum", true, false, (a, b) -> VanRossum.distance(a, b, 8)),
            new Measure("Victor-Purpura", true, false, (a, b) -> VictorPurpura.distance(a, b, 0.15)),
            new Measure("ISI-distance", true, true, (a, b) -> IsiDistance.distance(a, b, 0, 100)),
            new Measure("SPIKE-distance", false, true, (a, b) -> SpikeDistance.distance(a, b, 0, 100)));

    @TestFactory
    Stream<DynamicTest> equalTrainsAreAtNoDistance() {
        return each(m -> true, (m, a, b, c) -> assertEquals(0, m.distance.between(a, a.clone())));
    }

    @TestFactory
    Stream<DynamicTest> distancesAreSymmetric() {
        return each(m -> true, (m, a, b, c) -> assertEquals(m.distance.between(a, b), m.distance.between(b, a), 1e-14));
    }

    @TestFactory
    Stream<DynamicTest> distancesAreNotNegative() {
        return each(m -> true, (m, a, b, c) -> assertTrue(m.distance.between(a, b) >= 0));
    }

    @TestFactory
    Stream<DynamicTest> metricsKeepTheTriangleInequality() {
        return each(Measure::metric, (m, a, b, c) -> assertTrue(
                m.distance.between(a, c) <= m.distance.between(a, b) + m.distance.between(b, c) + 1e-12));
    }

    @TestFactory
    Stream<DynamicTest> measuresWithoutAParameterEndAtOne() {
        return each(Measure::atMostOne, (m, a, b, c) -> assertTrue(m.distance.between(a, b) <= 1));
    }

    @FunctionalInterface
    private interface Identity {
        void check(Measure measure, double[] a, double[] b, double[] c);
    }

    private static Stream<DynamicTest> each(Predicate<Measure> which, Identity identity) {
        return MEASURES.stream().filter(which).map(measure -> DynamicTest.dynamicTest(measure.name, () -> {
            Random random = new Random(SEED);
            for (int round = 0; round < ROUNDS; round++) {
                double[] a = train(random);
                double[] b = train(random);
                double[] c = train(random);
                int now = round;
                assertAll("seed " + SEED + ", round " + now, () -> identity.check(measure, a, b, c));
            }
        }));
    }

    /** Up to 11 spikes, often none, often on whole milliseconds so that trains share some. */
    private static double[] train(Random random) {
        boolean whole = random.nextBoolean();
        return random.doubles(random.nextInt(12), 0, 100).map(t -> whole ? Math.rint(t) : t).sorted().distinct()
                .toArray();
    }
}
