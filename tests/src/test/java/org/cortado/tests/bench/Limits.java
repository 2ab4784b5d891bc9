package org.cortado.tests.bench;

import java.util.Locale;

/**
 * The models of {@link BareBenchmark} in one table of processor time: the machine beside both kinds of bare loops, all
 * taking turns.
 */
public final class Limits {
    private static final int ROUNDS = 9;

    private Limits() {
    }

    public static void main(String[] arguments) {
        System.out.println("model, machine ns a neuron, G updates/s, bare halves ns, bare longs ns, bare over machine");
        for (String model : new String[] {"w4i", "w4l", "w4-loihi"}) {
            BareBenchmark halves = benchmark(model, "halves");
            BareBenchmark wide = benchmark(model, "wide");
            double[] times = CpuClock.medians(ROUNDS, halves::machine, halves::bare, wide::bare);
            double machine = times[0] / BareBenchmark.NEURONS;
            double bareHalves = times[1] / BareBenchmark.LANES;
            double bareWide = times[2] / BareBenchmark.LANES;
            System.out.printf(Locale.ROOT, "%s, %.2f, %.2f, %.2f, %.2f, %.0f %%%n", model, machine, 1 / machine,
                    bareHalves, bareWide, 100 * Math.min(bareHalves, bareWide) / machine);
            halves.stop();
            wide.stop();
        }
    }

    private static BareBenchmark benchmark(String model, String products) {
        BareBenchmark benchmark = new BareBenchmark();
        benchmark.model = model;
        benchmark.products = products;
        benchmark.start();
        return benchmark;
    }
}
