package org.cortado.assembler.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.cortado.assembler.npy.AtomicFile;
import org.cortado.assembler.npy.NpyArray;
import org.cortado.assembler.npy.NpzWriter;

/** Writes an image as an NPZ file: a manifest, then arrays in fixed order, so the same image gives the same bytes. */
public final class ImageWriter {
    private ImageWriter() {
    }

    /** Writes a file whole or not at all. */
    public static void write(Image image, Path file) throws IOException {
        AtomicFile.write(file, out -> write(image, out));
    }

    /** Writes to a stream, and closes it. */
    public static void write(Image image, OutputStream out) throws IOException {
        Map<String, NpyArray> machine = ImageEntries.machine(image);
        Map<String, NpyArray> beside = ImageEntries.beside(image);
        String manifest = ImageEntries.JSON.toJson(Manifest.of(machine, beside));
        try (NpzWriter zip = new NpzWriter(out)) {
            zip.bytes(Manifest.NAME, manifest.getBytes(StandardCharsets.UTF_8));
            write(zip, machine);
            write(zip, beside);
        }
    }

    private static void write(NpzWriter zip, Map<String, NpyArray> entries) throws IOException {
        for (Map.Entry<String, NpyArray> entry : entries.entrySet()) {
            if (EntryHash.isText(entry.getKey())) {
                zip.bytes(entry.getKey(), (byte[]) entry.getValue().data());
            } else {
                zip.array(entry.getKey(), entry.getValue());
            }
        }
    }
}
