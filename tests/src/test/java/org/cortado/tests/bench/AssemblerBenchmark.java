package org.cortado.tests.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.image.Image;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to assemble a large file: 100,000 lines of source, or a million explicit synapses. The first run
 * of a fresh machine is what a user waits for, so there is no warming up.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class AssemblerBenchmark {
    private static final int LINES = 100_000;
    private static final int NEURONS = 1_000;
    private static final int SYNAPSES = 1_000_000;

    /**
     * {@code mixed}: programs, constants, populations and comments as people write them, {@code synapse}: a core
     * configured line by line, {@code macro}: one macro called on every line, {@code csv}: the synapses from a file.
     */
    @Param({"mixed", "synapse", "macro", "csv"})
    public String source;

    private Path folder;
    private Path file;

    /** Milliseconds of processor time; on a machine that is shared they say more than those of the clock. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Work {
        public long cpuMillis;
    }

    /** Writes the files. */
    @Setup(Level.Trial)
    public void write() throws IOException {
        folder = Files.createTempDirectory("cortado");
        file = folder.resolve("large.cas");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            switch (source) {
                case "mixed" -> mixed(out);
                case "synapse" -> synapse(out);
                case "macro" -> macro(out);
                default -> csv(out);
            }
        }
    }

    private static void relay(PrintWriter out, int number) {
        out.printf(Locale.ROOT, """
                .neuron relay%d, format=s16.15, round=nearest
                .param  decay : u0.32 = exp(-1 / (10 + %d)), i = 0
                .state  v = -65 + %d * 0.1
                .input  x
                .temp   h
                .pred   fired
                mulu   v, v, decay          ; the membrane leaks
                add    h, x, i
                add    v, v, h
                cmpge  fired, v, %d : s16.15
                fired? mov v, -70.5
                fired? spk
                .end

                """, number, number, number, 10 + number % 7);
    }

    private static void mixed(PrintWriter out) {
        int lines = 1;
        out.println(".chip mesh=8x8, cores=2, program_words=4096, runs=512, timestep=1ms");
        for (int k = 0; lines < LINES; k++) {
            if (k < 3_000) {
                relay(out, k);
                out.println(".population p%d, relay%d, size=%d, i=0.5 + %d * 0.001".formatted(k, k, 1 + k % 5, k));
                out.println(".equ scale%d, 0.5 * sqrt(%d + 1)".formatted(k, k));
                lines += 16;
            } else {
                out.println(".project p%d -> p%d, all, weight=scale%d * 0.01, delay=%dms".formatted(k % 3_000,
                        k * 7 % 3_000, k % 3_000, 1 + k % 20));
                lines++;
            }
        }
    }

    private static void synapse(PrintWriter out) {
        out.println(".chip mesh=1x1, neurons=1024");
        relay(out, 0);
        out.println(".core 0,0,0\n.slots 0..1023, relay0");
        for (int k = 0; k < LINES; k++) {
            out.println(".synapse %d, %d, %d".formatted(k % 1000 - 500, 1 + k % 60, k * 37 % 1024));
        }
        out.println(".axonin 0, first=0, count=" + LINES);
    }

    private static void macro(PrintWriter out) {
        out.println(".chip mesh=1x1, neurons=1024");
        relay(out, 0);
        out.println(".macro link weight, to = 0\n.synapse \\weight * 2 + 1, 1 + (\\to) % 60, \\to\n.endm");
        out.println(".core 0,0,0\n.slots 0..1023, relay0");
        for (int k = 0; k < LINES; k++) {
            out.println("link %d, %d".formatted(k % 1000 - 500, k * 37 % 1024));
        }
        out.println(".axonin 0, first=0, count=" + LINES);
    }

    private void csv(PrintWriter out) throws IOException {
        out.println(".chip mesh=2x2, synapses=1000000, timestep=1ms");
        relay(out, 0);
        out.println(".population cell, relay0, size=" + NEURONS);
        out.println(".project cell -> cell, csv(\"edges.csv\")");
        Random random = new Random(1);
        try (PrintWriter edges = new PrintWriter(Files.newBufferedWriter(folder.resolve("edges.csv")))) {
            edges.println("pre,post,weight,delay");
            for (int k = 0; k < SYNAPSES; k++) {
                edges.println(k / NEURONS + "," + k % NEURONS + "," + (random.nextInt(1999) - 999) / 1000.0 + ","
                        + (1 + random.nextInt(60)));
            }
        }
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
        try (var files = Files.list(folder)) {
            files.forEach(AssemblerBenchmark::delete);
        }
        delete(folder);
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Benchmark
    public Image assemble(Work work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Assembly assembly = Assembler.assemble(file, AssemblyOptions.NONE);
        work.cpuMillis += (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1_000_000;
        if (assembly.image() == null) {
            throw new IllegalStateException(assembly.diagnostics().list().get(0).toString());
        }
        return assembly.image();
    }
}
