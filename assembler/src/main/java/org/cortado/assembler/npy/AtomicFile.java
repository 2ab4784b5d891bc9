package org.cortado.assembler.npy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file whole or not at all: to a temporary file in the same folder, which is then renamed. */
public final class AtomicFile {
    private AtomicFile() {
    }

    /** What is to be written; the stream is buffered, and closed by the caller. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes {@code content} to {@code target}, replacing it. A failure leaves the target as it was, and no temporary
     * file. A target that is a device or pipe is written directly: renaming would put a file in its place.
     */
    public static void write(Path target, Content content) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException(target + ": is a folder, not a file");
        }
        boolean exists = Files.exists(target);
        if (exists && !Files.isRegularFile(target)) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
                content.writeTo(out);
            }
            return;
        }
        // A link keeps pointing where it did.
        Path file = exists ? target.toRealPath() : target.toAbsolutePath();
        Path temporary = null;
        try {
            try (Opened opened = open(file, target)) {
                temporary = opened.path();
                content.writeTo(opened.out());
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            temporary = null;
        } finally {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /** Writes a text in UTF-8. */
    public static void writeText(Path target, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(target, out -> out.write(bytes));
    }

    private record Opened(Path path, OutputStream out) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    // Files.createTempFile would leave the result readable by its owner only.
    private static Opened open(Path file, Path asNamed) throws IOException {
        for (int attempt = 0; ; attempt++) {
            Path path = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + "-"
                    + Thread.currentThread().getId() + "-" + attempt + ".tmp");
            try {
                return new Opened(path, new BufferedOutputStream(Files.newOutputStream(path,
                        StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16));
            } catch (FileAlreadyExistsException e) {
                if (attempt == 100) {
                    throw e;
                }
            } catch (NoSuchFileException e) {
                throw new IOException(asNamed + ": cannot be written, its folder does not exist", e);
            } catch (FileSystemException e) {
                // Its own message names the temporary file, which nobody asked for.
                throw new IOException(asNamed + ": cannot be written"
                        + (e.getReason() == null ? "" : " (" + e.getReason() + ")") + "; is its folder writable?", e);
            }
        }
    }
}
