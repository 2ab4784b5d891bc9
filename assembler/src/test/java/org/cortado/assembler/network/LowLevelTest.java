package org.cortado.assembler.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.MachineDigest;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.network.place.SequentialPlacement;
import org.cortado.assembler.npy.Npy;
import org.cortado.assembler.npy.NpyArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cores configured word by word. */
class LowLevelTest {
    private static final String ONE = ".core 0,0,0";

    @Test
    void aNetworkWrittenByHandIsTheSameMachine() {
        Image network = Net.of(".chip mesh=2x1, neurons=4", ".population a, cell, size=4, i=2",
                ".population b, cell, size=2, i=index", ".project a[0..1] -> b, all, weight=0.5, delay=2ms",
                ".stimulus a.i, step(at=3ms, to=1)", ".spikes b, at(1ms), weight=1", ".probe b, v", ".run 9ms").ok();
        Image byHand = Net.of(".chip mesh=2x1, neurons=4", ONE, ".slots 0..3, cell, name=a, i=2",
                ".axonout 1 -> 1,0,0, 1", ".axonout 0 -> 1,0,0, 0", ".write 3, 1, 0x8000", ".core 1,0,0",
                ".slots 0..1, cell, name=b, i=index", ".synapse 16384, 2, 0", ".synapse 16384, 2, 1",
                ".synapse 16384, 2, 0", ".synapse 16384, 2, 1", ".synapse 16384, 1, 0", ".synapse 16384, 1, 1",
                ".axonin 0, first=0, count=2", ".axonin 1, first=2, count=2",
                ".axonin 2, first=4, count=2, exponent=1", ".spike 1, 2", ".watch 0..1, state, 0", ".run steps=9").ok();
        assertEquals(MachineDigest.of(network), MachineDigest.of(byHand));
        assertEquals(network.debug().populations(), byHand.debug().populations());
        assertArrayEquals(network.twin().writes(), byHand.twin().writes());
        assertArrayEquals(network.twin().cores().get(1).parameters(), byHand.twin().cores().get(1).parameters());
    }

    /** Any image, printed in the low level with bulk memories as files beside it. */
    private static String printed(Image image, Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        for (ChipParameter parameter : ChipParameter.values()) {
            text.append(".reg %s, %d\n".formatted(parameter.key(), image.chip().get(parameter)));
        }
        for (CoreImage core : image.cores()) {
            text.append(".core %s, slots=%d, state_words=%d\n".formatted(core.address(), core.slots(),
                    core.stateWords()));
            for (ProgramRun r : core.runs()) {
                text.append((".slots %d..%d, code(%d, %d), params=%d, stride=%d, state_words=%d, width=%d, "
                        + "substeps=%d, "
                        + "neuron=%d, wide=%d\n").formatted(r.firstSlot(), r.lastSlot(), r.programStart(),
                        r.programLength(), r.parameterBase(), r.parameterStride(), r.stateWords(), r.width(),
                        r.substeps(), r.firstNeuron(), r.wideChannels()));
            }
            words(text, folder, core, "program", NpyArray.of(core.program()));
            words(text, folder, core, "parameters", NpyArray.of(core.parameters()));
            words(text, folder, core, "state", NpyArray.of(core.state()));
            words(text, folder, core, "axonin", NpyArray.of(core.axonIn()));
            words(text, folder, core, "synapses", NpyArray.of(core.synapses()));
            words(text, folder, core, "axonout", NpyArray.of(core.axonOut()));
        }
        Drive.Writes w = image.drive().writes();
        int[] rows = new int[4 * w.count()];
        for (int i = 0; i < w.count(); i++) {
            System.arraycopy(new int[] {w.step()[i], w.core()[i], w.address()[i], w.value()[i]}, 0, rows, 4 * i, 4);
        }
        words(text, folder, image.cores().get(0), "writes", NpyArray.of(rows, w.count(), 4));
        Drive.Spikes s = image.drive().spikes();
        rows = new int[4 * s.count()];
        for (int i = 0; i < s.count(); i++) {
            System.arraycopy(new int[] {s.step()[i], s.core()[i], s.key()[i], s.payload()[i]}, 0, rows, 4 * i, 4);
        }
        words(text, folder, image.cores().get(0), "spikes", NpyArray.of(rows, s.count(), 4));
        return text.append(".run steps=").append(image.drive().steps()).append('\n').toString();
    }

    private static void words(StringBuilder text, Path folder, CoreImage core, String memory, NpyArray array)
            throws IOException {
        String name = "%s-%s.npy".formatted(core.address().toString().replace(',', '-'), memory);
        Npy.write(folder.resolve(name), array);
        text.append(".words %s, \"%s\"\n".formatted(memory, name));
    }

    @Test
    void anyImageCanBeWrittenInWords(@TempDir Path folder) throws IOException {
        Image image = Net.of(".chip mesh=2x2, cores=2, neurons=16, timestep=0.5ms",
                ".population a, cell, size=40, i=rand(1)",
                ".population b, cell, size=30, v=index", ".project a -> b, all, weight=normal(0, 20), delay=2ms",
                ".project b -> a, all, weight=0.1, self=no", ".stimulus b.i, uniform(0, 1)",
                ".spikes a, poisson(rate=300Hz), weight=-1", ".run 20ms").ok();
        Net words = new Net(printed(image, folder), folder, AssemblyOptions.NONE, new SequentialPlacement());
        assertEquals(MachineDigest.of(image), MachineDigest.of(words.ok()));
        assertNull(words.ok().twin());
    }

