package org.cortado.assembler.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cortado.assembler.npy.Npy;
import org.cortado.assembler.npy.NpyArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that draw or compute which neurons they connect. */
class RuleTest {
    private static final String CHIP = ".chip neurons=4096, axons_in=100000, axons_out=100000, synapses=4000000";

    /** Pairs as source * 10000 + target. */
    private static List<Integer> pairs(String... lines) {
        return Wiring.of(Net.of(CHIP + "\n" + String.join("\n", lines)).ok()).stream()
                .map(s -> Integer.parseInt(s.substring(0, 6)) * 10000 + Integer.parseInt(s.substring(10, 16))).toList();
    }

    private static Map<Integer, Long> degrees(List<Integer> pairs, boolean in) {
        return pairs.stream().collect(Collectors.groupingBy(p -> in ? p % 10000 : p / 10000, TreeMap::new,
                Collectors.counting()));
    }

    @Test
    void eachPairHasTheProbability() {
        List<Integer> pairs = pairs(".population a, cell, size=400", ".project a -> a, p(0.1), weight=1");
        assertEquals(16000, pairs.size(), 4 * Math.sqrt(400 * 400 * 0.1 * 0.9));
        assertEquals(pairs.size(), pairs.stream().distinct().count());
        double spread = degrees(pairs, true).values().stream().mapToDouble(d -> (d - 40.0) * (d - 40)).sum() / 400;
        assertEquals(36, spread, 12);
        long self = pairs.stream().filter(p -> p / 10000 == p % 10000).count();
        assertEquals(40, self, 25);
    }

    @Test
    void aProbabilityOfOneOrZeroConnectsAllOrNone() {
        assertEquals(72, pairs(".population a, cell, size=9", ".project a -> a, p(1), weight=1, self=no").size());
        assertEquals(0, pairs(".population a, cell, size=9", ".project a -> a, p(0), weight=1").size());
    }

    @Test
    void aFanOutReachesDistinctTargetsAndNotItself() {
        List<Integer> pairs = pairs(".population a, cell, size=200", ".project a -> a, fanout(50), weight=1, self=no");
        assertEquals(200 * 50, pairs.stream().distinct().count());
        assertTrue(degrees(pairs, false).values().stream().allMatch(d -> d == 50));
        assertTrue(pairs.stream().noneMatch(p -> p / 10000 == p % 10000));
        double spread = degrees(pairs, true).values().stream().mapToDouble(d -> (d - 50.0) * (d - 50)).sum() / 200;
        assertEquals(50 * 0.75, spread, 15);
    }

    @Test
    void aFanOutToAllIsEveryPair() {
        assertEquals(pairs(".population a, cell, size=9", ".project a -> a, all, weight=1, self=no"),
                pairs(".population a, cell, size=9", ".project a -> a, fanout(8), weight=1, self=no"));
    }

    @Test
    void aFanInComesFromDistinctSources() {
        List<Integer> pairs = pairs(".population a, cell, size=100", ".population b, cell, size=30",
                ".project a -> b, fanin(20), weight=1");
        assertEquals(30 * 20, pairs.stream().distinct().count());
        assertTrue(degrees(pairs, true).values().stream().allMatch(d -> d == 20));
        List<Integer> itself = pairs(".population a, cell, size=20",
                ".project a[3..9] -> a, fanin(6), weight=1, self=no");
        assertEquals(120, itself.stream().distinct().count());
        assertTrue(itself.stream().noneMatch(p -> p / 10000 == p % 10000));
    }

    @Test
    void multipleEdgesMayBeAllowed() {
        List<Integer> pairs = pairs(".population a, cell, size=5",
                ".project a -> a, fanout(50), weight=1, multiple=yes");
        assertEquals(250, pairs.size());
    }

    @Test
    void drawnRulesDoNotDependOnPlacement() {
        String[] lines = {".population a, cell, size=60", ".project a -> a, p(0.1), weight=uniform(0, 1)",
            ".project a -> a, fanin(7), weight=uniform(0, 1), delay=randint(1, 5)"};
        assertEquals(Wiring.of(Net.of(lines).ok()),
                Wiring.of(Net.of(".chip mesh=3x3, neurons=7\n" + String.join("\n", lines)).ok()));
    }

