package org.cortado.tests.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.cycle.CycleEngine;
import org.cortado.emulator.debug.DebugOptions;
import org.cortado.emulator.debug.DebugOptions.Kind;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.stop.Stop;
import org.cortado.emulator.debug.time.Goal;
import org.cortado.emulator.engine.Engine;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;

/**
 * What a debugger costs that nothing is asked of: stretches of a run on an engine alone and under the debugger's
 * timeline, snapshots included, in turn, in CPU seconds of the thread. Arguments: {@code program.cas steps rounds}, the
 * steps of a stretch; for each engine it prints the median stretch of both, and the median of their ratios.
 */
public final class ObservingCost {
    private static final int WARM_UP = 4;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ObservingCost() {
    }

    public static void main(String[] arguments) {
        Assembly assembly = Assembler.assemble(Path.of(arguments[0]), AssemblyOptions.NONE);
        if (assembly.image() == null) {
            throw new IllegalArgumentException(assembly.diagnostics().toString());
        }
        System.out.println("engine, alone ms, debugged ms, ratio, least, most, same state");
        for (Kind kind : Kind.values()) {
            measure(assembly.image(), kind, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        }
    }

    private static void measure(Image image, Kind kind, int steps, int rounds) {
        double[] alone = new double[rounds];
        double[] debugged = new double[rounds];
        double[] ratio = new double[rounds];
        try (Engine engine = kind == Kind.CYCLE ? new CycleEngine(image, EngineOptions.DEFAULT)
                : new FunctionalEngine(image, EngineOptions.DEFAULT);
                Debugger debugger = new Debugger(image, DebugOptions.of(kind, EngineOptions.DEFAULT))) {
            for (int round = -WARM_UP; round < rounds; round++) {
                boolean first = (round & 1) == 0;
                double before = first ? seconds(() -> alone(engine, steps)) : 0;
                double under = seconds(() -> forward(debugger, steps));
                double own = first ? before : seconds(() -> alone(engine, steps));
                if (round >= 0) {
                    alone[round] = own;
                    debugged[round] = under;
                    ratio[round] = under / own;
                }
            }
            boolean same = engine.hash() == debugger.time().engine().hash();
            System.out.printf(Locale.ROOT, "%s, %.2f, %.2f, %.3f, %.3f, %.3f, %s%n", kind.key(), median(alone) * 1e3,
                    median(debugged) * 1e3, median(ratio), Arrays.stream(ratio).min().orElse(0),
                    Arrays.stream(ratio).max().orElse(0), same);
        }
    }

    private static void alone(Engine engine, int steps) {
        for (int i = 0; i < steps; i++) {
            engine.step();
        }
    }

    private static void forward(Debugger debugger, int steps) {
        debugger.moves().forward(Goal.step(debugger.time().now().step() + steps), Stop.Reason.ARRIVED, null);
    }

    private static double seconds(Runnable action) {
        long start = THREADS.getCurrentThreadCpuTime();
        action.run();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
