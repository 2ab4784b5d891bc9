package org.cortado.emulator.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.ImageWriter;
import org.cortado.assembler.image.MachineDigest;
import org.cortado.assembler.program.ProgramListing;
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
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The source.")
    private Path file;

    @Option(names = {"-o", "--output"}, paramLabel = "IMAGE", description = "Write the image here (.npz).")
    private Path output;

    @Option(names = "--listing", description = "Print addresses, words, source and cycles of every program.")
    private boolean listing;

    @Mixin
    private SourceOptions source;

    @Mixin
    private Messages messages;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (ProgramFile.isImage(file)) {
            throw new UserError(file + ": is an image already; 'cortado dis' shows it");
        }
        Assembly assembly = ProgramFile.assemble(file, source.options(null, null), messages, err);
        Image image = assembly.image();
        if (output != null) {
            ImageWriter.write(image, output);
        }
        if (listing) {
            assembly.programs().forEach(program -> out.println(ProgramListing.of(program)));
            MemoryTable.of(image, Terminal.outStyle(null)).forEach(out::println);
            out.println();
        }
        out.printf("%s  %d cores, %d neurons, %d synapses  machine %s%n", output == null ? file : output,
                image.cores().size(), image.cores().stream().mapToLong(c -> c.slots()).sum(),
                image.cores().stream().mapToLong(c -> c.synapses().length).sum(), MachineDigest.of(image));
        return 0;
    }
}
