package org.cortado.assembler.network.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.npy.Npy;
import org.cortado.assembler.npy.NpyArray;
import org.cortado.assembler.npy.NpyFormatException;

/** NumPy files named by a source. */
public final class NumberFile {
    private static final int BYTES_OF_HEADER = 4096;

    private NumberFile() {
    }

    /** Whether a file is to be read as NumPy's. */
    public static boolean isNpy(Path file) {
        return file.toString().endsWith(".npy");
    }

    /**
     * The array of a file, or null where it could not be read, which is then reported.
     *
     * @param most elements that may be read
     */
    public static NpyArray read(Path file, long most, Span from, Reading reading) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > 8 * most + BYTES_OF_HEADER) {
                reading.error("file-too-large", from, Message.of("%s has %,d bytes, more than %,d numbers", file,
                        Files.size(file), most), "the chip cannot hold them all");
                return null;
            }
            boolean held = !Files.isRegularFile(file)
                    || Heap.holds(Files.size(file), "the numbers of " + file, from, reading);
            return held ? Npy.read(file) : null;
        } catch (NpyFormatException e) {
            reading.error("bad-npy", from, e.getMessage(), Files.exists(file) ? "write it with numpy.save"
                    : "names of files are relative to the source that names them");
        } catch (IOException e) {
            reading.error("file-unreadable", from, file + ": " + e.getMessage(), "check that it can be read");
        }
        return null;
    }

    /** The elements as doubles, or null where they are none, which is then reported. */
    public static double[] doubles(NpyArray array, Span from, Reading reading) {
        if (!Heap.holds((long) Double.BYTES * array.size(), "the numbers of " + array.origin(), from, reading)) {
            return null;
        }
        try {
            double[] values = array.toDoubles();
            for (int i = 0; i < values.length; i++) {
                if (!Double.isFinite(values[i])) {
                    reading.error("bad-npy", from, array.origin() + ": element " + i + " is " + values[i],
                            "write finite numbers");
                    return null;
                }
            }
            return values;
        } catch (NpyFormatException e) {
            reading.error("bad-npy", from, e.getMessage(), "write numbers that a double holds");
            return null;
        }
    }
}
