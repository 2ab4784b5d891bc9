package org.cortado.tests.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cortado.tests.endtoend.Cortado;
import org.cortado.tests.endtoend.Cortado.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Noise made on the core and fed from outside, held to what statistics says of it. */
class DriveTest {
    @TempDir
    private Path folder;

    private void holds(String engine, String program, String lines) throws IOException {
        Path file = folder.resolve("drive.cas");
        Files.writeString(file, ".include \"" + Cortado.program("neurons/" + program) + "\"\n" + lines);
        Result result = Cortado.run("run", file.toString(), "--quiet", "--engine", engine);
        assertEquals(0, result.code(), () -> result.out() + result.err());
    }

    /** 1,000 trains over 2 s: the mean rate of 900 has a deviation of 0.1 Hz; intervals vary as their mean. */
    @ParameterizedTest
    @ValueSource(strings = {"functional", "float", "cycle"})
    void poissonTrainsOfTheCoreHaveTheirRate(String engine) throws IOException {
        holds(engine, "poisson.cas", """
                .chip mesh=2x2, seed=1
                .population p, poisson, size=1000, rate=20
                .stimulus p[0..99].chance, t < 1s ? 0.02 : 0.1
                .expect p[100..999], rate > 19.6 && rate < 20.4 && isi.cv > 0.9 && isi.cv < 1.05
                .expect p[0..99], rate(0, 1000) > 18 && rate(0, 1000) < 22 && rate(1000, 2000) > 96
                .expect p[0..99], rate(1000, 2000) < 104
                .run 2s
                """);
    }

    /** Poisson spikes of 800 Hz and 0.5 mV reach each cell of two populations: on the core, and from outside. */
    @Test
    void poissonSpikesActAlikeFromTheCoreAndFromOutside() throws IOException {
        Files.copy(Path.of(Cortado.program("neurons/poisson.cas")), folder.resolve("poisson.cas"));
        holds("functional", "lif-delta.cas", """
                .include "poisson.cas"
                .chip mesh=2x2, seed=1, axons_in=8192
                .population source, poisson, size=1000, rate=800
                .population inside, lif_delta, size=1000, mu=0.6, sigma=0
                .population outside, lif_delta, size=1000, mu=0.6, sigma=0
                .project source -> inside, one-to-one, weight=0.5
                .spikes outside, poisson(rate=800Hz), weight=0.5
                .expect inside, rate > 3 && abs(rate - outside.rate) < 0.05 * rate
                .run 1s
                """);
    }

    /** The variance of a leaky integrator driven by noise: the share of cells beyond one deviation fires at once. */
    @Test
    void gaussianNoiseActsAlikeFromTheCoreAndFromOutside() throws IOException {
        holds("functional", "lif-delta.cas", """
                .chip mesh=2x2, seed=1
                .population inside, lif_delta, size=1000, mu=0.8, sigma=2
                .population outside, lif_delta, size=1000, mu=0.8, sigma=0
                .stimulus outside.mu, normal(0.8, 2)
                .expect inside, rate > 3 && abs(rate - outside.rate) < 0.05 * rate
                .run 1s
                """);
    }
}
