package org.cortado.emulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.npy.AtomicFile;
import org.cortado.emulator.chip.ChipView;
import org.cortado.emulator.draw.ProgressLine;
import org.cortado.emulator.draw.TerminalStyle;
import org.cortado.emulator.engine.Engine;
import org.cortado.emulator.engine.Steppable;
import org.cortado.emulator.run.NeuronNames;
import org.cortado.emulator.run.Recorder;
import org.cortado.emulator.run.RunPicture;
import org.cortado.emulator.run.RunStatistics;
import org.cortado.emulator.run.RunSummary;
import org.cortado.emulator.run.expect.Expectations;
import org.cortado.emulator.run.expect.Expectations.Finding;
import org.cortado.emulator.trace.SpikeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cortado run}. */
@Command(name = "run", description = "Run a source or an image.")
final class RunCommand implements Callable<Integer> {
    private static final long PROGRESS_STEPS = 64;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A source, assembled on the way, or an image.")
    private Path file;

    @Option(names = "--time", paramLabel = "TIME",
            description = "How long: 1s, 300ms, 200steps; without it, as .run says.")
    private String time;

    @Option(names = "--spikes", paramLabel = "FILE", description = "Write all spikes (.csv or .npz).")
    private Path spikes;

    @Option(names = "--probes", paramLabel = "FILE",
            description = "Write the probed words of every step (.csv or .npz).")
    private Path probes;

    @Option(names = "--stats", paramLabel = "FILE", description = "Write the counters of the run (.json).")
    private Path stats;

    @Option(names = "--json", description = "Print the counters as JSON in place of the summary and the pictures.")
    private boolean json;

    @Option(names = "--quiet", description = "Draw nothing; print the summary only.")
    private boolean quiet;

    @Mixin
    private WidthOption width;

    @Mixin
    private EngineChoice engine;

    @Mixin
    private PlacementOption placement;

    @Mixin
    private SourceOptions source;

    @Mixin
    private Messages messages;

    @Override
    public Integer call() throws Exception {
        OutputPath.check("--spikes", spikes, ".csv", ".npz");
        OutputPath.check("--probes", probes, ".csv", ".npz");
        OutputPath.check("--stats", stats);
        PrintWriter err = spec.commandLine().getErr();
        Image image = load(err);
        long steps = RunLength.steps(time, image);
        if (steps == 0) {
            throw RunLength.missing(file);
        }
        width.check();
        NeuronNames names = new NeuronNames(image);
        Expectations expectations = expectations(image, names);
        try (Steppable running = engine.start(image)) {
            Recorder recorder = recorder(image, names, running, steps);
            double seconds = run(running, recorder, steps, err);
            List<Finding> findings = expectations.judge(recorder.spikes(), steps);
            write(recorder, image, running, findings);
            report(recorder, image, running, seconds, findings);
            List<Finding> failed = findings.stream().filter(finding -> !finding.met()).toList();
            failed.forEach(finding -> err.println("cortado: " + finding.text()));
            return failed.isEmpty() ? 0 : 1;
        }
    }

    private static Expectations expectations(Image image, NeuronNames names) {
        try {
            return new Expectations(image, names);
        } catch (IllegalArgumentException e) {
            throw new UserError(e.getMessage());
        }
    }

    private Image load(PrintWriter err) throws IOException {
        Image image = placement.load(file, source.options(null, engine.seed()), messages, err);
        long steps = RunLength.steps(time, image);
        if (steps <= image.drive().steps()) {
            return image;
        }
        if (ProgramFile.isImage(file)) {
            ProgramFile.noteInputs(file, image, steps, err);
            return image;
        }
        // A longer run needs a longer drive, which only the source can give.
        return placement.load(file, source.options(steps, engine.seed()), messages,
                new PrintWriter(java.io.Writer.nullWriter()));
    }

    private Recorder recorder(Image image, NeuronNames names, Steppable running, long steps) {
        try {
            return new Recorder(image, names, EngineChoice.reader(running), probes != null || !json && !quiet, steps);
        } catch (IllegalArgumentException e) {
            throw new UserError(e.getMessage());
        }
    }

    private double run(Steppable running, Recorder recorder, long steps, PrintWriter err) {
        ProgressLine progress = Terminal.progress("run", err);
        long start = System.nanoTime();
        for (long step = 0; step < steps; step++) {
            running.step();
            recorder.record(step, running.spikes());
            if (step % PROGRESS_STEPS == 0) {
                progress.update(step, steps, "steps");
            }
        }
        progress.clear();
        return (System.nanoTime() - start) / 1e9;
    }

    private void write(Recorder recorder, Image image, Steppable running, List<Finding> findings)
            throws IOException {
        if (spikes != null) {
            SpikeFile.write(spikes, recorder.spikes(), recorder.names().names());
        }
        if (probes != null) {
            ProbeOutput.write(probes, recorder, running instanceof Engine);
        }
        if (stats != null) {
            AtomicFile.writeText(stats, statistics(recorder, image, running, findings));
        }
    }

    private String statistics(Recorder recorder, Image image, Steppable running, List<Finding> findings) {
        RunStatistics statistics = new RunStatistics(image, recorder, view(running));
        statistics.put("spikes_sha256", SpikeFile.sha256(recorder.spikes(), recorder.names().names()));
        statistics.put("expectations", findings.stream().map(Finding::row).toList());
        engine.describe(image, recorder.names(), running, statistics);
        return statistics.json();
    }

    private void report(Recorder recorder, Image image, Steppable running, double seconds, List<Finding> findings) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(statistics(recorder, image, running, findings));
            return;
        }
        TerminalStyle style = width.style();
        if (!quiet) {
            List<String> picture = new RunPicture(image, recorder, style).draw();
            picture.forEach(out::println);
            if (!picture.isEmpty()) {
                out.println();
            }
        }
        new RunSummary(image, recorder).lines(engine.name(), view(running), seconds, style).forEach(out::println);
        engine.summary(image, recorder.names(), running, style, width.tableStyle()).forEach(out::println);
        findings.stream().filter(Finding::met).forEach(finding -> out.println(finding.text()));
    }

    private static ChipView view(Steppable running) {
        return running instanceof Engine exact ? exact.view() : null;
    }
}
