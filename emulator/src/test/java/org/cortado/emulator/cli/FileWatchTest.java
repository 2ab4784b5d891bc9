package org.cortado.emulator.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWatchTest {
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("a.cas"), ".run 1s\n");
    }

    @Test
    void aFileLeftAloneHasNotChanged() {
        assertFalse(new FileWatch(List.of(file)).changed());
    }

    @Test
    void aFileWrittenAgainHasChangedThoughItsLengthIsTheSame() throws IOException {
        FileWatch watch = new FileWatch(List.of(file));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        assertTrue(watch.changed());
    }

    @Test
    void aFileOfAnotherLengthHasChanged() throws IOException {
        FileTime before = Files.getLastModifiedTime(file);
        FileWatch watch = new FileWatch(List.of(file));
        Files.writeString(file, ".run 10s\n");
        Files.setLastModifiedTime(file, before);
        assertTrue(watch.changed());
    }

    @Test
    void aFileThatGoesOrComesHasChanged() throws IOException {
        Path other = folder.resolve("b.cas");
        FileWatch coming = new FileWatch(List.of(other));
        FileWatch going = new FileWatch(List.of(file));
        Files.move(file, other);
        assertTrue(coming.changed() && going.changed());
    }
}
