package org.cortado.tests.networks;

import java.util.Arrays;
import java.util.Random;

/**
 * The program of section IV of Izhikevich, IEEE Trans. Neural Networks 14:1569 (2003), in double precision: 800
 * excitatory and 200 inhibitory cells, all to all, continuous normal noise, spikes that act in the step after they were
 * found. It shares nothing with the chip but the equations.
 */
final class PublishedNetwork {
    private static final int EXCITATORY = 800;
    private static final int CELLS = 1000;

    private final Random random;
    private final double[] a = new double[CELLS];
    private final double[] b = new double[CELLS];
    private final double[] c = new double[CELLS];
    private final double[] d = new double[CELLS];
    /** Weights by source, then target. */
    private final double[][] weight = new double[CELLS][CELLS];

    private PublishedNetwork(long seed) {
        random = new Random(seed);
        for (int i = 0; i < CELLS; i++) {
            double r = random.nextDouble();
            boolean excitatory = i < EXCITATORY;
            a[i] = excitatory ? 0.02 : 0.02 + 0.08 * r;
            b[i] = excitatory ? 0.2 : 0.25 - 0.05 * r;
            c[i] = excitatory ? -65 + 15 * r * r : -65;
            d[i] = excitatory ? 8 - 6 * r * r : 2;
            for (int target = 0; target < CELLS; target++) {
                weight[i][target] = excitatory ? 0.5 * random.nextDouble() : -random.nextDouble();
            }
        }
    }

    /** Runs it from rest; the populations are the excitatory and the inhibitory cells. */
    static NetworkRun run(long seed, int steps) {
        return new PublishedNetwork(seed).run(steps);
    }

    private NetworkRun run(int steps) {
        int[][] counts = new int[2][steps];
        double[] v = new double[CELLS];
        double[] u = new double[CELLS];
        double[] input = new double[CELLS];
        Arrays.fill(v, -65);
        Arrays.setAll(u, i -> b[i] * v[i]);
        for (int step = 0; step < steps; step++) {
            for (int i = 0; i < CELLS; i++) {
                input[i] = (i < EXCITATORY ? 5 : 2) * random.nextGaussian();
            }
            for (int i = 0; i < CELLS; i++) {
                if (v[i] >= 30) {
                    counts[i < EXCITATORY ? 0 : 1][step]++;
                    v[i] = c[i];
                    u[i] += d[i];
                    for (int target = 0; target < CELLS; target++) {
                        input[target] += weight[i][target];
                    }
                }
            }
            for (int i = 0; i < CELLS; i++) {
                v[i] += 0.5 * (0.04 * v[i] * v[i] + 5 * v[i] + 140 - u[i] + input[i]);
                v[i] += 0.5 * (0.04 * v[i] * v[i] + 5 * v[i] + 140 - u[i] + input[i]);
                u[i] += a[i] * (b[i] * v[i] - u[i]);
            }
        }
        return new NetworkRun(counts, new int[] {EXCITATORY, CELLS - EXCITATORY});
    }
}
