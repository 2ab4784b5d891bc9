package org.cortado.emulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.ImageWriter;
import org.cortado.assembler.image.MachineDigest;
import org.cortado.assembler.program.ProgramListing;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.run.MemoryTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cortado asm}. */
@Command(name = "asm", description = "Assemble a source into an image.")
final class AsmCommand implements Callable<Integer> {
    private static final int POLL_MS = 200;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The source.")
    private Path file;

    @Option(names = {"-o", "--output"}, paramLabel = "IMAGE", description = "Write the image here (.npz).")
    private Path output;

    @Option(names = "--listing", description = "Print addresses, words, source and cycles of every program.")
    private boolean listing;

    @Option(names = "--watch",
            description = "Assemble again whenever a file changes that the source is made of or reads; Ctrl-C ends it.")
    private boolean watch;

    @Mixin
    private PlacementOption placement;

    @Mixin
    private SourceOptions source;

    @Mixin
    private Messages messages;

    @Override
    public Integer call() throws Exception {
        OutputPath.check("--output", output, ".npz");
        PrintWriter err = spec.commandLine().getErr();
        if (ProgramFile.isImage(file)) {
            throw new UserError(file + ": is an image already; 'cortado dis' shows it");
        }
        if (!watch) {
            AssemblyOptions options = source.options(null, null);
            write(ProgramFile.sound(placement.assemble(file, options, err), file, options, messages, err));
            if (output == null && !listing) {
                err.println("cortado: nothing is written: give -o FILE.npz for an image, or --listing to see it");
            }
            return 0;
        }
        while (!Thread.currentThread().isInterrupted()) {
            // Watched from before it is read: a change in between is not lost, it only assembles once more.
            FileWatch main = new FileWatch(List.of(file));
            Assembly assembly = placement.assemble(file, source.options(null, null), err);
            FileWatch all = new FileWatch(Stream.concat(assembly.data().stream(), assembly.files().stream()
                    .map(SourceFile::path).filter(Objects::nonNull)).toList());
            messages.print(assembly.diagnostics(), err);
            if (assembly.image() != null) {
                write(assembly);
            }
            if (!await(main, all)) {
                return 0;
            }
        }
        return 0;
    }

    /** Waits for a change; false where it was interrupted. */
    private static boolean await(FileWatch main, FileWatch all) {
        while (!main.changed() && !all.changed()) {
            try {
                Thread.sleep(POLL_MS);
            } catch (InterruptedException e) {
                return false;
            }
        }
        return true;
    }

    private void write(Assembly assembly) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Image image = assembly.image();
        if (output != null) {
            ImageWriter.write(image, output);
        }
        if (listing) {
            assembly.programs().forEach(program -> out.println(ProgramListing.of(program)));
            MemoryTable.of(image, Terminal.outStyle(null)).forEach(out::println);
            out.println();
        }
        out.printf("%s  %s, %s, %s  machine %s%n", output == null ? file : output,
                Counted.of(image.cores().size(), "core"),
                Counted.of(image.cores().stream().mapToLong(c -> c.slots()).sum(), "neuron"),
                Counted.of(image.cores().stream().mapToLong(c -> c.synapses().length).sum(), "synapse"),
                MachineDigest.of(image));
    }
}
