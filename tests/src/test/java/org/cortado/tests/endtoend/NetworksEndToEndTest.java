package org.cortado.tests.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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

    /** For as long as it says; at full scale over five seeds, in the float twin too, and the larger ones. */
    @Test
    void aLargeNetworkShowsWhatItExpects() {
        for (String name : FULL ? List.of("2003-network", "w2", "w3b") : List.of("2003-network")) {
            for (int seed = 1; seed <= (FULL ? 5 : 1); seed++) {
                for (String engine : FULL ? List.of("functional", "float") : List.of("functional")) {
                    shows("run", Cortado.program("networks/" + name + ".cas"), "--quiet", "--seed", "" + seed,
                            "--engine", engine);
                }
            }
        }
    }

    /** At full scale a million cells, within 3 GB of heap; else 10,000 of them. */
    @Test
    void aMillionCellsShowWhatTheyExpect() throws Exception {
        String file = Cortado.program("networks/million.cas");
        if (FULL) {
            Result result = Cortado.processWith(List.of("-Xmx3g"), "run", file, "--quiet");
            assertEquals(0, result.code(), result::err);
        } else {
            shows("run", file, "--quiet", "-D", "columns=5", "-D", "rows=4", "-D", "cells=500", "-D",
                    "excitatory=400");
        }
    }

    /** The spikes stay, the chip does not. */
    @ParameterizedTest
    @ValueSource(strings = {"hilbert", "bisection", "force", "annealing"})
    void placementByAnAlgorithmChangesNoSpike(String algorithm) throws Exception {
        String file = Cortado.program("networks/synfire-chain.cas");
        Path spikes = folder.resolve("spikes.csv");
        Path placed = folder.resolve("placed.csv");
        String image = folder.resolve("image.npz").toString();
        shows("run", file, "--quiet", "--spikes", spikes.toString());
        shows("run", file, "--quiet", "--spikes", placed.toString(), "--placement", algorithm);
        assertEquals(Files.readString(spikes), Files.readString(placed));
        Result result = Cortado.run("asm", file, "--placement", algorithm, "-o", image);
        assertEquals(0, result.code(), result::err);
        shows("run", image, "--quiet", "--spikes", placed.toString());
        assertEquals(Files.readString(spikes), Files.readString(placed));
    }

    @Test
    void placementMovesTheCores() {
        String file = Cortado.program("networks/layers.cas");
        Result plain = Cortado.run("asm", file);
        Result curve = Cortado.run("asm", file, "--placement", "hilbert");
        assertEquals(0, curve.code(), curve::err);
        assertNotEquals(plain.out(), curve.out());
        assertEquals(plain.out(), Cortado.run("asm", file, "--placement", "sequential").out());
    }

    @Test
    void anUnknownPlacementIsAnInputError() {
        Result result = Cortado.run("asm", Cortado.program("networks/layers.cas"), "--placement", "best");
        assertEquals(2, result.code());
        assertTrue(result.err().contains("hilbert"), result::err);
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
