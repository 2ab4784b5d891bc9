package org.cortado.emulator.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.ImageReader;

/** A file that the user names: an image, or a source that is assembled on the way. */
final class ProgramFile {
    private ProgramFile() {
    }

    /** Whether a file begins as a zip does, and so is an image rather than a source. */
    static boolean isImage(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length >= 2 && head[0] == 'P' && head[1] == 'K' || file.toString().endsWith(".npz");
        }
    }

    /**
     * The image of a file; messages about a source go to {@code err}.
     *
     * @throws UserError where the source has errors
     * @throws IOException where the file cannot be read or is no sound image
     */
    static Image load(Path file, AssemblyOptions options, Messages messages, PrintWriter err) throws IOException {
        mustBeFile(file);
        if (isImage(file)) {
            return ImageReader.read(file);
        }
        return assemble(file, options, messages, err).image();
    }

    static void mustBeFile(Path file) {
        if (Files.isDirectory(file)) {
            throw new UserError(file + ": is a folder, not a source or an image");
        }
    }

    /** As {@link #load}, for a source. */
    static Assembly assemble(Path file, AssemblyOptions options, Messages messages, PrintWriter err) {
        return sound(Assembler.assemble(file, options), file, messages, err);
    }

    /** The same assembly, its messages printed; an error where it has no image. */
    static Assembly sound(Assembly assembly, Path file, Messages messages, PrintWriter err) {
        messages.print(assembly.diagnostics(), err);
        if (assembly.image() == null || assembly.diagnostics().hasErrors()) {
            throw new UserError(file + ": not assembled");
        }
        return assembly;
    }
}
