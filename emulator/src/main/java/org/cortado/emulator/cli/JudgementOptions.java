package org.cortado.emulator.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cortado.emulator.compare.Judgement;
import org.cortado.emulator.compare.Reading;
import org.cortado.emulator.compare.Tolerance;
import org.cortado.emulator.compare.features.Feature;
import org.cortado.emulator.compare.features.Features;
import picocli.CommandLine.Option;

/** The options that say what is demanded of the fixed-point reading. */
final class JudgementOptions {
    private enum Right { TWIN, REFERENCE }

    @Option(names = "--tolerance", paramLabel = "LIMITS",
            description = "Exit with 1 where fixed point differs by more: '1ms' limits the lag of every spike, or "
                    + "lag=1ms,count=0,rate=2%%,interval=1%%,coincidence=0.9,van-rossum=,victor-purpura=,isi=,spike=,"
                    + "rms=.")
    private String tolerance;

    @Option(names = "--against", paramLabel = "READING", defaultValue = "twin",
            description = "What the tolerance is measured against: twin or reference (default: ${DEFAULT-VALUE}).")
    private Right against;

    @Option(names = "--feature", paramLabel = "KEY",
            description = "Demand that the first neuron shows a feature of the literature: A to T, s-RS, p-TC, ...; "
                    + "'file' for the one that the file is named after.")
    private String feature;

    /** What is demanded of a file. */
    Judgement judgement(Path file) {
        Reading reading = against == Right.TWIN ? Reading.TWIN : Reading.REFERENCE;
        return new Judgement(tolerance == null ? null : tolerance(), reading, feature == null ? null : feature(file));
    }

    private Tolerance tolerance() {
        try {
            return Tolerance.parse(tolerance);
        } catch (IllegalArgumentException e) {
            throw new UserError("--tolerance: " + e.getMessage());
        }
    }

    private Feature feature(Path file) {
        if (!feature.equals("file")) {
            return Features.find(feature).orElseThrow(() -> new UserError("--feature: no feature '" + feature
                    + "': there are " + all().map(Feature::key).collect(Collectors.joining(", "))));
        }
        String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
        return all().filter(f -> name.startsWith(slug(f))).findFirst().orElseThrow(() -> new UserError("--feature: "
                + file + " is not named after a feature, as 'a-tonic-spiking.cas' is"));
    }

    private static String slug(Feature feature) {
        return (feature.key() + " " + feature.name()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static Stream<Feature> all() {
        return Stream.concat(Features.published2004().stream(), Features.cellTypes2003().stream());
    }
}
