package org.cortado.emulator.mesh.traffic;

import java.util.stream.LongStream;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.mesh.Flit;
import org.cortado.emulator.mesh.Mesh;
import org.cortado.emulator.mesh.MeshCounters;
import org.cortado.emulator.mesh.MeshShape;
import org.cortado.emulator.mesh.Port;

/**
 * Measures a pattern at one rate: cycles of warming up, measured cycles, then draining, in which the sources go on,
 * until the packets of the measured cycles are delivered or as many cycles again have passed.
 *
 * <p>A point is <em>saturated</em> if packets of the measured cycles stay undelivered, or if over the measured cycles
 * the packets waiting in all source queues become more by over 0.5 % of those generated and by over one a node, or
 * those in one queue by over 5 % of what its node generated and by over 20.
 */
public final class LoadRun {
    /** The most cycles of warming up and measuring together, for cycles are counted in 31 bits. */
    public static final int MAX_CYCLES = 1_000_000_000;
    private static final double GROWTH = 0.005;
    private static final double GROWTH_OF_ONE = 0.05;
    private static final int LEAST_OF_ONE = 20;

    private final MeshShape shape;
    private final Mesh mesh;
    private final PatternSources sources;
    private final LatencyHistogram latencies = new LatencyHistogram();
    private final int from;
    private final int to;
    private MeshCounters counters;

    private LoadRun(Destinations destinations, double rate, int warmup, int cycles, long seed) {
        shape = destinations.shape();
        mesh = new Mesh(shape);
        sources = new PatternSources(destinations, rate, seed);
        from = warmup;
        to = warmup + cycles;
    }

    /**
     * Measures one point.
     *
     * @param rate packets a node and cycle, above 0 to 1
     * @param warmup cycles before the measured ones, 0 or more
     * @param cycles measured cycles, 1 or more; at most {@link #MAX_CYCLES} with those before
     * @throws IllegalArgumentException if a value is out of range
     */
    public static LoadPoint measure(Destinations destinations, double rate, int warmup, int cycles, long seed) {
        checkRate(rate);
        if (warmup < 0 || cycles < 1 || (long) warmup + cycles > MAX_CYCLES) {
            throw new IllegalArgumentException(Counted.of(cycles, "cycle") + " after " + warmup
                    + " of warming up: must be 1 or more after 0 or more, together at most " + MAX_CYCLES);
        }
        LoadRun run = new LoadRun(destinations, rate, warmup, cycles, seed);
        return run.measure(rate);
    }

    /** @throws IllegalArgumentException if a rate is not above 0 and at most 1 */
    public static void checkRate(double rate) {
        if (!(rate > 0 && rate <= 1)) {
            throw new IllegalArgumentException("rate is " + rate + ", must be above 0 and at most 1");
        }
    }

    private LoadPoint measure(double rate) {
        runTo(from);
        long[] waitingBefore = sources.waiting(from);
        long ejectedBefore = mesh.ejected();
        MeshCounters before = mesh.counters();
        runTo(to);
        counters = mesh.counters().since(before);
        long[] waiting = sources.waiting(to);
        long delivered = mesh.ejected() - ejectedBefore;
        long[] generated = sources.generated(from, to);
        long packets = LongStream.of(generated).sum();
        long end = to + (long) (to - from);
        while (latencies.count() < packets && mesh.now() < end) {
            cycle();
        }
        long undelivered = packets - latencies.count();
        boolean saturated = undelivered > 0 || grew(waitingBefore, waiting, generated);
        double nodeCycles = (double) shape.nodes() * (to - from);
        int busiest = busiest();
        return new LoadPoint(rate, packets / nodeCycles, delivered / nodeCycles, packets, undelivered,
                latencies.mean(), latencies.quantile(0.5), latencies.quantile(0.95), latencies.quantile(0.99),
                latencies.max(), averageHops(), busiest / Port.MESH_PORTS, busiest % Port.MESH_PORTS,
                load(busiest), meanLoad(), LongStream.of(waiting).sum(), saturated, counters);
    }

    private boolean grew(long[] before, long[] after, long[] generated) {
        long all = 0;
        for (int node = 0; node < after.length; node++) {
            long growth = after[node] - before[node];
            if (growth > GROWTH_OF_ONE * generated[node] && growth > LEAST_OF_ONE) {
                return true;
            }
            all += growth;
        }
        return all > GROWTH * LongStream.of(generated).sum() && all > shape.nodes();
    }

    private void runTo(int cycle) {
        while (mesh.now() < cycle) {
            cycle();
        }
    }

    private void cycle() {
        sources.send(mesh);
        mesh.cycle();
        for (int i = 0; i < mesh.deliveries(); i++) {
            long generated = Flit.payload(mesh.deliveredFlit(i));
            if (generated >= from && generated < to) {
                latencies.add(mesh.now() - generated);
            }
        }
    }

    /** The busiest link between tiles, as {@code 4 node + port}; the first of equals. */
    private int busiest() {
        int busiest = 0;
        for (int link = 1; link < Port.MESH_PORTS * shape.nodes(); link++) {
            busiest = load(link) > load(busiest) ? link : busiest;
        }
        return busiest;
    }

    private double load(int link) {
        return counters.flits(link / Port.MESH_PORTS, link % Port.MESH_PORTS) / (double) (to - from);
    }

    private double meanLoad() {
        int width = shape.width();
        int height = shape.height();
        int links = 2 * ((width - 1) * height + (height - 1) * width);
        return links == 0 ? 0 : counters.hops() / (double) (to - from) / links;
    }

    private double averageHops() {
        long ejected = 0;
        for (int node = 0; node < shape.nodes(); node++) {
            ejected += counters.flits(node, Port.EJECT);
        }
        return ejected == 0 ? 0 : counters.hops() / (double) ejected;
    }
}
