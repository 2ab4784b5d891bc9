package org.cortado.assembler.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.LookupTable;
import org.cortado.assembler.isa.InstructionWord;
import org.cortado.assembler.network.place.SequentialPlacement;
import org.junit.jupiter.api.Test;

/** Program stores, ring widths, capacities, probes, expectations and the chip's registers. */
class LinkTest {
    private static final String TABLED = """
            .neuron %s, format=s8.7
            .param a = 1
            .state v
            .input x
            .table square, v = -2 .. 2 / 0.5, v * v
                tab v, v, square
                add v, v, a
                add v, v, x
                spkg v
            .end
            """;

    private static Image tabled(String... lines) {
        return new Net(TABLED.formatted("one") + TABLED.formatted("two") + String.join("\n", lines) + "\n", null,
                AssemblyOptions.NONE, new SequentialPlacement()).ok();
    }

    @Test
    void tablesFollowTheirProgramAndTabPointsAtThem() {
        CoreImage core = tabled(".population p, one", ".population q, two").cores().get(0);
        int second = core.runs().get(1).programStart();
        assertEquals(4 + LookupTable.size(9), second);
        for (int start : new int[] {0, second}) {
            int address = InstructionWord.decode(core.program()[start]).second();
            assertEquals(start + 4, address);
            assertEquals(4 * 128, LookupTable.at(core.program(), address).points()[0]);
        }
    }

    @Test
    void populationsOfOneProgramShareItsWords() {
        CoreImage core = tabled(".population p, one", ".population q, one, a=2").cores().get(0);
        assertEquals(4 + LookupTable.size(9), core.program().length);
        assertEquals(2, core.parameters().length);
    }

    @Test
    void aRingIsWideOnlyWhereSumsMayLeave32Bits() {
        String[] lines = {".population a, cell, size=3", ".population b, cell, size=2", ".project a -> b[1], all, "};
        lines[2] += "weight=20000";
        assertEquals(0, Net.of(lines).ok().cores().get(0).runs().get(1).wideChannels());
        lines[2] = lines[2].replace("20000", "30000");
        Image wide = Net.of(lines).ok();
        assertEquals(1, wide.cores().get(0).runs().get(1).wideChannels());
        assertEquals(0, wide.cores().get(0).runs().get(0).wideChannels());
    }

    @Test
    void aGradedSpikeCountsWithItsLargestPayload() {
        assertEquals(0, tabled(".population p, one, size=4", ".population q, two", ".project p -> q, all, "
                + "weight=raw(16383)").cores().get(0).runs().get(1).wideChannels());
        assertEquals(1, tabled(".population p, one, size=4", ".population q, two", ".project p -> q, all, "
                + "weight=raw(16385)").cores().get(0).runs().get(1).wideChannels());
    }

    @Test
    void theWeightOfAGradedSpikeTakesItsFractionFromThePayload() {
        Image image = tabled(".population p, one", ".population q, two", ".project p -> q, all, weight=2");
        assertEquals(List.of("000000 -> 000001 w2 d1 c0"), Wiring.of(image));
    }

    @Test
    void theTwinMultipliesAWeightByThePayloadsLastBits() {
        Image image = tabled(".population p, one", ".population q, two", ".project p -> q, all, weight=0.1");
        assertEquals(0.1 / 128, image.twin().cores().get(0).weights()[0]);
        assertNull(tabled(".population p, one", ".population q, two", ".project p -> q, all, weight=2").twin().cores()
                .get(0).weights());
    }

    @Test
    void spikesFromOutsideCountAsOftenAsTheyAreSentInAStep() {
        String[] lines = {".population a, cell", ".spikes a, at(1ms, 1ms, 2ms), weight=30000, payload=1", ".run 5ms"};
        assertEquals(0, Net.of(lines).ok().cores().get(0).runs().get(0).wideChannels());
        lines[1] = lines[1].replace("2ms", "1ms");
        assertEquals(1, Net.of(lines).ok().cores().get(0).runs().get(0).wideChannels());
    }

    @Test
    void capacitiesAreCheckedBeforeMemoryIsTaken() {
        assertEquals("capacity: core 0,0,0 needs 100 synapse words, 1 more than the 99 it has | write .chip "
                + "synapses=100, "
                + "or place fewer neurons on it (.place, or .chip neurons= and a larger mesh)",
                Net.of(".chip synapses=99, mesh=2x1", ".population a, cell, size=10", ".project a -> a, all, weight=1",
                        ".place a, 0,0").refusal());
        assertEquals("capacity: core 0,0,0 needs 10 axon-in entries, 1 more than the 9 it has | write .chip "
                + "axons_in=10, or have fewer neurons project to it (connect fewer, or place on it what "
                + "shares its sources)",
                Net.of(".chip axons_in=9", ".population a, cell, size=10", ".project a -> a, all, weight=1").refusal());
        assertTrue(Net.of(".chip axons_out=9", ".population a, cell, size=10", ".project a -> a, all, weight=1")
                .refusal().startsWith("capacity: core 0,0,0 needs 10 axon-out entries, 1 more than the 9 it has"));
        assertTrue(Net.of(".chip runs=1", ".population a, cell", ".population b, cell").refusal()
                .startsWith("capacity: no room for 1 of the 1 neuron of b"));
        assertTrue(Net.of(".chip mesh=64x64, cores=16", ".population a, cell, size=60000000",
                ".project a -> a, all, weight=1").refusal().startsWith("capacity: a -> a has 3,600,000,000,000,000"));
        assertEquals("capacity: a -> a has 100 synapses, but the synapse memories of the chip hold 66 | connect fewer, "
                + "or write .chip synapses=34 at least, or a larger mesh=WxH", Net.of(".chip synapses=22, mesh=3x1",
                ".population a, cell, size=10", ".project a -> a, all, weight=1").refusal());
    }

