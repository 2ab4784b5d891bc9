package org.cortado.emulator.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.DebugOptions;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.repl.Repl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cortado repl}. */
@Command(name = "repl", description = "Debug a source or an image: step, break, look, change, go back.",
        footer = {"", "Examples:",
            "  cortado repl programs/networks/two-neurons.cas",
            "  cortado repl net.cas --engine cycle",
            "  cortado repl net.npz --script session.dbg --batch",
            "  cortado repl net.cas --batch --command 'next spike of exc; print exc.v' --json",
            "In the session, 'help' lists the commands."})
final class ReplCommand implements Callable<Integer> {
    private static final OptionRange HISTORY = new OptionRange("--history", 1, 1 << 20, "MiB");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1",
            description = "A source, assembled on the way, or an image; without one, 'load FILE' opens it.")
    private Path file;

    @Option(names = "--script", paramLabel = "SCRIPT", description = "Run the commands of a file first.")
    private List<Path> scripts = List.of();

    @Option(names = {"-c", "--command"}, paramLabel = "LINE",
            description = "Run a line of commands, after the scripts; then, without --batch, go on at the prompt or "
                    + "with standard input.")
    private List<String> commands = List.of();

    @Option(names = "--batch", description = "End after scripts and commands, and at the first fault: exit code 1 for "
            + "a failed assertion, 2 for an error.")
    private boolean batch;

    @Option(names = "--json", description = "Answer in JSON, an object a line.")
    private boolean json;

    @Option(names = "--time", paramLabel = "TIME",
            description = "How long the program runs, and its stimuli with it: 1s, 300ms, 200steps; without it, as "
                    + ".run says.")
    private String time;

    @Option(names = "--seed", paramLabel = "S", description = "Seed in place of the chip's.")
    private Long seed;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1",
            description = "Threads of the functional engine (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--engine", paramLabel = "ENGINE", defaultValue = "functional",
            description = "functional (steps; fast) or cycle (steps, and the cycles within them: queues, routers, "
                    + "links); default: ${DEFAULT-VALUE}.")
    private DebugOptions.Kind engine;

    @Option(names = "--history", paramLabel = "MIB", description = "Memory that the past may take, MiB (default: 256).")
    private Long history;

    @Option(names = "--no-pager", description = "Do not stop long replies at each screenful.")
    private boolean noPager;

    @Mixin
    private WidthOption width;

    @Mixin
    private SourceOptions source;

    @Mixin
    private Messages messages;

    @Override
    public Integer call() throws IOException {
        OptionRange.THREADS.check(threads);
        if (history != null) {
            HISTORY.check(history);
        }
        width.check();
        PrintWriter err = spec.commandLine().getErr();
        Repl.Options options = new Repl.Options(scripts, commands, batch, json, Terminal.in() && Terminal.out(),
                !noPager, historyFile(System.getenv()));
        Repl repl;
        try {
            repl = new Repl(name -> open(name, err), "", options, spec.commandLine().getOut(), err,
                    width.style());
        } catch (DebugException e) {
            throw new UserError(e.getMessage());
        }
        return repl.run(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    }

    /** A session on a file, or on the one given last for an empty name. */
    private Debugger open(String name, PrintWriter err) {
        Path wanted = name.isEmpty() ? file : Path.of(name);
        try {
            DebugOptions how = DebugOptions.of(engine, EngineOptions.DEFAULT.withThreads(threads).withSeed(seed));
            Debugger debugger = new Debugger(image(wanted, err), history == null ? how
                    : how.withHistory(history << 20));
            file = wanted;
            return debugger;
        } catch (IOException e) {
            throw new DebugException(FileFault.message(e), e);
        } catch (UserError | IllegalArgumentException e) {
            throw new DebugException(e.getMessage(), e);
        }
    }

    private Image image(Path wanted, PrintWriter err) throws IOException {
        if (wanted == null) {
            return new Image(Chip.standard(), List.of(), Drive.NONE, null, DebugInfo.NONE);
        }
        Image image = ProgramFile.load(wanted, source.options(null, seed), messages, err);
        if (time == null) {
            return image;
        }
        long steps = RunLength.steps(time, "--time", image);
        if (ProgramFile.isImage(wanted)) {
            ProgramFile.noteInputs(wanted, image, steps, err);
            Drive drive = image.drive();
            return new Image(image.chip(), image.cores(), new Drive(steps, drive.writes(), drive.spikes(),
                    drive.probes(), drive.expectations()), image.twin(), image.debug());
        }
        return ProgramFile.load(wanted, source.options(steps, seed), messages,
                new PrintWriter(java.io.Writer.nullWriter()));
    }

    /** Where the lines typed are kept: CORTADO_HISTORY, or below XDG_STATE_HOME; null for none. */
    private static Path historyFile(Map<String, String> environment) {
        String own = environment.get("CORTADO_HISTORY");
        if (own != null) {
            return own.isEmpty() ? null : Path.of(own);
        }
        String home = System.getProperty("user.home", "");
        String state = environment.getOrDefault("XDG_STATE_HOME", home.isEmpty() ? "" : home + "/.local/state");
        return state.isEmpty() ? null : Path.of(state, "cortado", "history");
    }
}
