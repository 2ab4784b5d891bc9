package org.cortado.tests.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.AssemblyOptions;
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
 * Nanoseconds a neuron and step of W4, by the machine and by bare loops of the same arithmetic ({@link BareModel}) over
 * as many neurons: the limit of what the machine can reach. Both are first held to the same bits.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class BareBenchmark {
    static final int NEURONS = 100_000;
    private static final int BLOCKS = (NEURONS + BareModel.LANES - 1) / BareModel.LANES;
    static final int LANES = BLOCKS * BareModel.LANES;
    private static final int CHECKED_STEPS = 60;

    @Param({"w4i", "w4l", "w4-loihi"})
    public String model;

    /** How the bare loops multiply: {@code halves} or {@code wide}. */
    @Param({"halves", "wide"})
    public String products;

    private FunctionalEngine engine;
    private BareModel[] blocks;

    @Setup
    public void start() {
        AssemblyOptions options = new AssemblyOptions(Map.of(), null, null, 1L, null, List.of(), List.of());
        engine = new FunctionalEngine(Assembler.assemble(Path.of("reference", model + ".cas"), options).image(),
                EngineOptions.DEFAULT);
        blocks = new BareModel[BLOCKS];
        for (int b = 0; b < BLOCKS; b++) {
            blocks[b] = BareModel.of(model, products, b, NEURONS);
        }
        int word = model.equals("w4-loihi") ? 1 : 0;
        for (int step = 0; step < CHECKED_STEPS; step++) {
            engine.step();
            bare();
        }
        for (int n = 0; n < NEURONS; n++) {
            int machine = engine.view().state(n / BareModel.LANES, n % BareModel.LANES, word);
            if (machine != blocks[n / BareModel.LANES].v[n % BareModel.LANES]) {
                throw new IllegalStateException("neuron %d: the bare loops have another v".formatted(n));
            }
        }
    }

    @TearDown
    public void stop() {
        engine.close();
    }

    @Benchmark
    @OperationsPerInvocation(NEURONS)
    public void machine() {
        engine.step();
    }

    @Benchmark
    @OperationsPerInvocation(LANES)
    public int bare() {
        int spikes = 0;
        for (BareModel block : blocks) {
            block.step();
            spikes += block.spikes();
        }
        return spikes;
    }
}
