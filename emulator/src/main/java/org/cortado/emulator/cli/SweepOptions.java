package org.cortado.emulator.cli;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import org.cortado.emulator.compare.sweep.FormatList;
import org.cortado.emulator.compare.sweep.Setting;
import org.cortado.fixedpoint.Rounding;
import picocli.CommandLine.Option;

/** The options that sweep formats and roundings. */
final class SweepOptions {
    private enum Parameters { SAME, DECLARED }

    @Option(names = "--formats", paramLabel = "LIST",
            description = "Sweep formats: q8.7,s16.15; s11.N for every N, s11.4..12 for some, sM.N for an M that fits "
                    + "the range seen.")
    private String formats;

    @Option(names = "--rounding", paramLabel = "LIST",
            description = "Sweep roundings: floor, nearest, even, zero, stochastic; separated by commas.")
    private String roundings;

    @Option(names = "--parameters", paramLabel = "BITS", defaultValue = "same",
            description = "Fraction bits of parameters that are declared finer than the format: the 'same' as the "
                    + "format's, or as 'declared', as far as they fit (default: ${DEFAULT-VALUE}).")
    private Parameters parameters;

    boolean asked() {
        return formats != null || roundings != null;
    }

    boolean alike() {
        return parameters == Parameters.SAME;
    }

    /** The settings; {@code range} gives the integer bits that M stands for. */
    List<Setting> settings(IntSupplier range) {
        List<Rounding> modes;
        try {
            modes = roundings == null ? List.of()
                    : Arrays.stream(roundings.split(",", -1)).map(String::trim).map(Rounding::parse).distinct()
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new UserError("--rounding: " + e.getMessage());
        }
        try {
            return Setting.grid(formats == null ? List.of() : FormatList.parse(formats, range), modes);
        } catch (IllegalArgumentException e) {
            throw new UserError("--formats: " + e.getMessage());
        }
    }
}
