package org.cortado.tests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.cycle.CycleEngine;
import org.cortado.emulator.engine.Engine;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;

/**
 * W2 over 16 cores on the cycle engine and on the functional one, in turn: processor seconds and their ratio.
 * Arguments: steps (1000), runs (5), lanes of the cores (the chip's default).
 */
public final class CycleRatio {
    private CycleRatio() {
    }

    public static void main(String[] arguments) throws IOException {
        long steps = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1000;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        String chip = "mesh=4x4, neurons=625," + (arguments.length > 2 ? " lanes=" + arguments[2] + "," : "");
        List<String> source = Files.readAllLines(Path.of("..", "programs", "networks", "w2.cas")).stream()
                .map(line -> line.replace("mesh=4x4,", chip)).toList();
        Assembly assembly = Assembler.assemble(new SourceFile("w2-16.cas", null, source),
                new AssemblyOptions(Map.of(), null, null, steps, null, List.of(), List.of()));
        if (assembly.image() == null) {
            throw new IllegalStateException(assembly.diagnostics().list().toString());
        }
        Image image = assembly.image();
        double[] functional = new double[runs];
        double[] cycle = new double[runs];
        for (int run = -1; run < runs; run++) {
            double one = seconds(new FunctionalEngine(image, EngineOptions.DEFAULT), steps);
            double other = seconds(new CycleEngine(image, EngineOptions.DEFAULT), steps);
            if (run >= 0) {
                functional[run] = one;
                cycle[run] = other;
            }
        }
        Arrays.sort(functional);
        Arrays.sort(cycle);
        System.out.printf(Locale.ROOT, "%d cores, %d steps: functional %.3f s, cycle %.3f s, ratio %.2f%n",
                image.cores().size(), steps, functional[runs / 2], cycle[runs / 2],
                cycle[runs / 2] / functional[runs / 2]);
    }

    private static double seconds(Engine engine, long steps) {
        try (engine) {
            long start = CpuClock.now();
            engine.run(steps);
            double seconds = (CpuClock.now() - start) / 1e9;
            if (engine.view().total(Counter.SPIKES) == 0) {
                throw new IllegalStateException("a network that does nothing");
            }
            return seconds;
        }
    }
}
