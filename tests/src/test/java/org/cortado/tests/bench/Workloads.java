package org.cortado.tests.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.chip.ChipView;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;

/**
 * Runs programs and says what they cost in CPU seconds of the whole process, and on the wall, for threads: the first
 * (cold) run, the second, and the median of all but the first; beside them, where a binary of {@code tests/reference}
 * is named, the median of its runs, made in turn. Arguments: {@code program.cas steps [reference line-prefix
 * arguments]}, groups separated by a comma; properties {@code reference} (the binary), {@code runs} (5) and {@code
 * threads} (1).
 */
public final class Workloads {
    private static final long QUIET_NANOS = 100_000_000;
    private static final Pattern CPU = Pattern.compile(" cpu=([0-9.]+)");

    private Workloads() {
    }

    public static void main(String[] arguments) throws Exception {
        List<String> group = new ArrayList<>();
        System.out.println("program, cold s, second s, warm s, warm wall s, reference s, ratio, spikes, M events/s, "
                + "M updates/s, state hash");
        for (String argument : arguments) {
            if (argument.equals(",")) {
                measure(group);
                group.clear();
            } else {
                group.add(argument);
            }
        }
        measure(group);
    }

    private static void measure(List<String> group) throws Exception {
        Path file = Path.of(group.get(0));
        long steps = Long.parseLong(group.get(1));
        String binary = group.size() > 2 ? System.getProperty("reference") : null;
        AssemblyOptions options = new AssemblyOptions(Map.of(), null, null, steps, null, List.of(), List.of());
        Assembly assembly = Assembler.assemble(file, options);
        if (assembly.image() == null) {
            throw new IllegalArgumentException(assembly.diagnostics().toString());
        }
        Image image = assembly.image();
        int runs = Integer.getInteger("runs", 5);
        double[] warm = new double[runs];
        double[] wall = new double[runs];
        double[] reference = new double[runs];
        Run cold = Run.of(image, steps);
        Run last = cold;
        for (int i = 0; i < runs; i++) {
            last = Run.of(image, steps);
            warm[i] = last.seconds;
            wall[i] = last.wall;
            reference[i] = binary == null ? Double.NaN : reference(binary, group.subList(2, group.size()));
        }
        double second = warm[0];
        Arrays.sort(warm);
        Arrays.sort(wall);
        Arrays.sort(reference);
        double own = warm[runs / 2];
        double other = reference[runs / 2];
        System.out.printf(Locale.ROOT, "%s, %.3f, %.3f, %.3f, %.3f, %.3f, %.2f, %d, %.1f, %.1f, %016x%n",
                file.getFileName(), cold.seconds, second, own, wall[runs / 2], other, own / other, last.spikes,
                last.events / own / 1e6, last.updates / own / 1e6, last.hash);
    }

    /** What one run did, its CPU seconds, and those of the clock on the wall. */
    private record Run(double seconds, double wall, long spikes, long events, long updates, long hash) {
        static Run of(Image image, long steps) {
            EngineOptions options = EngineOptions.DEFAULT.withThreads(Integer.getInteger("threads", 1));
            try (FunctionalEngine engine = new FunctionalEngine(image, options)) {
                awaitCompiler();
                long started = System.nanoTime();
                long start = cpu();
                engine.run(steps);
                double seconds = (cpu() - start) / 1e9;
                double wall = (System.nanoTime() - started) / 1e9;
                ChipView view = engine.view();
                return new Run(seconds, wall, view.total(Counter.SPIKES),
                        view.total(Counter.SYNAPTIC_EVENTS),
                        view.total(Counter.ACTIVE_UPDATES) + view.total(Counter.INACTIVE_UPDATES), engine.hash());
            }
        }
    }

    /** Waits for the compiler to be through with the code that made the engine, which is no part of the run. */
    private static void awaitCompiler() {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        long before;
        do {
            before = compiler.getTotalCompilationTime();
            LockSupport.parkNanos(QUIET_NANOS);
        } while (compiler.getTotalCompilationTime() != before);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static double reference(String binary, List<String> group) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(group.subList(1, group.size()));
        command.add(0, binary);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        double seconds = Double.NaN;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher found = CPU.matcher(line);
                if (line.startsWith(group.get(0)) && found.find()) {
                    seconds = Double.parseDouble(found.group(1));
                }
            }
        }
        process.waitFor();
        return seconds;
    }
}
