package org.cortado.emulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.ImageWriter;
import org.cortado.assembler.npy.AtomicFile;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.cycle.CycleEngine;
import org.cortado.emulator.draw.ProgressLine;
import org.cortado.emulator.draw.TerminalStyle;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.map.Mapping;
import org.cortado.emulator.map.PlaceLines;
import org.cortado.emulator.map.place.Algorithm;
import org.cortado.emulator.map.place.Objective;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cortado map}. */
@Command(name = "map", sortOptions = false,
        description = "Show how a network lies on the chip and what that costs, by algorithm.",
        footer = {"", "Objectives: hops (links crossed), link (busiest link), energy (of the packets), cycles "
            + "(predicted).",
            "Algorithms: sequential, hilbert, bisection, force, annealing.", "", "Examples:",
            "  cortado map programs/networks/w2.cas --objective cycles --traffic run:200ms",
            "  cortado map programs/networks/w2.cas --algorithm hilbert,annealing --run 100ms --place w2.place"})
final class MapCommand implements Callable<Integer> {
    private static final int SHOWN_LINES = 24;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE",
            description = "A source; of an image, the cores can be placed but not divided anew.")
    private Path file;

    @Option(names = "--algorithm", paramLabel = "NAME", split = ",",
            description = "Algorithms to compare with the linker's (default: all).")
    private List<Algorithm> algorithms = List.of(Algorithm.values());

    @Mixin
    private MapOptions mapping;

    @Option(names = "--run", paramLabel = "TIME", description = "Run every placement for so long on the cycle engine, "
            + "and show the measured cycles a step. Without --traffic, traffic is measured over that time too.")
    private String run;

    @Option(names = "--place", paramLabel = "FILE", description = "Write the .place lines of the best placement here.")
    private Path place;

    @Option(names = {"-o", "--output"}, paramLabel = "IMAGE", description = "Write its image here (.npz).")
    private Path output;

    @Option(names = "--json", description = "Print everything as JSON in place of tables and the map.")
    private boolean json;

    @Mixin
    private WidthOption width;

    @Mixin
    private SourceOptions source;

    @Mixin
    private Messages messages;

    @Override
    public Integer call() throws Exception {
        width.check();
        OutputPath.check("--place", place);
        OutputPath.check("--output", output, ".npz");
        PrintWriter err = spec.commandLine().getErr();
        MapWork work = new MapWork(file, source.options(null, null), mapping, run, messages, err);
        List<Mapping> mappings = work.map(algorithms);
        double[] measured = run == null ? null : measured(mappings, err);
        Mapping best = work.best(mappings);
        List<String> lines = PlaceLines.of(best.image(), work.closed());
        if (place != null) {
            AtomicFile.writeText(place, String.join("\n", lines) + "\n");
        }
        if (output != null) {
            ImageWriter.write(work.image(best), output);
        }
        report(mappings, measured, best, lines);
        return 0;
    }

    /** Cycles a step of each placement on the cycle engine. */
    private double[] measured(List<Mapping> mappings, PrintWriter err) throws IOException {
        double[] measured = new double[mappings.size()];
        for (int i = 0; i < measured.length; i++) {
            Image image = mappings.get(i).image();
            int steps = RunLength.steps(run, "--run", image);
            ProgressLine progress = Terminal.progress("run " + mappings.get(i).algorithm().key(), err);
            try (CycleEngine engine = new CycleEngine(image, EngineOptions.DEFAULT)) {
                for (int step = 0; step < steps; step++) {
                    engine.step();
                    progress.update(step, steps, "steps");
                }
                measured[i] = (double) engine.history().total() / steps;
            }
            progress.clear();
        }
        return measured;
    }

    private void report(List<Mapping> mappings, double[] measured, Mapping best, List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        Objective objective = mapping.objective();
        if (json) {
            out.println(MapJson.of(objective, mapping.seed(), mappings, measured, best, lines));
            return;
        }
        TerminalStyle style = width.style();
        List<String> text = new ArrayList<>();
        text.add(file + " on " + best.traffic().grid().width() + "x" + best.traffic().grid().height()
                + (best.traffic().grid().tiles() == 1 ? " tile of " : " tiles of ")
                + Counted.of(best.traffic().grid().perTile(), "core")
                + "; traffic: " + best.traffic().sample().origin() + "; objective: " + objective.meaning());
        text.add("");
        text.addAll(MapReport.table(mappings, measured, style));
        text.add(MapReport.verdict(mappings.get(0), best, objective));
        text.add("");
        text.addAll(MapReport.memories(best, style));
        text.add("");
        text.addAll(MapReport.heat(best, style));
        text.add("");
        text.addAll(lines.subList(0, Math.min(SHOWN_LINES, lines.size())));
        if (lines.size() > SHOWN_LINES) {
            text.add("; and %s more: --place FILE writes all".formatted(
                    Counted.of(lines.size() - SHOWN_LINES, "line")));
        }
        text.forEach(out::println);
    }
}
