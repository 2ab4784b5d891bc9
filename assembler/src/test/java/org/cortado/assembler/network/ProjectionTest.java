package org.cortado.assembler.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.npy.Npy;
import org.cortado.assembler.npy.NpyArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projections read back from the tables of the chip. */
class ProjectionTest {
    private static final String TWO = ".population a, cell, size=2";
    private static final String THREE = ".population b, cell, size=3";

    private static List<String> wiring(String... lines) {
        return Wiring.of(Net.of(lines).ok());
    }

    @Test
    void allConnectsEveryPair() {
        assertEquals(List.of("000000 -> 000002 w16384 d2 c0", "000000 -> 000003 w16384 d2 c0",
                "000000 -> 000004 w16384 d2 c0", "000001 -> 000002 w16384 d2 c0", "000001 -> 000003 w16384 d2 c0",
                "000001 -> 000004 w16384 d2 c0"), wiring(TWO, THREE, ".project a -> b, all, weight=0.5, delay=2ms"));
    }

    @Test
    void withoutADelayASpikeActsInTheNextStep() {
        assertEquals(List.of("000000 -> 000001 w32767 d1 c0"),
                wiring(TWO, ".project a[0] -> a[1], all, weight=raw(32767)"));
    }

    @Test
    void aSliceReachesOnlyItsNeurons() {
        assertEquals(List.of("000001 -> 000003 w16384 d1 c0", "000001 -> 000004 w16384 d1 c0"),
                wiring(TWO, THREE, ".project a[1] -> b[1..2], all, weight=0.5"));
    }

    @Test
    void oneToOneConnectsEqualIndices() {
        assertEquals(List.of("000000 -> 000003 w16384 d1 c0", "000001 -> 000004 w16384 d1 c0"),
                wiring(TWO, THREE, ".project a -> b[1..2], one-to-one, weight=0.5"));
    }

    @Test
    void selfNoLeavesOutTheNeuronItself() {
        assertEquals(List.of("000000 -> 000001 w32 d1 c0", "000001 -> 000000 w32 d1 c0"),
                wiring(TWO, ".project a -> a, all, weight=raw(32), self=no"));
        assertEquals(List.of("000001 -> 000002 w32 d1 c0"),
                wiring(".population a, cell, size=3", ".project a[1] -> a[1..2], all, weight=raw(32), self=no"));
    }

    @Test
    void aListGivesEdgesWithWeightAndDelay() {
        assertEquals(List.of("000000 -> 000004 w-16384 d3 c0", "000001 -> 000002 w16384 d1 c0"),
                wiring(TWO, THREE, ".project a -> b, list([[0, 2, -0.5, 3ms], [1, 0, 0.5, 1ms]])"));
        assertEquals(List.of("000000 -> 000003 w16384 d1 c0", "000000 -> 000003 w16384 d1 c0"),
                wiring(TWO, THREE, ".project a -> b, list([0, 1], [0, 1]), weight=0.5"));
    }

