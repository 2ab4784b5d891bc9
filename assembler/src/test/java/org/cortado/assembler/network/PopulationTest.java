package org.cortado.assembler.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.npy.Npy;
import org.cortado.assembler.npy.NpyArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parameters and start values of populations, as words and as written. */
class PopulationTest {
    private static final int ONE = 1 << 15;

    @Test
    void constantsAreSharedByAllNeurons() {
        Image image = Net.of(".population a, cell, size=5, i=2").ok();
        assertEquals(0, image.cores().get(0).runs().get(0).parameterStride());
        assertEquals(List.of(ONE / 2, 2 * ONE, ONE),
                Arrays.stream(image.cores().get(0).parameters()).boxed().toList());
    }

    @Test
    void aDerivedParameterFollowsEachNeuron() {
        Image image = Net.of(".population a, cell, size=4, keep=index / 8").ok();
        assertEquals(3, image.cores().get(0).runs().get(0).parameterStride());
        for (int n = 0; n < 4; n++) {
            assertEquals(n * ONE / 8, Net.parameter(image, n, 0));
            assertEquals(n * ONE / 4, Net.parameter(image, n, 2));
        }
    }

    @Test
    void aStartValueMayUseTheNeuronsParametersAndEarlierStates() {
        Image image = Net.of(".population a, cell, size=3, i=index, v=2 * i + keep, w=index * size").ok();
        for (int n = 0; n < 3; n++) {
            assertEquals(2 * n * ONE + ONE / 2, Net.state(image, n, 0));
            assertEquals(3 * n, Net.state(image, n, 1));
        }
    }

    @Test
    void defaultsSeeTheConstantsOfTheirProgram() {
        Image image = new Net("""
                .equ base, 1
                .neuron late, format=s16.15
                .equ base2, 7
                .param a = base2
                .state v = a + base
                add v, v, a
                .end
                .equ a, 100
                .population late, late, a=a
                """, null, org.cortado.assembler.AssemblyOptions.NONE,
                new org.cortado.assembler.network.place.SequentialPlacement()).ok();
        assertEquals(100 * ONE, Net.parameter(image, 0, 0));
        assertEquals(101 * ONE, Net.state(image, 0, 0));
    }

    @Test
    void randIsTheSameWhereverItStandsInANeuron() {
        Image image = Net.of(".population a, cell, size=50, i=rand(1), v=rand(1), keep=rand(2)").ok();
        for (int n = 0; n < 50; n++) {
            assertEquals(Net.parameter(image, n, 1), Net.state(image, n, 0));
            assertNotEquals(Net.parameter(image, n, 1), Net.parameter(image, n, 0));
        }
    }

    @Test
    void everyOtherDrawIsItsOwn() {
        Image image = Net.of(".population a, cell, size=20, i=uniform(0, 1), v=uniform(0, 1)").ok();
        long equal = java.util.stream.IntStream.range(0, 20)
                .filter(n -> Net.parameter(image, n, 1) == Net.state(image, n, 0)).count();
        assertEquals(0, equal);
    }

    @Test
    void drawsDependOnNameAndSeedAndOnNoOtherPopulation() {
        int[] alone = Net.of(".population a, cell, size=9, i=uniform(0, 1)").ok().cores().get(0).parameters();
        Image both = Net.of(".population z, cell, size=3", ".population a, cell, size=9, i=uniform(0, 1)").ok();
        for (int n = 0; n < 9; n++) {
            assertEquals(alone[3 * n + 1], Net.parameter(both, 3 + n, 1));
        }
        int[] seeded = Net.of(".chip seed=2", ".population a, cell, size=9, i=uniform(0, 1)").ok().cores().get(0)
                .parameters();
        assertTrue(alone[1] != seeded[1] && alone[4] != seeded[4]);
    }

    @Test
    void distributionsHaveTheirMoments() {
        Image image = Net.of(".chip neurons=4096",
                ".population a, cell, size=4096, i=normal(5, 2), keep=uniform(1, 3), "
                + "v=randint(1, 6), w=choice(2, 4)").ok();
        double[] sum = new double[5];
        for (int n = 0; n < 4096; n++) {
            double normal = Net.parameter(image, n, 1) / (double) ONE;
            sum[0] += normal;
            sum[1] += (normal - 5) * (normal - 5);
            sum[2] += Net.parameter(image, n, 0) / (double) ONE;
            sum[3] += Net.state(image, n, 0) / (double) ONE;
            sum[4] += Net.state(image, n, 1);
        }
        assertEquals(5, sum[0] / 4096, 0.13);
        assertEquals(4, sum[1] / 4096, 0.36);
        assertEquals(2, sum[2] / 4096, 0.04);
        assertEquals(3.5, sum[3] / 4096, 0.11);
        assertEquals(3, sum[4] / 4096, 0.07);
    }

