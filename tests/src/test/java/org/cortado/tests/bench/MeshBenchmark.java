package org.cortado.tests.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.cortado.emulator.mesh.Flit;
import org.cortado.emulator.mesh.Mesh;
import org.cortado.emulator.mesh.MeshShape;
import org.cortado.emulator.mesh.traffic.SourceQueues;
import org.cortado.fixedpoint.CounterRandom;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many cycles, and how many flit-hops (flits over a link between tiles), the mesh works through in a second, under
 * uniform traffic at low, medium and nearly saturating load; source queues included, random numbers not.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MeshBenchmark {
    private static final int CYCLES = 256;
    private static final int TRAFFIC_CYCLES = 4096;
    private static final int DEPTH = 8;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Side of the mesh and rate, in packets a node and cycle; 8x8 saturates at 0.375, 16x16 at 0.2, 32x32 at 0.11. */
    @Param({"8:0.02", "8:0.18", "8:0.35", "16:0.01", "16:0.10", "16:0.19", "32:0.001", "32:0.005", "32:0.055",
        "32:0.105"})
    public String load;

    private Mesh mesh;
    private SourceQueues queues;
    /** The packets of cycle c, modulo their number of cycles: places start[c] to start[c + 1] - 1. */
    private int[] start;
    private int[] nodes;
    private long[] flits;
    /** The hops that the packets of a cycle will make. */
    private int[] hops;
    private int traffic;

    /**
     * Beside the cycles a second: flit-hops, flits granted an output (hops and ejections), and microseconds of
     * processor time, each a second. On a machine that is shared, the former divided by the latter are what one core
     * does.
     */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Work {
        public long flitHops;
        public long flitsGranted;
        public long cpuMicros;
    }

    @Setup(Level.Trial)
    public void fill() {
        String[] parts = load.split(":");
        int side = Integer.parseInt(parts[0]);
        mesh = new Mesh(new MeshShape(side, side, DEPTH));
        queues = new SourceQueues(mesh.shape());
        generate(side, (long) (Double.parseDouble(parts[1]) * 0x1p32));
        for (int i = 0; i < TRAFFIC_CYCLES / CYCLES; i++) {
            run();
        }
    }

    private void generate(int side, long threshold) {
        int n = side * side;
        start = new int[TRAFFIC_CYCLES + 1];
        hops = new int[TRAFFIC_CYCLES];
        nodes = new int[n];
        flits = new long[n];
        int count = 0;
        for (int cycle = 0; cycle < TRAFFIC_CYCLES; cycle++) {
            start[cycle] = count;
            if (count + n > nodes.length) {
                nodes = Arrays.copyOf(nodes, 2 * (count + n));
                flits = Arrays.copyOf(flits, 2 * (count + n));
            }
            long generate = CounterRandom.key(1, cycle, 0, 0);
            long choose = CounterRandom.key(1, cycle, 0, 1);
            for (int node = 0; node < n; node++) {
                if ((CounterRandom.bits(generate, node) & 0xffffffffL) < threshold) {
                    int to = (int) ((CounterRandom.bits(choose, node) & 0xffffffffL) * n >>> 32);
                    hops[cycle] += mesh.shape().hops(node, to);
                    nodes[count] = node;
                    flits[count++] = Flit.of(to % side, to / side, cycle);
                }
            }
        }
        start[TRAFFIC_CYCLES] = count;
    }

    @Benchmark
    @OperationsPerInvocation(CYCLES)
    public long cycles(Work work) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        for (int c = traffic; c < traffic + CYCLES; c++) {
            work.flitHops += hops[c];
            work.flitsGranted += hops[c] + start[c + 1] - start[c];
        }
        long sum = run();
        work.cpuMicros += (THREADS.getCurrentThreadCpuTime() - cpu + 500) / 1000;
        return sum;
    }

    private long run() {
        long sum = 0;
        for (int i = 0; i < CYCLES; i++) {
            for (int p = start[traffic]; p < start[traffic + 1]; p++) {
                queues.add(nodes[p], flits[p]);
            }
            traffic = traffic + 1 & TRAFFIC_CYCLES - 1;
            queues.send(mesh);
            mesh.cycle();
            for (int d = 0; d < mesh.deliveries(); d++) {
                sum += mesh.deliveredFlit(d);
            }
        }
        return sum;
    }
}
