package org.cortado.tests.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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
 * What the memory allows: words read one after the other, and synaptic events by a bare loop, rows of 16-bit gaps at
 * random added to a ring of words. {@link #main} prints both in processor time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class MemoryBenchmark {
    private static final int SPIKES = 64;
    private static final int BATCH = 8;
    private static final int LINE = 32;
    private static final int VALUE = 3;
    private static final int WORDS = 1 << 18;
    private static final int ROUNDS = 5;

    /** Rows, synapses of a row, entries of the ring: as W2, W3b, and a network a hundred times W2. */
    @Param({"10000:100:210000", "10000:1000:30000", "1000000:100:344064"})
    public String shape;

    private int rows;
    private int length;
    private char[] gaps;
    private int[] ring;
    private int[] words;
    private Random random;
    private final int[] batch = new int[BATCH];
    private int place;
    private int sum;

    @Setup
    public void start() {
        String[] sizes = shape.split(":");
        rows = Integer.parseInt(sizes[0]);
        length = Integer.parseInt(sizes[1]);
        ring = new int[Integer.parseInt(sizes[2])];
        gaps = new char[rows * length];
        random = new Random(1);
        int[] positions = new int[length];
        for (int row = 0; row < rows; row++) {
            Arrays.setAll(positions, i -> random.nextInt(ring.length));
            Arrays.sort(positions);
            for (int i = 1; i < length; i++) {
                gaps[row * length + i] = (char) (positions[i] - positions[i - 1]);
            }
        }
        words = new int[64 * WORDS];
    }

    /** Reads words of an array of 64 MB. */
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public int read() {
        place = (place + WORDS) % words.length;
        for (int i = place; i < place + WORDS; i++) {
            sum += words[i];
        }
        return sum;
    }

    /** Adds rows at random to the ring, whose end they never pass; those of a batch are read ahead. */
    @Benchmark
    public void deliver() {
        for (int s = 0; s < SPIKES; s += BATCH) {
            for (int b = 0; b < BATCH; b++) {
                batch[b] = random.nextInt(rows) * length;
                for (int i = 0; i < length; i += LINE) {
                    sum += gaps[batch[b] + i];
                }
            }
            for (int first : batch) {
                add(gaps, first, first + length, ring);
            }
        }
    }

    private static void add(char[] gaps, int first, int end, int[] ring) {
        int at = 0;
        for (int i = first; i < end; i++) {
            at += gaps[i];
            ring[at] += VALUE;
        }
    }

    /** The table; of each shape, nanoseconds an event. */
    public static void main(String[] arguments) {
        for (String shape : new String[] {"10000:100:210000", "10000:1000:30000", "1000000:100:344064"}) {
            MemoryBenchmark benchmark = new MemoryBenchmark();
            benchmark.shape = shape;
            benchmark.start();
            double[] times = CpuClock.medians(ROUNDS, benchmark::read, benchmark::deliver);
            System.out.printf(Locale.ROOT, "%s: %.2f ns an event; read %.1f GB/s%n", shape,
                    times[1] / SPIKES / benchmark.length, 4 * WORDS / times[0]);
        }
    }
}
