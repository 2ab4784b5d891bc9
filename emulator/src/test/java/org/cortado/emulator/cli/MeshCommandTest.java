package org.cortado.emulator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeshCommandTest {
    private static final String TRACE = "gen_cycle,src,dst,note\n0,0,3,x\n0,3,0,y\n2,0,0,z\n";
    private static final String REPLAYED = "gen_cycle,src,dst,inject_cycle,eject_cycle,routers\n"
            + "0,0,3,0,11,3\n0,3,0,0,11,3\n2,0,0,2,7,1\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(0, "mesh");
        return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private String trace() throws IOException {
        return Files.writeString(folder.resolve("in.csv"), TRACE).toString();
    }

    @Test
    void aReplayIsWrittenInTheOrderOfItsTrace() throws IOException {
        Path to = folder.resolve("out.csv");
        assertEquals(0, run("--size", "2x2", "--trace", trace(), "--out", to.toString()));
        assertEquals(REPLAYED, Files.readString(to));
        assertTrue(out.toString().startsWith("mesh 2x2, FIFO depth 8: 3 packets in 11 cycles"), out.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", value = {
        "--depth 300 => cortado: --depth 300: 1 to 256 flits",
        "--cycles 0 => cortado: --cycles 0: 1 to 1000000000",
        "--warmup -1 => cortado: --warmup -1: 0 to 999990000 cycles, with 10000 measured",
        "--hot-node 6 => cortado: --hot-node 6: 0 to 5",
        "--hot-share 1.5 => cortado: --hot-share 1.5: 0 to 1",
        "--rate 1.5 => cortado: --rate: "})
    void aValueOutOfRangeIsRefusedByTheNameOfItsOption(String option, String message) {
        List<String> line = new ArrayList<>(List.of("--size", "3x2", "--pattern", "hotspot"));
        line.addAll(List.of(option.split(" ")));
        if (!option.startsWith("--rate")) {
            line.addAll(List.of("--rate", "0.1"));
        }
        assertEquals(Main.USAGE, run(line.toArray(String[]::new)));
        assertTrue(err.toString().startsWith(message), err.toString());
    }

    @Test
    void withoutOutTheReplayGoesToStandardOutputAndTheSummaryDoesNot() throws IOException {
        assertEquals(0, run("--size", "2x2", "--trace", trace()));
        assertEquals(REPLAYED, out.toString());
        assertTrue(err.toString().contains("3 packets in 11 cycles"), err.toString());
    }

    @Test
    void theSummaryOfAReplayCanBeJson() throws IOException {
        assertEquals(0, run("--size", "2x2", "--trace", trace(), "--json"));
        JsonObject json = JsonParser.parseString(out.toString()).getAsJsonObject();
        assertEquals(3, json.get("packets").getAsInt());
        assertEquals(4, json.get("flit_hops").getAsInt());
        assertEquals(11, json.getAsJsonObject("latency").get("max").getAsInt());
    }

    @Test
    void aPatternAtOneRateIsShownBesideItsBound() {
        assertEquals(0, run("--size", "4x4", "--pattern", "uniform", "--rate", "0.2", "--cycles", "500"));
        assertTrue(out.toString().contains("saturation bound 1.0000 flits a node and cycle; not saturated"),
                out.toString());
    }

    @Test
    void severalRatesGiveACurveAsCsvAndAsADrawing() throws IOException {
        Path to = folder.resolve("curve.csv");
        assertEquals(0, run("--size", "4x4", "--pattern", "transpose", "--rate", "0.1:0.5:0.2", "--cycles", "600",
                "--warmup", "200", "--out", to.toString()));
        List<String> rows = Files.readAllLines(to);
        assertEquals(4, rows.size());
        assertTrue(rows.get(0).startsWith("rate,offered,accepted,"), rows.get(0));
        assertTrue(rows.get(1).startsWith("0.1,") && rows.get(1).contains(",false,"), rows.get(1));
        assertTrue(rows.get(3).startsWith("0.5,") && rows.get(3).contains(",true,"), rows.get(3));
        assertTrue(out.toString().contains("latency, cycles"), out.toString());
        assertTrue(out.toString().contains("saturated"), out.toString());
    }

    @Test
    void aCurveCanBeJson() {
        assertEquals(0, run("--size", "3x2", "--pattern", "hotspot", "--rates", "0.1,0.3", "--cycles", "300",
                "--json"));
        JsonObject json = JsonParser.parseString(out.toString()).getAsJsonObject();
        assertEquals(2, json.getAsJsonArray("points").size());
        assertEquals(0.3, json.getAsJsonArray("points").get(1).getAsJsonObject().get("rate").getAsDouble());
    }

    @Test
    void aRangeOfRatesIncludesItsEnd() {
        assertEquals(List.of(0.05, 0.1, 0.15), MeshConverters.rates("0.05:0.15:0.05"));
        assertEquals(List.of(0.3, 0.1, 0.2), MeshConverters.rates("0.3, 0.1:0.2:0.1"));
    }

    @Test
    void rangesThatAreNoneAreRefused() {
        for (String text : new String[] {"", "x", "0.1:0.2", "0.2:0.1:0.1", "0.1:0.2:0", "0:1:1e-9", "1e999999999"}) {
            assertThrows(UserError.class, () -> MeshConverters.rates(text), text);
        }
    }

    @Test
    void optionsThatDoNotFitAreRefusedWithARemedy() throws IOException {
        refused("either --trace FILE or --pattern NAME", "--size", "4x4");
        refused("--pattern needs --rate", "--size", "4x4", "--pattern", "uniform");
        refused("write WxH, as in 8x8", "--size", "4", "--pattern", "uniform");
        refused("mesh height is 65, must be 1..64", "--size", "4x65", "--pattern", "uniform");
        refused("--depth 0: 1 to 256 flits", "--size", "4x4", "--depth", "0", "--pattern", "uniform");
        refused("there are uniform, transpose, bitcomp", "--size", "4x4", "--pattern", "tornado");
        refused("rate is 1.5", "--size", "4x4", "--pattern", "uniform", "--rate", "1.5");
        refused("square mesh", "--size", "4x3", "--pattern", "transpose", "--rate", "0.1");
        refused("--seed goes with --pattern", "--size", "2x2", "--trace", trace(), "--seed", "3");
    }

    private void refused(String message, String... arguments) {
        err.getBuffer().setLength(0);
        assertEquals(2, run(arguments));
        assertTrue(err.toString().contains(message), err.toString());
    }

    @Test
    void anUnreadableTraceAndAnUnwritableResultAreOneLine() throws IOException {
        String missing = folder.resolve("missing.csv").toString();
        refused("cortado: " + missing + ": no such file", "--size", "2x2", "--trace", missing);
        refused("cortado: " + folder + ": is a folder", "--size", "2x2", "--trace", folder.toString());
        String bad = Files.writeString(folder.resolve("bad.csv"), "gen_cycle,src,dst\n0,0,9\n").toString();
        refused("cortado: " + bad + ":2: dst 9 is outside the 2x2 mesh, nodes are 0..3\n",
                "--size", "2x2", "--trace", bad);
        String nowhere = folder.resolve("no/out.csv").toString();
        refused("cortado: --out " + nowhere, "--size", "2x2", "--trace", trace(), "--out", nowhere);
        assertFalse(Files.exists(folder.resolve("no")));
    }
}
