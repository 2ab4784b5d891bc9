package org.cortado.emulator.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.image.Drive;
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
     * @throws UserError where the source has errors, or an option cannot change an image
     * @throws IOException where the file cannot be read or is no sound image
     */
    static Image load(Path file, AssemblyOptions options, Messages messages, PrintWriter err) throws IOException {
        mustBeFile(file);
        if (isImage(file)) {
            return image(file, options);
        }
        return assemble(file, options, messages, err).image();
    }

    /**
     * The image that a file holds; run length and seed of the options are for the caller to heed.
     *
     * @throws UserError where the other options, which only assembling heeds, say anything
     * @throws IOException where the file cannot be read or is no sound image
     */
    static Image image(Path file, AssemblyOptions options) throws IOException {
        List<String> given = new ArrayList<>();
        options.definitions().forEach((name, value) -> given.add("-D " + name + "=" + value));
        options.includePath().forEach(folder -> given.add("--include " + folder));
        if (!options.errorWarnings().isEmpty()) {
            given.add("--error " + String.join(",", options.errorWarnings()));
        }
        if (options.format() != null) {
            given.add("--format " + options.format());
        }
        if (options.rounding() != null) {
            given.add("--rounding " + options.rounding());
        }
        if (!given.isEmpty()) {
            throw new UserError(String.join(", ", given) + ": " + file
                    + " is an image, assembled already; give its source");
        }
        return ImageReader.read(file);
    }

    /** Says so where an image is to run for longer than it may have inputs from outside. */
    static void noteInputs(Path file, Image image, long steps, PrintWriter err) {
        Drive drive = image.drive();
        // Without a run length nothing was cut to it.
        if (drive.steps() > 0 && steps > drive.steps() && drive.writes().count() + drive.spikes().count() > 0) {
            err.println("cortado: %s: an image holds inputs from outside up to its own run length, %d of these %d "
                    .formatted(file, drive.steps(), steps) + "steps; give its source for the others");
        }
    }

    static void mustBeFile(Path file) {
        if (Files.isDirectory(file)) {
            throw new UserError(file + ": is a folder, not a source or an image");
        }
    }

    /** As {@link #load}, for a source. */
    static Assembly assemble(Path file, AssemblyOptions options, Messages messages, PrintWriter err) {
        return sound(Assembler.assemble(file, options), file, options, messages, err);
    }

    /** The same assembly, its messages printed; an error where it has no image. */
    static Assembly sound(Assembly assembly, Path file, AssemblyOptions options, Messages messages,
            PrintWriter err) {
        messages.print(assembly.diagnostics(), err);
        if (assembly.image() == null || assembly.diagnostics().hasErrors()) {
            // What the lines above say of formats may be in no line of the source.
            throw new UserError(file + ": not assembled"
                    + (options.format() == null ? "" : " with --format " + options.format()));
        }
        return assembly;
    }
}
