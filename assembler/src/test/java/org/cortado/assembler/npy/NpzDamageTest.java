package org.cortado.assembler.npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged, truncated, forged or foreign archive costs one line, and never gives other content. */
class NpzDamageTest {
    /** Everything in an archive, read to the last byte. */
    private static List<byte[]> content(byte[] archive) throws IOException {
        List<byte[]> all = new ArrayList<>();
        try (NpzFile file = NpzFile.of(archive, "x.npz")) {
            for (String name : file.names()) {
                all.add(name.getBytes(StandardCharsets.UTF_8));
                all.add(name.endsWith(".npy") ? Npy.toBytes(file.array(name.substring(0, name.length() - 4)))
                        : file.bytes(name));
            }
        }
        return all;
    }

    private static String refusal(byte[] archive) {
        return assertThrows(NpyFormatException.class, () -> content(archive)).getMessage();
    }

    private static void everyFlippedBitIsHarmlessOrRefused(byte[] archive) throws IOException {
        List<byte[]> expected = content(archive);
        int refused = 0;
        for (int bit = 0; bit < 8 * archive.length; bit++) {
            byte[] damaged = archive.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertArrayEquals(expected.toArray(), content(damaged).toArray(), "bit " + bit);
            } catch (NpyFormatException e) {
                assertFalse(e.getMessage().contains("\n"), e.getMessage());
                refused++;
            }
        }
        assertTrue(refused > 4 * archive.length, refused + " flips refused of " + 8 * archive.length);
    }

    @Test
    void aFlippedBitInOurArchiveNeverChangesWhatIsRead() throws IOException {
        everyFlippedBitIsHarmlessOrRefused(NpzFileTest.sample());
    }

    @Test
    void aFlippedBitInADeflatedArchiveNeverChangesWhatIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write("{\"a\": 1, \"b\": 1, \"c\": 1}".getBytes(StandardCharsets.US_ASCII));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("a.npy"));
            zip.write(Npy.toBytes(NpyArray.of(new int[50])));
            zip.closeEntry();
        }
        everyFlippedBitIsHarmlessOrRefused(out.toByteArray());
    }

    @Test
    void aFlippedBitInAnArrayIsNamed() throws IOException {
        byte[] archive = NpzFileTest.sample();
        int at = indexOf(archive, "\n".getBytes(StandardCharsets.US_ASCII));
        archive[at + 3] ^= 1;
        assertEquals("x.npz: program: damaged: its checksum (CRC-32) or size is not the one recorded",
                refusal(archive));
    }

    @Test
    void everyTruncationIsRefused() throws IOException {
        for (String name : new String[] {"stored.npz", "deflated.npz"}) {
            byte[] archive = NpySamples.bytes(name);
            for (int length = 0; length < archive.length; length++) {
                byte[] shorter = Arrays.copyOf(archive, length);
                assertFalse(refusal(shorter).contains("\n"), name + " cut to " + length);
            }
        }
    }

    @Test
    void aTruncatedArchiveSaysSo() throws IOException {
        assertEquals("x.npz: truncated: the zip's directory at its end is missing",
                refusal(Arrays.copyOf(NpzFileTest.sample(), 300)));
    }

    @Test
    void aForeignFileSaysSo() throws IOException {
        assertEquals("x.npz: not an .npz file (no zip archive)", refusal(NpySamples.bytes("vector.npy")));
    }

    @Test
    void anotherCompressionIsRefused() throws IOException {
        assertEquals("x.npz: entry 'weights.npy' is compressed by method 12; only stored and deflated entries are read",
                refusal(NpySamples.bytes("bzip2.npz")));
    }

    @Test
    void aDoubledEntryIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (NpzWriter writer = new NpzWriter(out)) {
            writer.bytes("a1", new byte[1]);
            writer.bytes("a2", new byte[1]);
        }
        byte[] archive = new String(out.toByteArray(), StandardCharsets.ISO_8859_1).replace("a2", "a1")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("x.npz: damaged: entry 'a1' stands twice", refusal(archive));
    }

    @Test
    void anInflatedSizeThatDeflateCannotReachIsRefusedBeforeMemoryIsTaken() throws IOException {
        byte[] archive = NpySamples.bytes("deflated.npz");
        int central = indexOf(archive, new byte[] {'P', 'K', 1, 2});
        ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putInt(central + 24, 2_000_000_000);
        String message = refusal(archive);
        assertTrue(message.startsWith("x.npz: weights: claims 2000000000 bytes out of ")
                && message.endsWith(", which cannot be"), message);
    }

    @Test
    void anEntryBeyondTheBoundIsRefused(@TempDir Path folder) throws IOException {
        Path path = Files.write(folder.resolve("x.npz"), NpySamples.bytes("stored.npz"));
        try (NpzFile file = NpzFile.open(path, 1000)) {
            assertEquals(12, file.array("weights").size());
            assertEquals(path + ": rates: claims 4128 bytes out of 4128, more than the bound of 1000",
                    assertThrows(NpyFormatException.class, () -> file.array("rates")).getMessage());
        }
    }

    @Test
    void anArrayHeaderThatClaimsMoreThanItsEntryIsRefused() throws IOException {
        byte[] npy = new String(Npy.toBytes(NpyArray.of(new int[10], 10)), StandardCharsets.ISO_8859_1)
                .replace("(10,), }        ", "(1000000000,), }").getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (NpzWriter writer = new NpzWriter(out)) {
            writer.bytes("a.npy", npy);
        }
        assertEquals("x.npz: a: truncated or forged: i4[1000000000] needs 4000000000 bytes of data, but there are 40",
                refusal(out.toByteArray()));
    }

    private static int indexOf(byte[] in, byte[] what) {
        int at = 0;
        while (!Arrays.equals(in, at, at + what.length, what, 0, what.length)) {
            at++;
        }
        return at;
    }
}