    /** Ten cells with ten synapses each: 50 on each of two cores. */
    @Test
    void whatItsCoreHasNoSynapsesForIsSpreadOverMoreCores() {
        String[] lines = {".chip synapses=50, mesh=4x2", ".population a, cell, size=10",
            ".project a -> a, all, weight=1"};
        Image image = Net.of(lines).ok();
        assertEquals(List.of(50, 50), image.cores().stream().map(core -> core.synapses().length).toList());
        assertTrue(Net.of(lines).remarks().toString().contains("in source order core 0,0,0 needs 100 synapse words, 50 "
                + "more than the 50 it has; the neurons are spread evenly over 2 of 8 cores instead"));
        lines[0] = ".chip synapses=49, mesh=4x2";
        assertEquals(List.of(30, 20, 30, 20), Net.of(lines).ok().cores().stream().map(core -> core.synapses().length)
                .toList());
    }

    @Test
    void whatNoSpreadMakesFitIsRefusedWithTheSmallestNeed() {
        assertEquals("capacity: core 0,0,0 needs 12 axon-out entries, 3 more than the 9 it has; another core lacks "
                + "room too | write .chip axons_out=12, or place fewer neurons on it (.place, or .chip neurons= and a "
                + "larger mesh)",
                Net.of(".chip axons_out=9, mesh=4x1", ".population a, cell, size=10", ".project a -> a, all, weight=1")
                        .refusal());
    }

    @Test
    void probesNameTheirSlots() {
        Image image = Net.of(".chip mesh=2x1, neurons=4", ".population a, cell, size=6",
                ".probe a[2..5], v, spikes, i, x")
                .ok();
        assertEquals(List.of(new Drive.Probe(0, 2, 3, Drive.Kind.STATE, 0), new Drive.Probe(1, 0, 1, Drive.Kind.STATE,
                0),
                new Drive.Probe(0, 2, 3, Drive.Kind.SPIKES, 0), new Drive.Probe(1, 0, 1, Drive.Kind.SPIKES, 0),
                new Drive.Probe(0, 2, 3, Drive.Kind.PARAMETER, 1), new Drive.Probe(1, 0, 1, Drive.Kind.PARAMETER, 1),
                new Drive.Probe(0, 2, 3, Drive.Kind.INPUT, 0), new Drive.Probe(1, 0, 1, Drive.Kind.INPUT, 0)),
                image.drive().probes());
        assertTrue(Net.of(".population a, cell", ".probe a, vv").refusal().startsWith("unknown-variable"));
    }

    @Test
    void expectationsKeepTheirTextWithConstantsPutIn() {
        Image image = Net.of(".equ most, 7", ".population a, cell, size=4",
                ".expect a[0..1], spikes >= 3 && rate * 2 < most").ok();
        assertEquals(List.of(new Drive.Expectation("a[0..1]", "(spikes >= 3) && ((rate * 2) < 7)", "test.cas:16")),
                image.drive().expectations());
    }

    @Test
    void aLongConditionIsKeptWithoutABracketForEachOfItsParts() {
        String condition = String.join(" && ", Collections.nCopies(300, "(spikes - 1 - 2 < 3)"));
        Image image = Net.of(".population a, cell, size=4", ".expect a, " + condition).ok();
        assertEquals(String.join(" && ", Collections.nCopies(300, "((spikes - 1 - 2) < 3)")),
                image.drive().expectations().get(0).condition());
    }

    @Test
    void aConditionThatWouldNotReadBackIsRefused() {
        String condition = "spikes" + " + 1 - 1".repeat(150);
        String refusal = Net.of(".population a, cell, size=4", ".expect a, " + condition).refusal();
        assertTrue(refusal.startsWith("capacity: this condition cannot be kept as text"), refusal);
    }

    @Test
    void theRunMustBeWholeSteps() {
        assertEquals(3000, Net.of(".chip timestep=0.1ms", ".population a, cell", ".run 300ms").ok().drive().steps());
        assertEquals(12, Net.of(".population a, cell", ".run steps=12").ok().drive().steps());
        assertEquals("not-whole: a run of 2.5 ms is no whole number of timesteps of 1.0 ms | the nearest is 3.0ms",
                Net.of(".population a, cell", ".run 2.5ms").refusal());
        assertTrue(Net.of(".population a, cell", ".run 1ms", ".run 2ms").refusal().startsWith("doubled-run"));
    }

    @Test
    void theChipsRegistersAreSetByNameOrWord() {
        Image image = Net.of(".chip mesh=3x2, cores=2, timestep=0.1ms, clock=2ns", ".reg seed, -7",
                ".population a, cell")
                .ok();
        assertEquals(12, image.chip().cores());
        assertEquals(0.1, image.chip().timestepMs());
        assertEquals(2000, image.chip().get(org.cortado.assembler.image.ChipParameter.CLOCK_PS));
        assertEquals(-7, image.chip().seed());
        assertTrue(Net.of(".chip mesh=100x1").refusal().startsWith("out-of-range: width = 100 is outside 1 .. 64"));
        assertTrue(Net.of(".chip meshes=1").refusal().startsWith("unknown-argument: unknown chip parameter 'meshes'"));
        assertTrue(Net.of(".chip seed=1", ".chip seed=2").refusal().startsWith("doubled-argument"));
    }

    @Test
    void aSourceWithoutNeuronsIsRefused() {
        assertTrue(Net.of(".chip mesh=1x1").refusal().startsWith("nothing-to-assemble"));
        assertTrue(Net.of(".populaton a, cell").refusals().contains(
                "unknown-directive: unknown directive '.populaton' | did you mean '.population'?"));
    }
}
