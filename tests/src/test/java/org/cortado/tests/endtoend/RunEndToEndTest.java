package org.cortado.tests.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cortado.tests.endtoend.Cortado.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunEndToEndTest {
    private static final String CELL = Cortado.program("patterns/2003/rs.cas");
    private static final String NETWORK = Cortado.program("networks/small-recurrent.cas");

    @TempDir
    private Path folder;

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static Result ok(String... arguments) {
        Result result = Cortado.run(arguments);
        assertEquals(0, result.code(), result::err);
        return result;
    }

    private String spikes(String... arguments) throws Exception {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 3);
        all[arguments.length] = "--quiet";
        all[arguments.length + 1] = "--spikes";
        all[arguments.length + 2] = file("spikes.csv");
        ok(all);
        return Files.readString(folder.resolve("spikes.csv"));
    }

    @Test
    void aRunDrawsTheTraceOfItsProbe() throws Exception {
        Result result = Cortado.process("run", CELL);
        assertEquals(0, result.code(), result::err);
        assertTrue(result.out().contains("cell.v") && result.out().contains("t [ms]"), result::out);
    }

    @Test
    void aRunEndsWithASummary() throws Exception {
        Result result = ok("run", CELL, "--quiet");
        assertTrue(result.out().matches("(?s)functional engine: 601 steps of 0.25 ms, 1 neuron, 5 spikes in .*"
                + "population .*cell .*saturations: none.*"), result::out);
    }

    @Test
    void plainOutputHoldsNoEscapeCode() throws Exception {
        assertEquals(-1, Cortado.process("run", NETWORK).out().indexOf(27));
    }

    @Test
    void spikesHaveTheAgreedHeader() throws Exception {
        assertEquals("step,population,neuron", spikes("run", CELL).lines().findFirst().orElseThrow());
    }

    @Test
    void probesHaveTheAgreedHeaderAndOneRowAStepAndVariable() throws Exception {
        ok("run", CELL, "--quiet", "--probes", file("probes.csv"));
        List<String> lines = Files.readAllLines(folder.resolve("probes.csv"));
        assertEquals("step,population,neuron,variable,raw,value", lines.get(0));
        assertEquals(1 + 3 * 601, lines.size());
    }

    @Test
    void aProbedValueIsItsRawWordTimesTheResolution() throws Exception {
        ok("run", CELL, "--quiet", "--probes", file("probes.csv"));
        for (String line : Files.readAllLines(folder.resolve("probes.csv")).subList(1, 200)) {
            String[] fields = line.split(",");
            assertEquals(Integer.parseInt(fields[4]) / 32768.0, Double.parseDouble(fields[5]));
        }
    }

    @Test
    void statisticsCountWhatTheSpikeFileHolds() throws Exception {
        String spikes = spikes("run", NETWORK, "--stats", file("stats.json"));
        JsonObject stats = JsonParser.parseString(Files.readString(folder.resolve("stats.json"))).getAsJsonObject();
        assertEquals(spikes.lines().count() - 1, stats.get("spikes").getAsLong());
        assertEquals(spikes.lines().count() - 1, stats.getAsJsonObject("totals").get("spikes").getAsLong());
    }

    @Test
    void anImageRunsAsItsSourceDoes() throws Exception {
        ok("asm", NETWORK, "-o", file("n.npz"));
        assertEquals(spikes("run", NETWORK), spikes("run", file("n.npz")));
    }

    @Test
    void anImageRunsInTheFloatEngineAsItsSourceDoes() throws Exception {
        ok("asm", NETWORK, "-o", file("n.npz"));
        assertEquals(spikes("run", NETWORK, "--engine", "float"), spikes("run", file("n.npz"), "--engine", "float"));
    }

    @Test
    void theSameSourceGivesTheSameBytes() throws Exception {
        ok("asm", NETWORK, "-o", file("a.npz"));
        ok("asm", NETWORK, "-o", file("b.npz"));
        assertArrayEquals(Files.readAllBytes(folder.resolve("a.npz")), Files.readAllBytes(folder.resolve("b.npz")));
    }

    @Test
    void twoThreadsGiveTheSpikesOfOne() throws Exception {
        assertEquals(spikes("run", NETWORK), spikes("run", NETWORK, "--threads", "2"));
    }

    @Test
    void anotherSeedGivesOtherSpikes() throws Exception {
        assertNotEquals(spikes("run", NETWORK), spikes("run", NETWORK, "--seed", "8"));
    }

    @Test
    void aLongerTimeThanTheSourceSaysGoesOn() throws Exception {
        String shorter = spikes("run", CELL);
        String longer = spikes("run", CELL, "--time", "400ms");
        assertTrue(longer.startsWith(shorter) && longer.length() > shorter.length());
    }

    @Test
    void theLineTableNamesEachInstruction() {
        Result result = ok("run", CELL, "--quiet", "--lines", "--width", "120");
        assertTrue(result.out().contains("bits unused") && result.out().contains("fired? mov v, c"), result::out);
    }

    @Test
    void theLineTableIsNotCutWhereNoTerminalShowsIt() {
        String out = ok("run", CELL, "--quiet", "--lines").out();
        assertTrue(out.contains("bits unused") && !out.contains("…") && !out.contains("~"), out);
    }

    @Test
    void aRunWithoutPicturesBeginsWithItsSummary() throws Exception {
        Path source = Files.writeString(folder.resolve("one.cas"), """
                .neuron idle
                .state  v
                        add v, v, 0.5
                .end
                .population one, idle, size=1
                .run    2ms
                """);
        assertTrue(ok("run", source.toString()).out().startsWith("functional engine: 2 steps"));
    }

    @Test
    void aListingShowsWordsCyclesAndMemory() {
        Result result = ok("asm", CELL, "--listing");
        assertTrue(result.out().contains("program izhikevich:") && result.out().contains("cycles")
                && result.out().contains("axons in"), result::out);
    }
}
