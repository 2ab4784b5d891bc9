package org.cortado.tests.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cortado.tests.endtoend.Cortado.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapEndToEndTest {
    private static final String LAYERS = Cortado.program("networks/layers.cas");
    private static final String SMALL = Cortado.program("networks/small-recurrent.cas");

    private static final boolean FULL = "full".equals(System.getProperty("cortado.scale"));

    @TempDir
    private Path folder;

    private static JsonObject json(String... arguments) {
        Result result = Cortado.run(arguments);
        assertEquals(0, result.code(), result::err);
        return JsonParser.parseString(result.out()).getAsJsonObject();
    }

    private static JsonObject placement(JsonObject root, String algorithm) {
        for (JsonElement each : root.getAsJsonArray("placements")) {
            if (each.getAsJsonObject().get("algorithm").getAsString().equals(algorithm)) {
                return each.getAsJsonObject();
            }
        }
        throw new AssertionError("no " + algorithm + " in " + root);
    }

    private static double number(JsonObject root, String algorithm, String key) {
        return placement(root, algorithm).get(key).getAsDouble();
    }

    /** Sixteen layers over 64 cores: annealing halves the hops, and loads the busiest link by a third less at least. */
    @Test
    void annealingBeatsTheLinkersOrderInItsOwnObjective() {
        JsonObject hops = json("map", LAYERS, "--algorithm", "annealing", "--moves", "60000", "--json");
        assertTrue(1.8 * number(hops, "annealing", "hops") < number(hops, "sequential", "hops"), hops::toString);
        JsonObject link = json("map", LAYERS, "--algorithm", "annealing", "--moves", "60000", "--objective", "link",
                "--json");
        assertTrue(1.5 * number(link, "annealing", "link") < number(link, "sequential", "link"), link::toString);
    }

    @Test
    void predictedCyclesAgreeWithMeasuredOnesOnLayersOver64Cores() {
        JsonObject root = json("map", LAYERS, "--algorithm", "hilbert", "--run", "60ms", "--json");
        for (JsonElement each : root.getAsJsonArray("placements")) {
            double measured = each.getAsJsonObject().get("cycles_measured").getAsDouble();
            assertEquals(measured, each.getAsJsonObject().get("cycles_predicted").getAsDouble(), 0.1 * measured);
        }
    }

    /** W2 over 16 cores; at ordinary scale with 1,600 cells. */
    private Path w2OverSixteenCores() throws IOException {
        String text = Files.readString(Path.of(Cortado.program("networks/w2.cas")))
                .replace("../neurons", Cortado.program("neurons")).replace("delays=20", "delays=20, lanes=64");
        text = FULL ? text.replace("delays=20", "delays=20, neurons=625")
                : text.replace("delays=20", "delays=20, neurons=100").replace("10000", "1600").replace("8000", "1280")
                        .replace("7999", "1279").replace("9999", "1599");
        Path file = folder.resolve("w2.cas");
        Files.writeString(file, text);
        return file;
    }

    @Test
    void predictedCyclesAgreeWithMeasuredOnesOnW2Over16Cores() throws IOException {
        JsonObject root = json("map", w2OverSixteenCores().toString(), "--algorithm", "hilbert,annealing",
                "--objective", "cycles", "--partition", FULL ? "best" : "source", "--moves", "500", "--run",
                FULL ? "400ms" : "60ms", "--json");
        assertEquals(3, root.getAsJsonArray("placements").size());
        for (JsonElement each : root.getAsJsonArray("placements")) {
            assertEquals(16, each.getAsJsonObject().get("cores").getAsInt());
            double measured = each.getAsJsonObject().get("cycles_measured").getAsDouble();
            assertEquals(measured, each.getAsJsonObject().get("cycles_predicted").getAsDouble(), 0.1 * measured);
        }
    }

    /** Any cell of W2 projects to any core, which leaves little to gain but at the busiest link. */
    @Test
    void annealingBeatsTheLinkersOrderOnW2Over16Cores() throws IOException {
        String file = w2OverSixteenCores().toString();
        JsonObject hops = json("map", file, "--algorithm", "annealing", "--partition", "source", "--moves", "20000",
                "--traffic", "run:200ms", "--json");
        assertTrue(1.05 * number(hops, "annealing", "hops") < number(hops, "sequential", "hops"), hops::toString);
        JsonObject link = json("map", file, "--algorithm", "annealing", "--partition", "source", "--moves", "20000",
                "--traffic", "run:200ms", "--objective", "link", "--json");
        assertTrue(1.25 * number(link, "annealing", "link") < number(link, "sequential", "link"), link::toString);
    }

    @Test
    void theTableNamesEveryAlgorithmAndThePlacementCanBePasted() throws Exception {
        Path lines = folder.resolve("small.place");
        Result result = Cortado.run("map", SMALL, "--traffic", "run:100ms", "--place", lines.toString());
        assertEquals(0, result.code(), result::err);
        for (String name : new String[] {"sequential", "hilbert", "bisection", "force", "annealing", "synapse words"}) {
            assertTrue(result.out().contains(name), name + "\n" + result.out());
        }
        Path pinned = folder.resolve("pinned.cas");
        Files.writeString(pinned, Files.readString(Path.of(SMALL)).replace("../neurons", Cortado.program("neurons"))
                + Files.readString(lines));
        Path a = folder.resolve("a.csv");
        Path b = folder.resolve("b.csv");
        assertEquals(0, Cortado.run("run", pinned.toString(), "--quiet", "--spikes", a.toString()).code());
        assertEquals(0, Cortado.run("run", SMALL, "--quiet", "--spikes", b.toString()).code());
        assertEquals(Files.readString(b), Files.readString(a));
    }

    @Test
    void measuredCyclesStandBesidePredictedOnesInEightyColumns() {
        Result result = Cortado.run("map", SMALL, "--algorithm", "hilbert", "--run", "20ms");
        assertEquals(0, result.code(), result::err);
        String header = result.out().lines().filter(line -> line.startsWith("algorithm")).findFirst().orElseThrow();
        assertTrue(header.endsWith("predicted  measured  off by") && header.length() <= 80, header);
        assertTrue(result.out().contains("best by hops: hilbert (source order), "), result.out());
    }

    @Test
    void aSearchOverItsTimeIsStoppedAndThatIsSaid() {
        Result result = Cortado.run("map", LAYERS, "--algorithm", "annealing", "--moves", "100000000", "--time-limit",
                "0.001");
        assertEquals(0, result.code(), result::err);
        assertTrue(result.err().contains("annealing was stopped by the clock after "), result.err());
        assertEquals(2, Cortado.run("map", LAYERS, "--time-limit", "0").code());
    }

    @Test
    void loadsAreDrawnAndThePlacementListed() {
        Result result = Cortado.run("map", SMALL, "--algorithm", "hilbert");
        assertTrue(result.out().contains("busiest link of each router, packets a step (hilbert)"), result.out());
        assertTrue(result.out().contains("\n.place exc[0..31], 0,0,0\n"), result.out());
    }

    /** A network of 32 cells on 2x2 cores; {@code more} has .place lines or sizes of the chip. */
    private String small(String chip, String more) throws IOException {
        Path file = folder.resolve("net.cas");
        Files.writeString(file, ".include \"" + Cortado.program("neurons/lif-delta.cas") + "\"\n.chip mesh=2x2, "
                + "neurons=16" + chip + "\n.population a, lif_delta, size=32\n"
                + ".project a -> a, all, weight=0.5\n.run 20ms\n" + more);
        return file.toString();
    }

    @Test
    void whereOnlySpreadCellsFitTheLinkersSpreadIsWhatOthersAreComparedWith() throws IOException {
        String file = small(", synapses=400", "");
        Result result = Cortado.run("map", file, "--algorithm", "hilbert");
        assertEquals(0, result.code(), result::err);
        assertTrue(result.err().contains("; it is spread evenly over 4 cores instead"), result.err());
        assertTrue(result.out().lines().anyMatch(line -> line.startsWith("sequential      4 ")
                && line.endsWith("even over 4 cores")), result.out());
        String linked = folder.resolve("linked.npz").toString();
        String mapped = folder.resolve("mapped.npz").toString();
        assertEquals(0, Cortado.run("asm", file, "-o", linked).code());
        assertEquals(0, Cortado.run("map", file, "--algorithm", "sequential", "-o", mapped).code());
        assertArrayEquals(Files.readAllBytes(Path.of(linked)), Files.readAllBytes(Path.of(mapped)));
    }

    @Test
    void whatPlaceLinesPinIsSaidToStay() throws IOException {
        assertEquals("cortado: 1 of 2 cores stays where .place or .core puts it; the algorithms place the others\n",
                Cortado.run("map", small("", ".place a[0..15], 1,1\n"), "--algorithm", "hilbert").err());
        assertEquals("cortado: 2 of 2 cores stay where .place or .core puts them; nothing is left to place\n",
                Cortado.run("map", small("", ".place a[0..15], 1,1\n.place a[16..31], 0,0\n"), "--algorithm",
                        "hilbert").err());
    }

    @Test
    void energiesBelowANanojouleAreShownInPicojoules() throws IOException {
        String file = small("", "");
        double energy = number(json("map", file, "--traffic", "1Hz", "--algorithm", "hilbert", "--json"), "hilbert",
                "energy_pj");
        assertTrue(energy > 0 && energy < 100, "" + energy);
        String out = Cortado.run("map", file, "--traffic", "1Hz", "--algorithm", "hilbert").out();
        assertTrue(out.contains("  pJ  ") && out.contains(String.format(Locale.ROOT, " %.3f ", energy)), out);
    }

    @Test
    void theSizeOfTheMeshStandsInTheJson() {
        JsonObject root = json("map", SMALL, "--algorithm", "hilbert", "--json");
        assertEquals(2, root.get("width").getAsInt());
        assertEquals(2, root.get("height").getAsInt());
        assertEquals(4, root.getAsJsonArray("busiest_links").size());
    }

    /** 32 cells of two state words each on two cores of 16 slots. */
    @Test
    void everyMemoryHasItsUse() throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonElement each : json("map", small("", ""), "--algorithm", "sequential", "--json")
                .getAsJsonArray("memories")) {
            JsonObject memory = each.getAsJsonObject();
            names.add(memory.get("memory").getAsString());
            if (names.get(names.size() - 1).equals("state words")) {
                assertEquals(256, memory.get("limit").getAsInt());
                assertEquals(32, memory.get("most").getAsInt());
            }
        }
        assertEquals(List.of("neuron slots", "program words", "parameter words", "state words", "program table runs",
                "axons in", "synapse words", "axons out"), names);
    }

    @Test
    void aFileOfSpikesThatIsNotThereIsMissed() {
        assertTrue(Cortado.run("map", SMALL, "--traffic", "nowhere.csv").err().startsWith(
                "cortado: --traffic nowhere.csv: no such file; give a rate such as 10Hz"));
    }

    @Test
    void anImageIsMappedToo() {
        String image = folder.resolve("n.npz").toString();
        String mapped = folder.resolve("m.npz").toString();
        assertEquals(0, Cortado.run("asm", SMALL, "-o", image).code());
        Result result = Cortado.run("map", image, "--algorithm", "hilbert", "-o", mapped);
        assertEquals(0, result.code(), result::err);
        assertEquals(0, Cortado.run("run", mapped, "--quiet").code());
    }

    @Test
    void wrongOptionsAreInputErrors() {
        assertEquals(2, Cortado.run("map", SMALL, "--traffic", "often").code());
        assertEquals(2, Cortado.run("map", SMALL, "--traffic", "0Hz").code());
        assertEquals(2, Cortado.run("map", SMALL, "--moves", "-1").code());
        assertEquals(2, Cortado.run("map", SMALL, "--run", "0ms").code());
        assertEquals(2, Cortado.run("map", SMALL, "--objective", "beauty").code());
    }
}
