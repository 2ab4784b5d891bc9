package org.cortado.assembler;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a command line may say about an assembly.
 *
 * @param definitions names defined before the first line ({@code -D name=value}); they override {@code .equ}
 * @param format replaces the default format of every program that is written in the format it names, or null
 * @param rounding replaces the default rounding of every program header, or null
 * @param steps replaces the length of the run, in timesteps, or null
 * @param seed replaces the seed of {@code .chip}, or null
 * @param alike where a format is given: whether parameters that are declared finer take its fraction bits too;
 *     they keep what fits the width else
 * @param includePath folders searched for included files after the including file's own
 * @param errorWarnings codes of warnings that count as errors; {@code all} for every one
 */
public record AssemblyOptions(Map<String, String> definitions, String format, String rounding, Long steps, Long seed,
        boolean alike, List<Path> includePath, List<String> errorWarnings) {
    public static final AssemblyOptions NONE =
            new AssemblyOptions(Map.of(), null, null, null, null, List.of(), List.of());

    /** Options under which parameters keep the formats that they are declared in, as far as they fit. */
    public AssemblyOptions(Map<String, String> definitions, String format, String rounding, Long steps, Long seed,
            List<Path> includePath, List<String> errorWarnings) {
        this(definitions, format, rounding, steps, seed, false, includePath, errorWarnings);
    }

    /** The same options with another format and rounding, either of which may be null. */
    public AssemblyOptions with(String otherFormat, String otherRounding, boolean parametersAlike) {
        return new AssemblyOptions(definitions, otherFormat, otherRounding, steps, seed, parametersAlike, includePath,
                errorWarnings);
    }
}
