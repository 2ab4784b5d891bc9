package org.cortado.emulator.compare.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The band of costs that is worked out leaves nothing out: the whole table gives the same distance. */
class VictorPurpuraBandTest {
    private static final long SEED = 7;

    private static double[] train(Random random) {
        return random.doubles(random.nextInt(25), 0, 100).map(t -> Math.floor(t * 4) / 4).sorted().toArray();
    }

    private static double wholeTable(double[] a, double[] b, double q) {
        double[][] cost = new double[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                double gap = Math.abs(a[i - 1] - b[j - 1]);
                double moved = cost[i - 1][j - 1] + (gap == 0 ? 0 : q * gap);
                cost[i][j] = DoubleStream.of(moved, cost[i - 1][j] + 1, cost[i][j - 1] + 1).min().orElseThrow();
            }
        }
        return cost[a.length][b.length];
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.1, 0.5, 2, 8, 1000, Double.POSITIVE_INFINITY})
    void theBandGivesTheDistanceOfTheWholeTable(double q) {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            double[] a = train(random);
            double[] b = train(random);
            assertEquals(wholeTable(a, b, q), VictorPurpura.distance(a, b, q), 1e-9, "seed " + SEED + ", round "
                    + round);
        }
    }
}
