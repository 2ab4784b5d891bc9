package org.cortado.emulator.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cortado help}: the same as {@code --help}, of a verb or of all. */
@Command(name = "help", description = "Explain a verb, or list them all.", helpCommand = true)
final class HelpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "VERB", arity = "0..1", description = "The verb; without one, all are listed.")
    private String verb;

    @Override
    public Integer call() {
        CommandLine all = spec.parent().commandLine();
        CommandLine explained = verb == null ? all : all.getSubcommands().get(verb);
        if (explained == null) {
            throw new ParameterException(all, "no verb '" + verb + "'; there are "
                    + String.join(", ", all.getSubcommands().keySet()));
        }
        explained.usage(spec.commandLine().getOut());
        return 0;
    }
}
