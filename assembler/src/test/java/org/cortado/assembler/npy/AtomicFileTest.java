package org.cortado.assembler.npy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is there whole, or as it was before. */
class AtomicFileTest {
    @TempDir
    private Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theContentIsThereAndNothingElse() throws IOException {
        AtomicFile.write(folder.resolve("a.csv"), out -> out.write('x'));
        assertEquals(List.of("a.csv"), files());
        assertEquals("x", Files.readString(folder.resolve("a.csv")));
    }

    @Test
    void anExistingFileIsReplaced() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "a long old content");
        AtomicFile.write(folder.resolve("a.csv"), out -> out.write('x'));
        assertEquals("x", Files.readString(folder.resolve("a.csv")));
    }

    @Test
    void whileItIsWrittenTheOldContentStands() throws IOException {
        Path path = Files.writeString(folder.resolve("a.csv"), "old");
        AtomicFile.write(path, out -> {
            out.write(new byte[1 << 20]);
            assertEquals("old", Files.readString(path));
        });
        assertEquals(1 << 20, Files.size(path));
    }

    @Test
    void aFailureLeavesTheOldFileAndNoTemporaryOne() throws IOException {
        Path path = Files.writeString(folder.resolve("a.csv"), "old");
        assertThrows(IOException.class, () -> AtomicFile.write(path, out -> {
            out.write('x');
            throw new IOException("disk full");
        }));
        assertEquals(List.of("a.csv"), files());
        assertEquals("old", Files.readString(path));
    }

    @Test
    void aFaultInTheContentLeavesNoFile() throws IOException {
        assertThrows(IllegalStateException.class, () -> AtomicFile.write(folder.resolve("a.csv"), out -> {
            throw new IllegalStateException();
        }));
        assertEquals(List.of(), files());
    }

    @Test
    void aMissingFolderIsNamed() {
        Path path = folder.resolve("none/a.csv");
        assertEquals(path + ": cannot be written, its folder does not exist", assertThrows(IOException.class,
                () -> AtomicFile.write(path, out -> out.write('x'))).getMessage());
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        Path path = Files.writeString(folder.resolve("a"), "").resolve("b.csv");
        String message = assertThrows(IOException.class,
                () -> AtomicFile.write(path, out -> out.write('x'))).getMessage();
        assertTrue(message.startsWith(path + ": cannot be written"), message);
    }

    @Test
    void aFolderIsNotReplaced() {
        assertEquals(folder + ": is a folder, not a file",
                assertThrows(IOException.class, () -> AtomicFile.write(folder, out -> out.write('x'))).getMessage());
    }

    @Test
    void aLinkKeepsPointingWhereItDid() throws IOException {
        Path real = Files.writeString(folder.resolve("real"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        AtomicFile.write(link, out -> out.write('x'));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("x", Files.readString(real));
    }
}
