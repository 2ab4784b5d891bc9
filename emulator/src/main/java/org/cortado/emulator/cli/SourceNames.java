package org.cortado.emulator.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.Warnings;
import org.cortado.assembler.program.WordFormat;
import org.cortado.fixedpoint.Rounding;
import picocli.CommandLine.Option;

/** The options that every verb has that assembles a source. */
final class SourceNames {
    @Option(names = "-D", paramLabel = "NAME=VALUE", mapFallbackValue = "1",
            description = "Define a name; it overrides an .equ of the source. Without =VALUE it is 1.")
    private Map<String, String> definitions = new LinkedHashMap<>();

    @Option(names = {"-I", "--include"}, paramLabel = "FOLDER", description = "Search included files here as well.")
    private List<Path> includes = List.of();

    @Option(names = "--error", paramLabel = "WARNING", split = ",",
            description = "Treat these warnings as errors; 'all' for every one.")
    private List<String> errors = List.of();

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "Default format of all neuron programs, e.g. s8.7.")
    private String format;

    /** @throws UserError where the value of an option is none that it takes; format and rounding may be null */
    AssemblyOptions options(String rounding, Long steps, Long seed) {
        check("--format", format, WordFormat::parse);
        check("--rounding", rounding, Rounding::parse);
        errors.forEach(code -> check("--error", code, SourceNames::warning));
        for (Path folder : includes) {
            if (!Files.isDirectory(folder)) {
                throw new UserError("--include " + folder + ": no such folder");
            }
        }
        return new AssemblyOptions(definitions, format, rounding, steps, seed, includes, errors);
    }

    private static void warning(String code) {
        if (!code.equals("all") && !Warnings.CODES.contains(code)) {
            throw new IllegalArgumentException("no warning '" + code + "': write all, or some of "
                    + String.join(", ", Warnings.CODES));
        }
    }

    /** The assembler would find it too, but at a line of the source. */
    private static void check(String option, String text, Consumer<String> reader) {
        try {
            if (text != null) {
                reader.accept(text);
            }
        } catch (IllegalArgumentException e) {
            throw new UserError(option + ": " + e.getMessage());
        }
    }
}
