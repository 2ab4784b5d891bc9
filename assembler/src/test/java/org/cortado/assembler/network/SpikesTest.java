package org.cortado.assembler.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.npy.Npy;
import org.cortado.assembler.npy.NpyArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spikes from outside: when they are sent and what they reach. */
class SpikesTest {
    private static final String TWO = ".population a, cell, size=2";

    @Test
    void aRegularTrainReachesAllNeuronsByOneKey() {
        Image image = Net.of(TWO, ".spikes a, regular(period=3ms, start=1ms), weight=0.5, delay=2ms", ".run 8ms").ok();
        assertEquals(List.of("@000001 000000 w16384 d2", "@000001 000001 w16384 d2", "@000004 000000 w16384 d2",
                "@000004 000001 w16384 d2", "@000007 000000 w16384 d2", "@000007 000001 w16384 d2"),
                Wiring.outside(image));
        assertEquals(1, image.cores().get(0).axonIn().length);
    }

    @Test
    void aTrainMayDifferByNeuron() {
        Image image = Net.of(TWO, ".spikes a, at(2ms + index * 1ms, 5ms), weight=post + 1", ".run 8ms").ok();
        assertEquals(List.of("@000002 000000 w32768 d1", "@000003 000001 w65536 d1", "@000005 000000 w32768 d1",
                "@000005 000001 w65536 d1"), Wiring.outside(image));
    }

    @Test
    void aPoissonTrainHasItsRateAndIsEachNeuronsOwn() {
        Image image = Net.of(".population a, cell, size=50", ".spikes a, poisson(rate=40Hz), weight=1", ".run 2s").ok();
        assertEquals(4000, image.drive().spikes().count(), 250);
        assertEquals(50, image.cores().get(0).axonIn().length);
        Image shared = Net.of(".population a, cell, size=50", ".spikes a, poisson(rate=40Hz), weight=1, shared=yes",
                ".run 2s").ok();
        assertEquals(80, shared.drive().spikes().count(), 36);
    }

    @Test
    void poissonTrainsDoNotDependOnPlacement() {
        String[] lines = {".population a, cell, size=20", ".spikes a, poisson(rate=100Hz), weight=1", ".run 1s"};
        List<String> one = Wiring.outside(Net.of(lines).ok());
        List<String> many = Wiring.outside(Net.of(".chip mesh=5x1, neurons=4\n" + String.join("\n", lines)).ok());
        assertEquals(one, many);
    }

    @Test
    void aFileMayGiveNeuronAndPayload(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("s.csv"), "time,neuron,payload\n4,1,3\n2,0,-2\n2,1,1\n");
        Image image = Net.of(TWO, ".spikes a, file(\"s.csv\"), weight=raw(10)", ".run 8ms").in(folder).ok();
        assertEquals(List.of("@000002 000000 w-20 d1", "@000002 000001 w10 d1", "@000004 000001 w30 d1"),
                Wiring.outside(image));
    }

    @Test
    void aNumPyFileGivesStepsAndNeurons(@TempDir Path folder) throws IOException {
        Npy.write(folder.resolve("s.npy"), NpyArray.of(new int[] {4, 1, 2, 0}, 2, 2));
        Image image = Net.of(TWO, ".spikes a, file(\"s.npy\"), weight=raw(10)", ".run 8ms").in(folder).ok();
        assertEquals(List.of("@000002 000000 w10 d1", "@000004 000001 w10 d1"), Wiring.outside(image));
    }

    @Test
    void aSourceIsProjectedLikeAPopulation() {
        Image image = Net.of(TWO, ".source s, regular(period=4ms, start=index * 1ms), size=3, payload=2",
                ".project s -> a, all, weight=[[raw(1), 2], [3, 4], [5, 6]]".replace("raw(1)", "1"),
                ".project s[2] -> a[0], all, weight=-1, delay=5ms", ".run 4ms").ok();
        int one = 1 << 15;
        assertEquals(List.of("@000000 000000 w" + 2 * one + " d1", "@000000 000001 w" + 4 * one + " d1",
                "@000001 000000 w" + 6 * one + " d1", "@000001 000001 w" + 8 * one + " d1",
                "@000002 000000 w" + -2 * one + " d5", "@000002 000000 w" + 10 * one + " d1",
                "@000002 000001 w" + 12 * one + " d1"), Wiring.outside(image));
    }

    @Test
    void wrongTrainsAreRefused(@TempDir Path folder) throws IOException {
        assertTrue(Net.of(TWO, ".spikes a, poisson(rate=2000Hz), weight=1",
                ".run 1s").refusal().startsWith("bad-rate"));
        assertTrue(Net.of(TWO, ".spikes a, poisson(rate=20Hz), weight=1").refusal().startsWith("no-run-length"));
        assertTrue(Net.of(TWO, ".spikes a, regular(period=0.5ms), weight=1", ".run 1s").refusal()
                .startsWith("bad-period"));
        assertTrue(Net.of(TWO, ".spikes a, poison(rate=1Hz), weight=1", ".run 1s").refusal()
                .startsWith("unknown-train: unknown spike train 'poison'"));
        Files.writeString(folder.resolve("s.csv"), "step,neuron\n1,0\n4,2\n");
        Net net = Net.of(TWO, ".spikes a, file(\"s.csv\"), weight=1", ".run 8ms").in(folder);
        assertEquals("bad-spike: neuron 2 of spike 1 is no whole number from 0 to 1 | correct the row", net.refusal());
        assertEquals("2", net.refusedText());
    }
}