    @Test
    void aCsvFileGivesEdges(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("e.csv"), "pre,post,weight,delay\n1, 2, 0.25, 2\n\n# none\n0,0,-1,1\n");
        assertEquals(List.of("000000 -> 000002 w-32768 d1 c0", "000001 -> 000004 w8192 d2 c0"),
                Wiring.of(Net.of(TWO, THREE, ".project a -> b, csv(\"e.csv\")").in(folder).ok()));
    }

    @Test
    void aNumPyArrayGivesEdges(@TempDir Path folder) throws IOException {
        Npy.write(folder.resolve("e.npy"), NpyArray.of(new int[] {1, 2, 0, 0}, 2, 2));
        assertEquals(List.of("000000 -> 000002 w16384 d1 c0", "000001 -> 000004 w16384 d1 c0"),
                Wiring.of(Net.of(TWO, THREE, ".project a -> b, npy(\"e.npy\"), weight=0.5").in(folder).ok()));
    }

    @Test
    void aWeightMayBeAnExpressionOfItsEnds() {
        assertEquals(List.of("000000 -> 000002 w0 d1 c0", "000000 -> 000003 w32 d1 c0", "000000 -> 000004 w64 d1 c0",
                "000001 -> 000002 w320 d1 c0", "000001 -> 000003 w352 d1 c0", "000001 -> 000004 w384 d1 c0"),
                wiring(TWO, THREE, ".project a -> b, all, weight=(pre * 10 + post) / 1024"));
    }

    @Test
    void weightsMayBeAMatrixOrARow() {
        List<String> matrix = wiring(TWO, THREE, ".project a -> b, all, weight=[[0.5, 0, 1], [0.25, -1, -0.5]]");
        assertEquals("000001 -> 000003 w-32768 d1 c0", matrix.get(4));
        List<String> row = wiring(TWO, THREE, ".project a -> b, all, weight=[0.5, 0, -1]");
        assertEquals("000001 -> 000004 w-32768 d1 c0", row.get(5));
    }

    @Test
    void theLeastExponentAtWhichAllWeightsFitIsChosen() {
        Image image = Net.of(TWO, THREE, ".project a -> b, list([0, 0, 30], [1, 1, 0.5])").ok();
        AxonInWord row = AxonInWord.unpack(image.cores().get(0).axonIn()[0]);
        assertEquals(5, row.exponent());
        assertEquals(List.of("000000 -> 000002 w983040 d1 c0", "000001 -> 000003 w16384 d1 c0"), Wiring.of(image));
    }

    @Test
    void anExponentMayBeGiven() {
        Image image = Net.of(TWO, THREE, ".project a -> b, all, weight=0.25, exponent=-1").ok();
        assertEquals(-1, AxonInWord.unpack(image.cores().get(0).axonIn()[0]).exponent());
        assertEquals("000000 -> 000002 w16383 d1 c0", Wiring.of(Net.of(TWO, THREE,
                ".project a -> b, all, weight=raw(32767), exponent=-1").ok()).get(0));
    }

    @Test
    void anExponentAtWhichAWeightDoesNotFitIsRefused() {
        assertEquals("out-of-range: a weight of 30 needs more than the 16 bits of a synapse's weight at exponent 2 | "
                + "write exponent=5, or leave it out",
                Net.of(TWO, THREE, ".project a -> b, all, weight=30, exponent=2").refusal());
    }

    @Test
    void aWeightBeyondTheInputsFormatIsRefused() {
        assertEquals("out-of-range: a weight of 70000 is outside the format s16.15 of input 'x' | give the input more "
                + "integer bits in .neuron", Net.of(TWO, ".project a -> a, all, weight=70000").refusal());
    }

    @Test
    void theLossOfRoundingIsReported() {
        assertEquals(List.of("NOTE note: a -> a: 4 of 4 weights are rounded, at most by 0.00000610351562499 "
                + "(asked 0.1, stored 0.100006103516), exponent 0"),
                Net.of(TWO, ".project a -> a, all, weight=0.1").remarks());
    }

    @Test
    void theTwinHasWeightsOnlyWhereTheyAreNotTheirWords() {
        assertNull(Net.of(TWO, ".project a -> a, all, weight=0.5").ok().twin().cores().get(0).weights());
        assertNull(Net.of(TWO, ".project a -> a, all, weight=pre / 2").ok().twin().cores().get(0).weights());
        assertArrayEquals(new double[] {0.1, 0.1, 0.1, 0.1},
                Net.of(TWO, ".project a -> a, all, weight=0.1").ok().twin().cores().get(0).weights());
    }

    @Test
    void drawnWeightsDoNotDependOnTheOrderOfProjectionsOrOnPlacement() {
        String first = ".project a -> b, all, weight=uniform(0, 1), delay=randint(1, 9)";
        String second = ".project b -> a, all, weight=normal(0, 1)";
        List<String> wiring = wiring(TWO, THREE, first, second);
        assertEquals(wiring, wiring(TWO, THREE, second, first));
        assertEquals(wiring, wiring(".chip mesh=3x1, neurons=2", TWO, THREE, first, second, ".place b[1], 0,0"));
        assertEquals(12, wiring.stream().map(s -> s.replaceAll(".* w(-?\\d+) .*", "$1")).distinct().count());
    }

    @Test
    void projectionsOfOneChannelAndExponentShareAKey() {
        Image image = Net.of(TWO, THREE, ".project a -> b, all, weight=0.5", ".project a -> a, all, weight=0.25").ok();
        assertEquals(2, image.cores().get(0).axonIn().length);
        Wiring.keysAreOwn(image);
    }

    @Test
    void aDelayOffTheGridIsRefusedWithTheNearest() {
        assertEquals("bad-delay: a delay of 0.25 ms is no whole number of timesteps of 0.1 ms | the nearest is 0.3 ms; "
                + "for drawn delays use round(...) or randint(a, b)", Net.of(".chip timestep=0.1ms", TWO,
                ".project a -> a, all, weight=1, delay=0.25ms").refusal());
        assertEquals("000000 -> 000000 w32767 d3 c0", wiring(".chip timestep=0.1ms", TWO,
                ".project a -> a, all, weight=raw(32767), delay=0.3ms").get(0));
    }

    @Test
    void aDelayOutOfTheChipsIsRefused() {
        assertEquals("bad-delay: a delay of 100 ms is 100 timesteps; this chip's longest is 64 | a chip's longest "
                + "delay "
                + "is at most 64 timesteps", Net.of(TWO, ".project a -> a, all, weight=1, delay=100ms").refusal());
        assertEquals("bad-delay: a delay of 20 ms is 20 timesteps; this chip's longest is 8 | write .chip delays=20",
                Net.of(".chip delays=8", TWO, ".project a -> a, all, weight=1, delay=20ms").refusal());
        assertTrue(Net.of(TWO, ".project a -> a, all, weight=1, delay=0").refusal()
                .startsWith("bad-delay: a delay of 0 ms is shorter than one timestep"));
    }

    @Test
    void edgesOutOfRangeAreRefusedAtTheirPlace(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("e.csv"), "pre,post,weight\n0,0,1\n1, 3,1\n");
        Net net = Net.of(TWO, THREE, ".project a -> b, csv(\"e.csv\")").in(folder);
        assertEquals("edge-out-of-range: no neuron 3 in b, which has 3 | indices are 0 to 2", net.refusal());
        assertEquals(" 3", net.refusedText());
    }

    @Test
    void aDistributionThatIsNoneIsRefused() {
        assertEquals("out-of-range: no whole number is from 5.0 to 1.0 | write the least one first, as in: "
                + "randint(1, 20)", Net.of(TWO, ".project a -> a, all, weight=1, delay=randint(5, 1)").refusal());
        assertEquals("out-of-range: a standard deviation of -2.0 is below 0 | write it as in: normal(0, 1)",
                Net.of(TWO, ".project a -> a, all, weight=normal(0, -2)").refusal());
        assertTrue(Net.of(TWO, ".project a -> a, all, weight=1, delay=randint(pre + 2, 2)").refusals().get(0)
                .contains("(edge 1 -> 0)"));
    }

    @Test
    void aDistributionThatIsUnknownIsAnsweredWithThoseThereAre() {
        assertTrue(Net.of(TWO, ".project a -> a, all, weight=lognormal(0, 1)").refusal()
                .endsWith("| did you mean 'normal'?"));
        assertTrue(Net.of(TWO, ".project a -> a, all, weight=binomially(0, 1)").refusal().contains(" randint, "));
    }

    @Test
    void aUserMayCallAConstantDistance() {
        assertEquals(1, wiring(TWO, ".equ distance, 2", ".project a[0] -> a[1], all, weight=distance").size());
    }

    @Test
    void theRowOfANumPyFileIsNamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("e.npy");
        Npy.write(file, NpyArray.of(new int[] {0, 1, 1, 2, 2, 3}, 3, 2));
        assertEquals(List.of("edge-out-of-range: no neuron 3 in a, which has 3 (row 2 of " + file
                + ") | indices are 0 to 2"), Net.of(".population a, cell, size=3",
                ".project a -> a, npy(\"e.npy\"), weight=1").in(folder).refusals());
    }

    @Test
    void aWeightBesideTheKernelsIsRefused() {
        assertEquals("doubled-argument: the edges bring their weights themselves | remove weight=; of edges the column "
                + "may be left out instead", Net.of(".population a, cell, grid=2x2", ".project a -> a, conv([[1]]), "
                + "weight=2").refusal());
    }

    @Test
    void theRemedyForARoundedWeightIsASmallerExponentOnlyWhereThereIsOne() {
        assertTrue(Net.of(TWO, ".project a -> a, all, weight=0.00001").warnings().get(0)
                .endsWith("| give the input a format with more fraction bits"));
        assertTrue(Net.of(TWO, ".project a -> a, all, weight=0.00005, exponent=3").warnings().get(0)
                .endsWith("| give the input a format with more fraction bits, or a smaller exponent="));
    }

    @Test
    void aMalformedRowIsRefusedAtItsPlace(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("e.csv"), "pre,post,weight\n0,0,1\n1,zwei,1\n1,1\n");
        List<String> refusals = Net.of(TWO, THREE, ".project a -> b, csv(\"e.csv\")").in(folder).refusals();
        assertEquals(List.of("bad-csv: 'zwei' is no number | write a decimal number",
                "bad-csv: 2 values where 3 belong | give one value for each column of the header"), refusals);
        assertEquals("zwei", Net.of(TWO, THREE, ".project a -> b, csv(\"e.csv\")").in(folder).refusedText());
    }

    @Test
    void doubledEdgesAreRefusedWhereTheyAreForbidden() {
        assertTrue(Net.of(TWO, ".project a -> a, list([0, 1], [0, 1]), weight=1, multiple=no").refusal()
                .startsWith("multiple-edge: the edge 0 -> 1"));
        assertTrue(Net.of(TWO, ".project a -> a, list([1, 1]), weight=1, self=no").refusal()
                .startsWith("self-edge: the edge 1 -> 1"));
    }

    @Test
    void wrongRulesAndNamesAreRefused() {
        assertEquals("unknown-rule: unknown rule 'al' | did you mean 'all'?",
                Net.of(TWO, ".project a -> a, al, weight=1").refusal());
        assertTrue(Net.of(TWO, ".project a -> c, all, weight=1").refusal().startsWith("unknown-population"));
        assertTrue(Net.of(TWO, ".project a, all, weight=1").refusal().startsWith("missing-arrow"));
        assertTrue(Net.of(TWO, ".project a -> a.y, all, weight=1").refusal().startsWith("unknown-input"));
        assertTrue(Net.of(TWO, ".project a -> a, all").refusal().startsWith("missing-argument: .project needs "
                + "weight="));
        assertTrue(Net.of(TWO, THREE, ".project a -> b, one-to-one, weight=1").refusal().startsWith("wrong-count"));
        assertTrue(Net.of(TWO, ".project a[2] -> a, all, weight=1").refusal().startsWith("out-of-range"));
    }
}
