package org.cortado.assembler.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReaderTest {
    @TempDir
    private Path folder;

    private String code(Path path) {
        Diagnostics diagnostics = new Diagnostics();
        assertNull(SourceReader.read(path, "it", null, diagnostics));
        return diagnostics.list().get(0).code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\rb", "a\nb\n", "\ufeffa\nb"})
    void endsOfLinesAreAllAlike(String text) {
        SourceFile file = SourceReader.ofBytes(text.getBytes(StandardCharsets.UTF_8), null, "t", new Diagnostics());
        assertEquals(List.of("a", "b"), file.lines());
    }

    @Test
    void emptyLinesKeepTheirNumber() {
        assertEquals(List.of("", "a", "", "b"), SourceReader.ofText("t", "\na\n\nb").lines());
    }

    @Test
    void aReplacementCharacterThatIsWrittenIsText() {
        SourceFile file = SourceReader.ofBytes("; \ufffd".getBytes(StandardCharsets.UTF_8), null, "t",
                new Diagnostics());
        assertEquals(List.of("; \ufffd"), file.lines());
    }

    @Test
    void theLineOfAWrongByteIsNamed() {
        Diagnostics diagnostics = new Diagnostics();
        byte[] bytes = {'a', '\n', 'b', 'c', (byte) 0xff};
        assertNull(SourceReader.ofBytes(bytes, null, "t", diagnostics));
        assertEquals("t:2:3 this is not UTF-8 text: byte 0xff at offset 4",
                diagnostics.list().get(0).span() + " " + diagnostics.list().get(0).message());
    }

    @Test
    void aWrongByteAtTheStartOfALineIsOnThatLine() {
        Diagnostics diagnostics = new Diagnostics();
        assertNull(SourceReader.ofBytes(new byte[] {'a', '\n', (byte) 0x80}, null, "t", diagnostics));
        assertEquals("t:2:1", diagnostics.list().get(0).span().toString());
    }

    @Test
    void aTruncatedCharacterAtTheEndIsRefused() {
        Diagnostics diagnostics = new Diagnostics();
        assertNull(SourceReader.ofBytes(new byte[] {'a', (byte) 0xe2, (byte) 0x82}, null, "t", diagnostics));
        assertEquals("not-utf8", diagnostics.list().get(0).code());
    }

    @Test
    void aMissingFileIsSaidToBeMissing() {
        assertEquals("file-missing", code(folder.resolve("nowhere.cas")));
    }

    @Test
    void aFolderIsNoFile() {
        assertEquals("file-unreadable", code(folder));
    }

    @Test
    void aHugeFileIsRefused() throws IOException {
        Path huge = folder.resolve("huge.cas");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(Limits.FILE_BYTES + 1L);
        }
        assertEquals("file-too-large", code(huge));
    }

    @Test
    void aFileOfEmptyLinesIsRefused() throws IOException {
        Path empty = folder.resolve("empty.cas");
        Files.writeString(empty, "\n".repeat(Limits.LINES + 1));
        assertEquals("file-too-large", code(empty));
    }
}
