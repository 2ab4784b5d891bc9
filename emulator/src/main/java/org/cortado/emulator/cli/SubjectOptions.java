package org.cortado.emulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.compare.Measures;
import org.cortado.emulator.compare.SourceCourses;
import org.cortado.emulator.compare.Subject;
import org.cortado.emulator.reference.ReferenceSolver;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what is run and how it is measured. */
final class SubjectOptions {
    @Option(names = "--time", paramLabel = "TIME",
            description = "How long: 1s, 300ms, 200steps; without it, as .run says.")
    private String time;

    @Option(names = "--seed", paramLabel = "S", description = "Seed in place of the chip's.")
    private Long seed;

    @Option(names = "--threads", paramLabel = "N",
            description = "Threads; results do not depend on it (default: all processors).")
    private Integer threads;

    @Option(names = "--references", paramLabel = "N", defaultValue = "" + Subject.REFERENCES,
            description = "Solve the references of the first N neurons (default: ${DEFAULT-VALUE}).")
    private int references;

    @Option(names = "--window", paramLabel = "MS", defaultValue = "2",
            description = "Half-width of the coincidence window (default: ${DEFAULT-VALUE}).")
    private double window;

    @Option(names = "--tau", paramLabel = "MS", defaultValue = "10",
            description = "Time constant of van Rossum's distance (default: ${DEFAULT-VALUE}).")
    private double tau;

    @Option(names = "--cost", paramLabel = "PER-MS", defaultValue = "0.1",
            description = "Cost of moving a spike by 1 ms in Victor and Purpura's distance "
                    + "(default: ${DEFAULT-VALUE}).")
    private double cost;

    @Mixin
    private SourceNames source;

    int threads() {
        int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        OptionRange.THREADS.check(count);
        return count;
    }

    /** The options of the assembler for a run of so many steps, or, where null, as the source says. */
    AssemblyOptions options(Long steps) {
        return source.options(null, steps, seed);
    }

    /** What a file is, ready to be compared. */
    Subject subject(Path file, List<String> watched, Messages messages, PrintWriter err) throws IOException {
        check("--window", window, window > 0, "more than 0 ms");
        check("--tau", tau, tau > 0, "more than 0 ms");
        check("--cost", cost, cost >= 0, "0 or more");
        check("--references", references, references >= 0, "0 or more");
        if (ProgramFile.isImage(file)) {
            Image image = ProgramFile.image(file, options(null));
            ProgramFile.noteInputs(file, image, steps(image), err);
            return subject(file, image, SourceCourses.NONE, watched);
        }
        Assembly assembly = ProgramFile.assemble(file, options(null), messages, err);
        Image image = assembly.image();
        if (time != null && steps(image) > image.drive().steps()) {
            // A longer run needs a longer drive, which only the source can give.
            assembly = ProgramFile.assemble(file, options(steps(image)), messages,
                    new PrintWriter(Writer.nullWriter()));
        }
        return subject(file, assembly.image(), new SourceCourses(assembly.courses()), watched);
    }

    private static void check(String option, Number value, boolean sound, String right) {
        if (!sound) {
            throw new UserError(option + " " + value + ": " + right);
        }
    }

    private Subject subject(Path file, Image image, SourceCourses courses, List<String> watched) {
        long steps = steps(image);
        if (steps < 1 || steps > Integer.MAX_VALUE) {
            throw RunLength.missing(file);
        }
        return new Subject(file.toString(), image, courses, (int) steps, seed, new Measures(window, tau, cost),
                new ReferenceSolver(), references, threads(), watched);
    }

    private long steps(Image image) {
        return RunLength.steps(time, image);
    }
}
