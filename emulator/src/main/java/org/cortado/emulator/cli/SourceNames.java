package org.cortado.emulator.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.AssemblyOptions;
import picocli.CommandLine.Option;

/** The options that every verb has that assembles a source. */
final class SourceNames {
    @Option(names = "-D", paramLabel = "NAME=VALUE", description = "Define a name; it overrides an .equ of the source.")
    private Map<String, String> definitions = new LinkedHashMap<>();

    @Option(names = {"-I", "--include"}, paramLabel = "FOLDER", description = "Search included files here as well.")
    private List<Path> includes = List.of();

    @Option(names = "--error", paramLabel = "WARNING", split = ",",
            description = "Treat these warnings as errors; 'all' for every one.")
    private List<String> errors = List.of();

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "Default format of all neuron programs, e.g. s8.7.")
    private String format;

    AssemblyOptions options(String rounding, Long steps, Long seed) {
        return new AssemblyOptions(definitions, format, rounding, steps, seed, includes, errors);
    }
}