    @Test
    void listsAndFilesGiveOneValueForEach(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("i.csv"), "# currents\nv,i\n1,10\n2,20\n3,30\n");
        Npy.write(folder.resolve("keep.npy"), NpyArray.of(new double[] {0.25, 0.5, 0.75}));
        Image image = Net.of(".population a, cell, size=3, i=file(\"i.csv\"), keep=file(\"keep.npy\"), w=[7, 8, 9]")
                .in(folder).ok();
        for (int n = 0; n < 3; n++) {
            assertEquals((n + 1) * 10 * ONE, Net.parameter(image, n, 1));
            assertEquals((n + 1) * ONE / 4, Net.parameter(image, n, 0));
            assertEquals(7 + n, Net.state(image, n, 1));
        }
    }

    @Test
    void aRawWordIsStoredAsItIs() {
        Image image = Net.of(".population a, cell, size=2, i=raw(-5), v=raw(index + 3)").ok();
        assertEquals(-5, Net.parameter(image, 1, 1));
        assertEquals(4, Net.state(image, 1, 0));
        assertEquals(-5.0 / ONE, image.twin().cores().get(0).parameters()[1]);
    }

    @Test
    void theTwinHasValuesAsWritten() {
        Image image = Net.of(".population a, cell, i=0.1").ok();
        assertEquals(0.1, image.twin().cores().get(0).parameters()[1]);
        assertEquals(3277, image.cores().get(0).parameters()[1]);
    }

    @Test
    void neuronIdsCountInSourceOrderWhereverTheNeuronsAre() {
        Image image = Net.of(".chip mesh=3x1, neurons=4", ".place b, 0,0", ".place a, 2,0",
                ".population a, cell, size=4",
                ".population b, cell, size=3, i=1").ok();
        assertEquals("2,0,0", Net.home(image, 3).address().toString());
        assertEquals("0,0,0", Net.home(image, 4).address().toString());
    }

    @Test
    void aValueOutOfRangeIsRefusedWithTheRange() {
        assertEquals("out-of-range: i = 70000 is outside s16.15 (-65536 .. 65535.9999695) | give i a format with more "
                + "integer bits, or a value inside", Net.of(".population a, cell, i=70000").refusal());
        assertEquals("out-of-range: i = 70000 (neuron 7) is outside s16.15 (-65536 .. 65535.9999695) | give i a format "
                + "with more integer bits, or a value inside",
                Net.of(".population a, cell, size=9, i=index * 10000").refusal());
        assertEquals("70000", Net.of(".population a, cell, i=70000").refusedText());
    }

    @Test
    void aCountMustBeWhole() {
        assertTrue(Net.of(".population a, cell, w=1.5").refusal().startsWith("not-whole: w = 1.5 is no whole number"));
    }

    @Test
    void aValueThatLosesMuchIsShownAsAskedAndAsStored() {
        assertEquals(List.of("WARNING rounded: keep = 0.00004 is stored as 0.000030517578125 in s16.15"),
                Net.of(".population a, cell, keep=0.00004, top=1").remarks());
    }

    @Test
    void namesThatAreNotThereAreRefusedWithASuggestion() {
        assertEquals("unknown-program: unknown neuron program 'cel' | did you mean 'cell'?",
                Net.of(".population a, cel").refusal());
        assertEquals("unknown-parameter: unknown parameter or state of cell 'kep' | did you mean 'keep'?",
                Net.of(".population a, cell, kep=1").refusal());
        assertTrue(Net.of(".population a, cell", ".population a, cell").refusal().startsWith("doubled-name: 'a'"));
        assertTrue(Net.of(".population a, cell, i=unknown").refusal().startsWith("undefined-name"));
    }

    @Test
    void functionsAndOperatorsMeanTheSameForEachNeuronAsForAConstant() {
        String[] expressions = {"exp(%s) / 50", "%s ^ 2", "sqrt(%s + 1)", "min(%s, 1, 2)", "%s / 3 - 1 % 2",
            "mod(%s, 2)", "if(%s > 0, 1 / max(%s, 1), 0)", "%s > 1 && %s < 3 || !%s", "%s == 2 ? 3 : 4",
            "linoid(%s, 1)",
            "3 >> 1 & %s", "-abs(-%s) * (%s != 1)"};
        for (String expression : expressions) {
            Image each = Net.of(".population a, cell, size=4, i=" + expression.replace("%s", "index")).ok();
            for (int n = 0; n < 4; n++) {
                Image one = Net.of(".population a, cell, i=" + expression.replace("%s", Integer.toString(n))).ok();
                assertEquals(Net.parameter(one, 0, 1), Net.parameter(each, n, 1), expression + " of " + n);
            }
        }
    }

    @Test
    void aValueThatIsNotFiniteNamesItsReasonOnce() {
        assertEquals("divide-by-zero: division by zero | null",
                Net.of(".population a, cell, size=4, i=1 / index").refusal());
        assertTrue(Net.of(".population a, cell, size=4, i=log(index)").refusal().startsWith("not-finite: log(0)"));
    }

    @Test
    void aWrongPopulationIsReportedOnce() {
        assertTrue(Net.of(".population a, cell, i=70000", ".project a -> a, all, weight=1", ".probe a, v",
                ".stimulus a.i, 3").refusal().startsWith("out-of-range"));
    }

    @Test
    void aListOfAnotherLengthIsRefused() {
        assertEquals("wrong-count: a list of 2 for 3 values | give one value for each",
                Net.of(".population a, cell, size=3, i=[1, 2]").refusal());
    }

    @Test
    void moreNeuronsThanTheChipHoldsAreRefusedBeforeTheyAreMade() {
        assertEquals("capacity: 2,000,000,000 neurons up to here, but the chip has room for 1,024: 1 core of 1,024 | "
                + "write more cores= a tile and neurons= a core: a chip holds at most 64 x 64 tiles",
                Net.of(".population a, cell, size=2000000000, i=rand(1)").refusal());
        assertEquals("capacity: 2,000 neurons up to here, but the chip has room for 1,024: 1 core of 1,024 | write "
                + ".chip "
                + "neurons=2000, or a larger mesh=WxH", Net.of(".population a, cell, size=2000").refusal());
    }
}
