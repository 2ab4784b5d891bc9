package org.cortado.emulator.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.chip.ChipView;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.draw.TextTable;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.cortado.emulator.mesh.MeshShape;
import org.cortado.emulator.mesh.traffic.Destinations;
import org.cortado.emulator.mesh.traffic.LoadPoint;
import org.cortado.emulator.mesh.traffic.LoadRun;
import org.cortado.emulator.mesh.traffic.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cortado bench}: how fast this machine is. The work is the same everywhere; only the seconds differ. */
@Command(name = "bench", description = "Measure how fast this machine emulates; a few seconds.")
final class BenchCommand implements Callable<Integer> {
    private static final int MESH_SIDE = 8;
    private static final double MESH_RATE = 0.18;
    private static final int MESH_CYCLES = 20_000;
    private static final long SEED = 1;

    @Spec
    private CommandSpec spec;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1",
            description = "Threads of the functional engine.")
    private int threads;

    /** What a run did: the figure counts events in seconds of the second, warm run. */
    private record Figure(String what, String unit, long events, double seconds) {
        List<String> row() {
            return List.of(what, String.format(Locale.ROOT, "%.1f", events / seconds / 1e6), unit,
                    String.format(Locale.ROOT, "%.2f", seconds));
        }
    }

    @Override
    public Integer call() throws IOException {
        OptionRange.THREADS.check(threads);
        List<List<String>> rows = new ArrayList<>();
        rows.add(run("izhikevich", "102,400 Izhikevich cells, two half steps", "M updates/s",
                Counter.INACTIVE_UPDATES, Counter.ACTIVE_UPDATES).row());
        rows.add(run("lif", "102,400 LIF cells", "M updates/s", Counter.INACTIVE_UPDATES, Counter.ACTIVE_UPDATES)
                .row());
        rows.add(run("synapses", "1,000 cells, 1,000,000 synapses", "M events/s", Counter.SYNAPTIC_EVENTS)
                .row());
        rows.add(run("network", "10,000 Izhikevich cells, 1,000,000 synapses", "M events/s",
                Counter.SYNAPTIC_EVENTS).row());
        rows.add(mesh().row());
        PrintWriter out = spec.commandLine().getOut();
        out.println("Java " + Runtime.version() + ", " + (threads == 1 ? "1 thread" : threads + " threads")
                + ", second run of each");
        TextTable.of(List.of("workload", "figure", "unit", "seconds"), rows).draw(Terminal.outStyle(null).columns(),
                Terminal.outStyle(null)).forEach(out::println);
        return 0;
    }

    private Figure run(String name, String what, String unit, Counter... counters) throws IOException {
        Image image = assemble("bench-" + name + ".cas");
        Figure figure = null;
        for (int run = 0; run < 2; run++) {
            try (FunctionalEngine engine = new FunctionalEngine(image, EngineOptions.DEFAULT.withThreads(threads))) {
                long start = System.nanoTime();
                engine.run(image.drive().steps());
                double seconds = (System.nanoTime() - start) / 1e9;
                figure = new Figure(what, unit, total(engine.view(), counters), seconds);
            }
        }
        return figure;
    }

    private static long total(ChipView view, Counter... counters) {
        long total = 0;
        for (Counter counter : counters) {
            total += view.total(counter);
        }
        return total;
    }

    private static Figure mesh() {
        Destinations uniform = Destinations.of(Pattern.UNIFORM, new MeshShape(MESH_SIDE, MESH_SIDE,
                MeshShape.DEFAULT_DEPTH));
        Figure figure = null;
        for (int run = 0; run < 2; run++) {
            long start = System.nanoTime();
            LoadPoint point = LoadRun.measure(uniform, MESH_RATE, 0, MESH_CYCLES, SEED);
            double seconds = (System.nanoTime() - start) / 1e9;
            figure = new Figure("8x8 mesh, uniform traffic at half its capacity", "M flit-hops/s",
                    Math.round(point.packets() * point.averageHops()), seconds);
        }
        return figure;
    }

    private static Image assemble(String resource) throws IOException {
        try (InputStream in = BenchCommand.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Assembler.assemble(new SourceFile(resource, null, text.lines().toList()), AssemblyOptions.NONE)
                    .image();
        }
    }
}