    @Test
    void nearConnectsByDistance() {
        List<Integer> pairs = pairs(".population a, cell, grid=7x6", ".project a -> a, near(1, radius=2), weight=1");
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < 42; i++) {
            for (int j = 0; j < 42; j++) {
                if (Math.hypot(i % 7 - j % 7, i / 7 - j / 7) <= 2) {
                    expected.add(i * 10000 + j);
                }
            }
        }
        assertEquals(expected, pairs);
    }

    @Test
    void onATorusTheEdgesMeet() {
        List<Integer> pairs = pairs(".population a, cell, grid=7x6",
                ".project a -> a, near(distance < 2, radius=3), weight=distance / 4, wrap=yes, self=no");
        assertTrue(degrees(pairs, false).values().stream().allMatch(d -> d == 8));
        assertEquals(42 * 8, pairs.stream().distinct().count());
    }

    @Test
    void aProbabilityMayFallWithDistance() {
        List<Integer> pairs = pairs(".population a, cell, grid=40x40",
                ".project a -> a, near(exp(-distance / 3), radius=12), weight=1, wrap=yes");
        double expected = 0;
        for (int x = -12; x <= 12; x++) {
            for (int y = -12; y <= 12; y++) {
                expected += Math.hypot(x, y) <= 12 ? Math.exp(-Math.hypot(x, y) / 3) : 0;
            }
        }
        assertEquals(1600 * expected, pairs.size(), 4 * Math.sqrt(1600 * expected));
    }

    @Test
    void aFanOutMayBeKeptNear() {
        for (int count : new int[] {5, 50}) {
            List<Integer> pairs = pairs(".population a, cell, grid=30x20", ".project a -> a, fanout(" + count
                    + ", radius=8), weight=1, self=no");
            assertEquals(600L * count, pairs.stream().distinct().count());
            assertTrue(pairs.stream().allMatch(p -> Math.hypot(p / 10000 % 30 - p % 10000 % 30,
                    p / 10000 / 30 - p % 10000 / 30) <= 8 && p / 10000 != p % 10000));
        }
    }

    @Test
    void gridsOfDifferentSizeCoverTheSameArea() {
        List<Integer> pairs = pairs(".population a, cell, grid=2x2", ".population b, cell, grid=6x6",
                ".project a -> b, near(1, radius=0.5), weight=1");
        assertEquals(List.of(11, 14, 29, 32), pairs.stream().map(p -> p % 10000).toList());
    }

    @Test
    void aConvolutionSumsItsKernelOverTheInput(@TempDir Path folder) throws IOException {
        double[] kernel = new double[2 * 3 * 3 * 2];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = (i % 7 - 3) / 4.0;
        }
        Npy.write(folder.resolve("k.npy"), NpyArray.of(kernel, 2, 3, 3, 2));
        List<String> wiring = Wiring.of(Net.of(".population a, cell, grid=5x7x3", ".population b, cell, grid=3x4x2",
                ".project a -> b, conv(\"k.npy\", stride=2, padding=1)").in(folder).ok());
        List<String> expected = new ArrayList<>();
        for (int out = 0; out < 24; out++) {
            for (int k = 0; k < 18; k++) {
                int y = out / 3 % 4 * 2 + k / 2 % 3 - 1;
                int x = out % 3 * 2 + k % 2 - 1;
                double weight = kernel[out / 12 * 18 + k];
                if (y >= 0 && y < 7 && x >= 0 && x < 5 && weight != 0) {
                    expected.add("%06d -> %06d w%d d1 c0".formatted(k / 6 * 35 + y * 5 + x, 105 + out,
                            (long) (weight * 32768)));
                }
            }
        }
        assertEquals(expected.stream().sorted().toList(), wiring);
    }

    @Test
    void aPlainKernelServesEachChannelByItself() {
        List<String> wiring = Wiring.of(Net.of(".population a, cell, grid=2x2x2", ".population b, cell, grid=1x1x2",
                ".project a -> b, conv([[0.25, 0.5], [0, 1]], stride=2)").ok());
        assertEquals(List.of("000000 -> 000008 w8192 d1 c0", "000001 -> 000008 w16384 d1 c0",
                "000003 -> 000008 w32768 d1 c0", "000004 -> 000009 w8192 d1 c0", "000005 -> 000009 w16384 d1 c0",
                "000007 -> 000009 w32768 d1 c0"), wiring);
    }

    @Test
    void aMatrixConnectsWhereItIsNotZero() {
        assertEquals(List.of("000000 -> 000003 w16384 d1 c0", "000001 -> 000002 w-16384 d1 c0"), Wiring.of(Net.of(
                ".population a, cell, size=2", ".population b, cell, size=2",
                ".project a -> b, matrix([[0, 0.5], [-0.5, 0]])").ok()));
    }

    @Test
    void whatCannotBeIsRefused() {
        String a = ".population a, cell, size=10";
        String g = ".population a, cell, grid=5x2";
        assertEquals("impossible-fan: fanout(10), but neuron 0 of a has only 9 to choose from in a | choose a smaller "
                + "number, or multiple=yes", Net.of(a, ".project a -> a, fanout(10), weight=1, self=no").refusal());
        assertTrue(Net.of(g, ".project a -> a, fanout(5, radius=1), weight=1").refusal()
                .startsWith("impossible-fan: fanout(5), but neuron 0 of a has only 3 to choose from"));
        assertTrue(Net.of(a, ".project a -> a, fanin(11), weight=1").refusal().startsWith("impossible-fan: fanin(11)"));
        assertTrue(Net.of(a, ".project a -> a, p(1.5), weight=1").refusal().startsWith("out-of-range"));
        assertTrue(Net.of(a, ".project a -> a, near(1, radius=2), weight=1").refusal().startsWith("no-grid: near "
                + "needs"));
        assertTrue(Net.of(a, ".project a -> a, all, weight=distance").refusal().startsWith("no-grid: distance needs to "
                + "know where neurons are, but a has no grid"));
        assertTrue(Net.of(".population a, cell, grid=5x2, size=9").refusal().startsWith("bad-grid"));
        assertTrue(Net.of(g, ".population b, cell, grid=5x5", ".project a -> b, conv([[1]])").refusal()
                .startsWith("bad-grid: a kernel of 1 x 1 over 5x2 gives 5 x 2, but b has 5x5 | write grid=5x2"));
        assertTrue(Net.of(g, ".project a -> a, matrix([[1, 2], [3]])").refusal().startsWith("wrong-count"));
        assertTrue(Net.of(a, ".project a -> a, fanout(2, raduis=1), weight=1").refusals().get(0)
                .startsWith("unknown-argument: unknown argument of fanout 'raduis'"));
    }

    @Test
    void aNumberThatSpeaksOfSingleNeuronsIsRefusedWhereOneIsForAll() {
        String a = ".population a, cell, grid=5x2";
        assertTrue(Net.of(a, ".project a -> a, p(0.1 * distance), weight=1").refusal().startsWith("not-a-number: p has "
                + "one probability for all neurons | write near(..., radius=r) between grids"));
        assertTrue(Net.of(a, ".project a -> a, p(pre < post), weight=1").refusal().startsWith("not-a-number: p has"));
        assertTrue(Net.of(a, ".project a -> a, fanin(randint(1, 5)), weight=1").refusal().startsWith("not-a-number: "
                + "fanin has one number for all neurons"));
        assertEquals(20, pairs(".equ pre, 2", a, ".project a -> a, fanout(pre), weight=1").size());
    }

    /** Nothing is linked here, for the probe is wrong. */
    @Test
    void aFanOutIsChargedOnce() {
        assertTrue(Net.of(".chip mesh=64x64, cores=16", ".population a, cell, size=1000000",
                ".project a -> a, fanout(600), weight=1", ".probe nothing, spikes").refusal()
                .startsWith("unknown-population"));
    }

    @Test
    void aSourceMayBeAnImage() {
        List<String> rows = Wiring.outside(Net.of(".source image, at(1ms * index), grid=3x3",
                ".population b, cell, grid=2x2", ".project image -> b, conv([[1, 0], [0, 0.5]])", ".run 20ms").ok());
        assertEquals(List.of("@000000 000000 w32768 d1", "@000001 000001 w32768 d1", "@000003 000002 w32768 d1",
                "@000004 000000 w16384 d1", "@000004 000003 w32768 d1", "@000005 000001 w16384 d1",
                "@000007 000002 w16384 d1", "@000008 000003 w16384 d1"), rows);
    }

    @Test
    void aRadiusBelowZeroIsRefused() {
        for (String rule : new String[] {"near(1, radius=-1)", "fanout(1, radius=-1)", "fanin(1, radius=-1)"}) {
            assertEquals("out-of-range: a radius of -1.0 is below 0 | give it in steps of the targets' grid, as in "
                    + "radius=3", Net.of(".population a, cell, grid=5x2", ".project a -> a, " + rule + ", weight=1")
                    .refusal());
        }
    }

    @Test
    void aTorusNeedsAGrid() {
        assertEquals("no-grid: wrap needs to know where neurons are, but a has no grid | write grid=WxH in its "
                + "declaration", Net.of(".population a, cell, size=10", ".project a -> a, all, weight=1, wrap=yes")
                .refusal());
    }

    @Test
    void theRulesOfOtherSimulatorsAreTranslated() {
        String[][] rules = {{"FixedProbabilityConnector(0.1)", "p(0.1)"}, {"pairwise_bernoulli(0.1)", "p(0.1)"},
            {"fixed_indegree(5)", "fanin(100)"}, {"FixedNumberPostConnector(5)", "fanout(100)"},
            {"OneToOneConnector()", "one-to-one"}, {"fully", "all"}};
        for (String[] rule : rules) {
            assertTrue(Net.of(".population a, cell, size=10", ".project a -> a, " + rule[0] + ", weight=1").refusal()
                    .endsWith(" | write " + rule[1]), rule[0]);
        }
    }

    @Test
    void aProbabilityWithoutAValueIsToldOnce() {
        assertEquals(1, Net.of(".population a, cell, grid=5x2",
                ".project a -> a, near(sqrt(-distance), radius=2), weight=1").refusals().size());
    }

    @Test
    void aProbabilityBeyondOneIsCertainAndBelowZeroNever() {
        String[] grid = {".population a, cell, grid=7x6", ""};
        grid[1] = ".project a -> a, near(5 - 4 * distance, radius=9), weight=1";
        List<Integer> steep = pairs(grid);
        grid[1] = ".project a -> a, near(1, radius=1), weight=1";
        assertEquals(pairs(grid), steep);
    }
}