    @Test
    void wordsGivenGoOverWhatTheSlotsCameTo() {
        Image image = Net.of(ONE, ".slots 0..1, cell, i=7, params=0", ".words parameters, 0x10000, at=1",
                ".words state, -32768",
                ".words program, 0x4000000000000000").ok();
        CoreImage core = image.cores().get(0);
        assertEquals(1 << 16, core.parameters()[1]);
        assertEquals(2.0, image.twin().cores().get(0).parameters()[1]);
        assertEquals(-1.0, image.twin().cores().get(0).state()[0]);
        assertEquals(1, core.runs().get(0).programStart());
    }

    @Test
    void aSlotSetGoesBehindTheParameterWordsGiven() {
        CoreImage core = Net.of(ONE, ".words parameters, 1, 2, 3, 4", ".slots 0..1, cell, i=index",
                ".slots 5..6, cell, params=1, keep=0.25").ok().cores().get(0);
        assertEquals(4, core.runs().get(0).parameterBase());
        assertEquals(3, core.runs().get(0).parameterStride());
        assertEquals(1, core.runs().get(1).parameterBase());
        assertEquals(7, core.slots());
        assertEquals(2, core.parameters()[1]);
    }

    @Test
    void slotsOfOneNameAreOnePopulation() {
        Image image = Net.of(".chip mesh=2x1", ".core 1,0,0", ".slots 0..1, cell, name=a", ONE,
                ".slots 4..5, cell, name=a", ".probe a[1..2], spikes", ".expect a, spikes == 0").ok();
        assertEquals(4, image.debug().populations().get(0).size());
        assertEquals(List.of(new Drive.Probe(1, 1, 1, Drive.Kind.SPIKES, 0), new Drive.Probe(0, 4, 4,
                Drive.Kind.SPIKES, 0)),
                image.drive().probes());
        assertEquals(2, Net.run(image.cores().get(0), 2).firstNeuron());
    }

    @Test
    void rowsAndEntriesAreBroughtIntoTheMachinesOrder() {
        CoreImage core = Net.of(ONE, ".slots 0..3, cell", ".synapse 3, 2, 1", ".synapse 2, 1, 3", ".synapse 1, 1, 0",
                ".axonin 0, first=0, count=3", ".axonout 2 -> 0,0,0, 0", ".axonout 1 -> 0,0,0, 0").ok().cores().get(0);
        assertEquals(List.of(1, 2, 3), java.util.Arrays.stream(core.synapses()).map(w -> w >> 16).boxed().toList());
        assertEquals(1, core.axonOut()[0] >>> 36);
    }

    @Test
    void aCoreByHandAndAPlacedPopulationLiveOnOneChip() {
        Image image = Net.of(".chip mesh=2x1", ".population p, cell, size=3", ONE, ".slots 0, cell, i=2, name=h",
                ".axonout 0 -> 1,0,0, 0", ".project p -> p, all, weight=1").ok();
        assertEquals("1,0,0", Net.home(image, 0).address().toString());
        assertEquals(3, image.cores().get(0).runs().get(0).firstNeuron());
        assertTrue(Net.of(".chip mesh=2x1", ".population p, cell", ONE, ".slots 0, cell, name=h",
                ".project p -> h, all, weight=1").refusal().startsWith("configured-by-hand"));
        assertTrue(Net.of(".chip mesh=2x1", ".population p, cell", ".place p, 0,0", ONE, ".slots 0, cell, name=h")
                .refusal().startsWith("capacity: core 0,0,0 is configured by hand"));
    }

    @Test
    void ringsByHandAreProvedToo() {
        String[] lines = {ONE, ".slots 0, cell", ".synapse 32767, 1, 0", ".synapse 32767, 2, 0",
            ".axonin 0, first=0, count=2, exponent=15", ".axonout 0 -> 0,0,0, 0"};
        assertEquals(0, Net.of(lines).ok().cores().get(0).runs().get(0).wideChannels());
        Net twice = Net.of(String.join("\n", lines), ".axonout 0 -> 0,0,0, 0");
        assertEquals(1, twice.ok().cores().get(0).runs().get(0).wideChannels());
    }

    @Test
    void wrongWordsAreRefused() {
        assertTrue(Net.of(".slots 0, cell").refusals().get(0).startsWith("no-core"));
        assertTrue(Net.of(ONE, ".slots 0, cell", ".words synapse, 1").refusal()
                .startsWith("unknown-memory: unknown memory 'synapse' | did you mean 'synapses'?"));
        assertTrue(Net.of(ONE, ".slots 0..3, cell", ".slots 3..4, cell").refusal().startsWith("doubled-slots"));
        assertTrue(Net.of(ONE, ".slots 0, cell", ".axonin 0, first=0, count=2").refusal().startsWith("bad-row"));
        assertTrue(Net.of(ONE, ".slots 0, cell", ".synapse 1, 1, 5").refusal()
                .startsWith("bad-words: core 0,0,0: a synapse targets slot 5 of 1"));
        assertTrue(Net.of(ONE, ".slots 0, code(0, 1)", ".words program, 0").refusal().startsWith("bad-words"));
        assertTrue(Net.of(".chip synapses=1", ONE, ".slots 0, cell", ".synapse 1, 1, 0", ".synapse 1, 1, 0").refusal()
                .startsWith("capacity: 2 entries of synapses, 1 more than the 1 of a core | write .chip synapses=2"));
        assertTrue(Net.of(ONE, ".slots 0, cell", ".synapse 70000, 1, 0").refusal().startsWith("out-of-range: weight"));
        assertTrue(Net.of(ONE, ONE, ".slots 0, cell").refusal().startsWith("doubled-core"));
        assertTrue(Net.of(ONE, ".slots 0..1, cell, i=index, stride=0").refusal().startsWith("shared-parameters"));
        assertTrue(Net.of(ONE, ".slots 0, cell",
                ".words parameters, 0x1ffffffff").refusal().startsWith("out-of-range"));
    }
}
