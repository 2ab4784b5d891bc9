package org.cortado.tests.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cortado.tests.endtoend.Cortado.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The networks of the library show what they expect of themselves. */
class NetworksEndToEndTest {
    private static final boolean FULL = "full".equals(System.getProperty("cortado.scale"));

    @TempDir
    private Path folder;

    private static void shows(String... arguments) {
        Result result = Cortado.run(arguments);
        assertEquals(0, result.code(), () -> String.join(" ", arguments) + "\n" + result.out() + result.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"winner-take-all", "synfire-chain", "layers", "bar-classifier"})
    void aSmallNetworkShowsWhatItExpects(String name) {
        shows("run", Cortado.program("networks/" + name + ".cas"), "--quiet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"winner-take-all", "synfire-chain", "bar-classifier"})
    void itsFloatTwinShowsItToo(String name) {
        shows("run", Cortado.program("networks/" + name + ".cas"), "--quiet", "--engine", "float");
    }

    /** At full scale, all expectations over five seeds; else that the networks assemble and run. */
    @ParameterizedTest
    @ValueSource(strings = {"2003-network", "w2"})
    void aLargeNetworkShowsWhatItExpects(String name) {
        String file = Cortado.program("networks/" + name + ".cas");
        if (!FULL) {
            Result result = Cortado.run("run", file, "--quiet", "--time", "50ms");
            assertTrue(result.code() <= 1 && result.out().contains("saturations: none"), result::err);
            return;
        }
        for (int seed = 1; seed <= 5; seed++) {
            for (String engine : List.of("functional", "float")) {
                shows("run", file, "--quiet", "--seed", "" + seed, "--engine", engine);
            }
        }
    }

    @Test
    void anExpectationThatDoesNotHoldEndsTheRunWithOne() throws Exception {
        Path file = folder.resolve("hopeful.cas");
        Files.writeString(file, Files.readString(Path.of(Cortado.program("networks/two-neurons.cas")))
                .replace("../neurons", Cortado.program("neurons")) + ".expect second, spikes > 1000\n");
        Result result = Cortado.run("run", file.toString(), "--quiet");
        assertEquals(1, result.code(), result::err);
        assertTrue(result.err().contains("hopeful.cas") && result.err().contains("does not hold"), result::err);
    }

    @Test
    void anExpectationOfAnUnknownStatisticIsAnInputError() throws Exception {
        Path file = folder.resolve("wrong.cas");
        Files.writeString(file, Files.readString(Path.of(Cortado.program("networks/two-neurons.cas")))
                .replace("../neurons", Cortado.program("neurons")) + ".expect second, spikez > 1\n");
        Result result = Cortado.run("run", file.toString(), "--quiet");
        assertEquals(2, result.code());
        assertTrue(result.err().contains("spikez"), result::err);
    }
}
