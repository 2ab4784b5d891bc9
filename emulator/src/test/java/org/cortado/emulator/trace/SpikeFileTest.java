package org.cortado.emulator.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.cortado.assembler.npy.NpyArray;
import org.cortado.assembler.npy.NpzFile;
import org.cortado.assembler.npy.NpzWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpikeFileTest {
    private static final List<String> NAMES = List.of("exc", "inh");

    @TempDir
    private Path folder;

    private static SpikeList sample() {
        SpikeList spikes = new SpikeList();
        spikes.add(3, 1, 0);
        spikes.add(3, 0, 799);
        spikes.add(0, 0, 12);
        return spikes;
    }

    private String refusal(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("s.csv"), text);
        String message = assertThrows(IOException.class, () -> SpikeFile.read(file)).getMessage();
        return message.substring(folder.toString().length() + 1);
    }

    @Test
    void theCsvIsOrderedAndNamesItsPopulations() throws IOException {
        SpikeFile.write(folder.resolve("s.csv"), sample(), NAMES);
        assertEquals("step,population,neuron\n0,exc,12\n3,exc,799\n3,inh,0\n",
                Files.readString(folder.resolve("s.csv")));
    }

    @Test
    void theSumIsThatOfTheCsvText() {
        // sha256sum of the text in the test above.
        assertEquals("a3e1a749a3739b8c88625f22fdc6ea0ba143755876d37ad4a236a96fff1a8758",
                SpikeFile.sha256(sample(), NAMES));
    }

    @Test
    void theNpzHoldsTheSameAsArrays() throws IOException {
        SpikeFile.write(folder.resolve("s.npz"), sample(), NAMES);
        try (NpzFile npz = NpzFile.open(folder.resolve("s.npz"))) {
            assertEquals(List.of("step.npy", "population.npy", "neuron.npy", "populations.json"), npz.names());
            assertEquals(NpyArray.of(new int[] {0, 3, 3}), npz.array("step"));
            assertEquals(NpyArray.of(new int[] {0, 0, 1}), npz.array("population"));
            assertEquals(NpyArray.of(new int[] {12, 799, 0}), npz.array("neuron"));
            assertEquals("[\"exc\",\"inh\"]", new String(npz.bytes("populations.json"), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"s.csv", "s.npz"})
    void whatIsWrittenIsRead(String name) throws IOException {
        long seed = 17;
        Random random = new Random(seed);
        SpikeList spikes = new SpikeList();
        for (int i = 0; i < 20_000; i++) {
            spikes.add(random.nextInt(1000), random.nextInt(2), random.nextInt(100));
        }
        SpikeFile.write(folder.resolve(name), spikes, NAMES);
        SpikeList read = SpikeFile.read(folder.resolve(name), NAMES);
        SpikeList sorted = spikes.sorted();
        assertArrayEquals(sorted.steps(), read.steps(), "seed " + seed);
        assertArrayEquals(sorted.populations(), read.populations(), "seed " + seed);
        assertArrayEquals(sorted.neurons(), read.neurons(), "seed " + seed);
    }

    @Test
    void theNpzKeepsPayloads() throws IOException {
        SpikeList spikes = new SpikeList();
        spikes.add(0, 0, 1, -32768);
        spikes.add(0, 0, 0, 1);
        SpikeFile.write(folder.resolve("s.npz"), spikes, NAMES);
        assertArrayEquals(new int[] {1, -32768}, SpikeFile.read(folder.resolve("s.npz")).spikes().payloads());
    }

    @Test
    void populationsOfACsvAreNumberedAsTheyAppear() throws IOException {
        Path file = Files.writeString(folder.resolve("s.csv"), "step,population,neuron\r\n1,b,2\r\n1,a,0\r\n\r\n2,b,1");
        SpikeFile.Content content = SpikeFile.read(file);
        assertEquals(List.of("b", "a"), content.populationNames());
        assertArrayEquals(new int[] {0, 1, 0}, content.spikes().populations());
    }

    @Test
    void aNameWithACommaComesBack() throws IOException {
        SpikeFile.write(folder.resolve("s.csv"), sample(), List.of("a,\"b\"", "c"));
        assertEquals(List.of("a,\"b\"", "c"), SpikeFile.read(folder.resolve("s.csv")).populationNames());
    }

    @Test
    void noSpikesAreAFileWithItsHeader() throws IOException {
        SpikeFile.write(folder.resolve("s.csv"), new SpikeList(), NAMES);
        assertEquals(0, SpikeFile.read(folder.resolve("s.csv")).spikes().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1,exc|s.csv:2: a spike needs three cells, step,population,neuron",
        "1,exc,2,3|s.csv:2: a spike has three cells, step,population,neuron, and no more",
        "x,exc,2|s.csv:2: 'x' is no step; a whole number of 0 to 2147483647 is expected",
        "1,exc,-2|s.csv:2: '-2' is no neuron; a whole number of 0 to 2147483647 is expected",
        "1,exc,2147483648|s.csv:2: '2147483648' is no neuron; a whole number of 0 to 2147483647 is expected",
    })
    void aBadRowIsNamedByItsLine(String row, String message) throws IOException {
        assertEquals(message, refusal("step,population,neuron\n" + row + "\n"));
    }

    @Test
    void anotherHeaderIsRefused() throws IOException {
        assertEquals("s.csv:1: the first line is not 'step,population,neuron'", refusal("time,id\n1,2\n"));
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertEquals("s.csv:1: the first line is not 'step,population,neuron'", refusal(""));
    }

    @Test
    void anEndlessLineIsRefused() throws IOException {
        assertEquals("s.csv:1: a line longer than 10000 characters", refusal("x".repeat(100_000)));
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Path file = Files.write(folder.resolve("s.csv"), new byte[] {(byte) 0xC3, (byte) 0x28});
        assertEquals(file + ": is no UTF-8 text",
                assertThrows(IOException.class, () -> SpikeFile.read(file)).getMessage());
    }

    @Test
    void aPopulationThatIsNotThereIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("s.csv"), "step,population,neuron\n1,exc,2\n1,ex,2\n");
        assertEquals(file + ":3: 'ex' is none of the populations exc, inh",
                assertThrows(IOException.class, () -> SpikeFile.read(file, NAMES)).getMessage());
    }

    @Test
    void anotherEndingIsRefusedAndNothingIsWritten() {
        Path file = folder.resolve("s.txt");
        assertEquals(file + ": the ending says the form of the file; name it .csv or .npz",
                assertThrows(IOException.class, () -> SpikeFile.write(file, sample(), NAMES)).getMessage());
        assertFalse(Files.exists(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "2|[\"exc\"]|its arrays differ in length",
        "1|[\"inh\", 3|populations.json: is no JSON array of names",
        "1|{\"a\": 1}|populations.json: is no JSON array of names",
        "1|[null]|populations.json: is no JSON array of names",
        "1|[]|element 0 is no spike: step 5, population 0 of 0, neuron 0",
    })
    void anNpzThatIsNoSpikeFileIsRefused(int neurons, String names, String message) throws IOException {
        Path file = folder.resolve("s.npz");
        try (NpzWriter npz = new NpzWriter(Files.newOutputStream(file))) {
            npz.array("step", NpyArray.of(new int[] {5}));
            npz.array("population", NpyArray.of(new int[] {0}));
            npz.array("neuron", NpyArray.of(new int[neurons]));
            npz.bytes("populations.json", names.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(file + ": " + message,
                assertThrows(IOException.class, () -> SpikeFile.read(file)).getMessage());
    }
}
