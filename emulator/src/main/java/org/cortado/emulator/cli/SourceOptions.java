package org.cortado.emulator.cli;

import org.cortado.assembler.AssemblyOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that change how a source is assembled. */
final class SourceOptions {
    @Mixin
    private SourceNames names;

    @Option(names = "--rounding", paramLabel = "MODE",
            description = "Default rounding of all neuron programs: floor, nearest, even, zero, stochastic.")
    private String rounding;

    AssemblyOptions options(Long steps, Long seed) {
        return names.options(rounding, steps, seed);
    }
}
