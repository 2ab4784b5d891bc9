package org.cortado.assembler.npy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes single NPY files. */
public final class Npy {
    private Npy() {
    }

    /** Reads a file; its length is checked against its header before memory is taken. */
    public static NpyArray read(Path file) throws IOException {
        requireFile(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return NpyReader.read(in, Files.size(file), file.toString());
        }
    }

    static void requireFile(Path file) throws NpyFormatException {
        if (!Files.isRegularFile(file)) {
            throw new NpyFormatException(file.toString(), Files.exists(file) ? "is not a plain file" : "no such file");
        }
        if (!Files.isReadable(file)) {
            throw new NpyFormatException(file.toString(), "may not be read");
        }
    }

    /** Reads the bytes of a file; {@code origin} names it in messages. */
    public static NpyArray read(byte[] file, String origin) throws NpyFormatException {
        try {
            return NpyReader.read(new ByteArrayInputStream(file), file.length, origin);
        } catch (NpyFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file whole or not at all: version 1.0, little endian, C order, the bytes NumPy writes. */
    public static void write(Path file, NpyArray array) throws IOException {
        AtomicFile.write(file, out -> write(out, array));
    }

    /** Writes the bytes of a file to a stream, which stays open. */
    public static void write(OutputStream out, NpyArray array) throws IOException {
        NpyWriter.write(array, out);
    }

    /** The bytes {@link #write(OutputStream, NpyArray)} writes. */
    public static byte[] toBytes(NpyArray array) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.toIntExact(NpyWriter.length(array)));
        try {
            NpyWriter.write(array, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
