package org.cortado.emulator.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cortado.assembler.dis.Disassembler;
import org.cortado.assembler.image.Image;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cortado dis}. */
@Command(name = "dis", description = "Print readable source that assembles to the same machine.")
final class DisCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "IMAGE", description = "An image, or a source that is assembled first.")
    private Path file;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Write the source here; large memories go into .npy files beside it.")
    private Path output;

    @Option(names = "--plain", description = "Leave out the names of the debug information.")
    private boolean plain;

    @Mixin
    private Messages messages;

    @Override
    public Integer call() throws Exception {
        OutputPath.check("--output", output);
        Image image = ProgramFile.load(file, org.cortado.assembler.AssemblyOptions.NONE, messages,
                spec.commandLine().getErr());
        if (output == null) {
            spec.commandLine().getOut().print(Disassembler.text(image, !plain));
        } else {
            Disassembler.write(image, !plain, output);
        }
        return 0;
    }
}
