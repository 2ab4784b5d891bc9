package org.cortado.assembler.npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Archives: ours come back, NumPy's are read, and the same entries give the same bytes. */
class NpzFileTest {
    static byte[] sample() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (NpzWriter writer = new NpzWriter(out)) {
            writer.bytes("manifest.json", "{\"format\": 1}".getBytes(StandardCharsets.UTF_8));
            writer.array("program", NpyArray.of(new long[] {1, -2, 3}));
            writer.array("state", NpyArray.of(new int[] {1, 2, 3, 4, 5, 6}, 2, 3));
        }
        return out.toByteArray();
    }

    @Test
    void whatIsWrittenComesBackInOrder() throws IOException {
        try (NpzFile file = NpzFile.of(sample(), "x.npz")) {
            assertEquals(List.of("manifest.json", "program.npy", "state.npy"), file.names());
            assertEquals(NpyArray.of(new int[] {1, 2, 3, 4, 5, 6}, 2, 3), file.array("state"));
            assertEquals("{\"format\": 1}", new String(file.bytes("manifest.json"), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theSameEntriesGiveTheSameBytes() throws IOException {
        assertArrayEquals(sample(), sample());
    }

    @Test
    void aNameBeyondAsciiComesBack() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (NpzWriter writer = new NpzWriter(out)) {
            writer.array("größe", NpyArray.of(new int[] {1}));
        }
        try (NpzFile file = NpzFile.of(out.toByteArray(), "x.npz")) {
            assertEquals(List.of("größe.npy"), file.names());
        }
    }

    @Test
    void anArchiveWithoutEntriesIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new NpzWriter(out).close();
        assertEquals(List.of(), NpzFile.of(out.toByteArray(), "x.npz").names());
    }

    @ParameterizedTest
    @CsvSource({"stored.npz", "deflated.npz"})
    void numPysArchivesAreRead(String name, @TempDir Path folder) throws IOException {
        Path path = Files.write(folder.resolve(name), NpySamples.bytes(name));
        try (NpzFile file = NpzFile.open(path)) {
            assertEquals(List.of("weights.npy", "rates.npy"), file.names());
            assertEquals(NpySamples.value(NpyType.I2, 6), NpySamples.read(file.array("weights"), 6));
            assertEquals(1.0, file.array("rates").toDoubles()[499]);
        }
    }

    @Test
    void anEntryThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
        try (NpzFile file = NpzFile.of(sample(), "x.npz")) {
            assertEquals("x.npz: holds no entry 'weights.npy'; it holds manifest.json, program.npy, state.npy",
                    assertThrows(NpyFormatException.class, () -> file.array("weights")).getMessage());
        }
    }

    @Test
    void aDoubledNameIsNotWritten() throws IOException {
        try (NpzWriter writer = new NpzWriter(new ByteArrayOutputStream())) {
            writer.bytes("a", new byte[1]);
            assertThrows(IllegalArgumentException.class, () -> writer.bytes("a", new byte[1]));
        }
    }

    @Test
    void moreThanFourGibibytesAreNotWritten() throws IOException {
        NpyArray big = NpyArray.of(new byte[1 << 24]);
        long[] written = {0};
        try (NpzWriter writer = new NpzWriter(new OutputStream() {
            @Override
            public void write(int b) {
                written[0]++;
            }

            @Override
            public void write(byte[] b, int offset, int length) {
                written[0] += length;
            }
        })) {
            for (int i = 0; i < 255; i++) {
                writer.array("a" + i, big);
            }
            IOException refused = assertThrows(IOException.class, () -> writer.array("last", big));
            assertEquals("entry 'last.npy' (16777344 bytes) does not fit: an .npz holds at most 65534 entries and "
                    + "4 GiB - 1 in all", refused.getMessage());
        }
        assertEquals(255L * (30 + 46 + (1 << 24) + 128) + 22 + 2 * (10 * 6 + 90 * 7 + 155 * 8), written[0]);
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        Path path = folder.resolve("none.npz");
        assertEquals(path + ": no such file",
                assertThrows(NpyFormatException.class, () -> NpzFile.open(path)).getMessage());
    }
}
