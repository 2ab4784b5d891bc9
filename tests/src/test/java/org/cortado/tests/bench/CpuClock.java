package org.cortado.tests.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Times work in processor time of the calling thread, which a machine shared with others lengthens less than time. */
final class CpuClock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long SLICE_NS = 50_000_000;

    private CpuClock() {
    }

    static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /**
     * Nanoseconds of a call of each of several works: the medians of rounds in which all take turns.
     *
     * @param rounds how many, after as many again to warm up
     */
    static double[] medians(int rounds, Runnable... works) {
        double[][] times = new double[works.length][rounds];
        for (int round = -rounds; round < rounds; round++) {
            for (int w = 0; w < works.length; w++) {
                double time = time(works[w]);
                if (round >= 0) {
                    times[w][round] = time;
                }
            }
        }
        double[] medians = new double[works.length];
        for (int w = 0; w < works.length; w++) {
            Arrays.sort(times[w]);
            medians[w] = times[w][rounds / 2];
        }
        return medians;
    }

    private static double time(Runnable work) {
        long start = now();
        long calls = 0;
        long end = start;
        while (end - start < SLICE_NS) {
            work.run();
            calls++;
            end = now();
        }
        return (double) (end - start) / calls;
    }
}
