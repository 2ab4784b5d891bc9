package org.cortado.tests.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Nanoseconds a lane that each instruction takes, from a program that repeats it over 1,024 neurons. {@link Operations}
 * tells from it which are vector code.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class OperationBenchmark {
    static final int REPEATS = 128;
    static final int LANES = 1024;

    @Param({"mov r, v", "mov h, v", "mov r, h", "shl m, c, 3", "add r, v, b", "add.wrap r, v, b", "sub r, v, b",
        "rsub r, v, b", "abs r, v", "min r, v, b", "max r, v, b", "mul r, v, b", "mul.floor r, v, b",
        "mul.even r, v, b", "mul.zero r, v, b", "mul.stochastic r, v, b", "mul.wrap r, v, b", "mul h, v, 0.02 : s0.31",
        "mulu r, v, g", "div r, v, b", "ald v", "aad v", "asb v", "amul v, b", "amac v, b", "amsb v, b", "ard r",
        "and m, c, n", "or m, c, n", "xor m, c, n", "sel r, q, v, b", "cmpeq p, v, b", "cmplt p, v, b",
        "cmpge p, v, 30", "pand p, p, q", "por p, p, q", "pnot p, p", "tab r, v, curve", "rnd r", "rndn r",
        "wrap m, c, 24", "clip m, c, 12", "clips m, c, 24", "q? mov r, b", "q? add r, b", "q? mul r, v, b"})
    public String line;

    private FunctionalEngine engine;

    @Setup
    public void start() {
        List<String> source = new ArrayList<>(List.of(".chip mesh=1x1, timestep=1ms",
                ".table curve, v : s16.15 = -128..128 / 1, v / 4", ".neuron one, format=s16.15",
                ".param b = 1.5, g : u0.32 = 0.25, n : int = 5", ".state v = 1.5, c : int = 3",
                ".temp r, h : s7.24, m : int", ".pred q, p", "mov r, v", "mov h, v", "mov m, c", "cmpgt q, v, b",
                "cmplt p, v, b", "ald v"));
        source.addAll(Arrays.asList(new String[REPEATS]).stream().map(none -> line).toList());
        source.addAll(List.of(".end", ".population net, one, size=" + LANES + ", b = 1 + index / 2048",
                ".run 1s"));
        Assembly assembly = Assembler.assemble(new SourceFile(line, null, source), AssemblyOptions.NONE);
        if (assembly.image() == null) {
            throw new IllegalStateException(assembly.diagnostics().list().toString());
        }
        engine = new FunctionalEngine(assembly.image(), EngineOptions.DEFAULT);
    }

    @TearDown
    public void stop() {
        engine.close();
    }

    @Benchmark
    @OperationsPerInvocation(REPEATS * LANES)
    public void run() {
        engine.step();
    }
}
