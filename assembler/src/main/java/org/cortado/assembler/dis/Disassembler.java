package org.cortado.assembler.dis;

import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.MachineDigest;
import org.cortado.assembler.npy.AtomicFile;
import org.cortado.assembler.npy.Npy;
import org.cortado.assembler.npy.NpyArray;
import org.cortado.assembler.source.SourceReader;

/**
 * From an image back to source: chip, neuron programs, cores word by word, drive. Programs are printed as text, with
 * names where the debug information has them; where that text would not come to lie in the program stores as it did
 * (an image written by hand may lay them out as it likes), the stores are printed as words. What comes out assembles to
 * the same machine digest.
 */
public final class Disassembler {
    private Disassembler() {
    }

    /**
     * The source of an image, all in one text.
     *
     * @param names whether to use the names of the debug information
     */
    public static String text(Image image, boolean names) {
        return disassemble(image, names, null).text();
    }

    /**
     * Writes the source of an image to a file; large memories go into files beside it, whose names begin with its own.
     *
     * @throws IOException where a file cannot be written
     */
    public static void write(Image image, boolean names, Path file) throws IOException {
        String name = file.getFileName().toString();
        Disassembly disassembly = disassemble(image, names, name.replaceFirst("\\.cas$", "") + "-");
        for (Map.Entry<String, NpyArray> memory : disassembly.files().entrySet()) {
            AtomicFile.write(file.resolveSibling(memory.getKey()), out -> Npy.write(out, memory.getValue()));
        }
        AtomicFile.writeText(file, disassembly.text());
    }

    /**
     * The source of an image.
     *
     * @param names whether to use the names of the debug information
     * @param prefix beginning of the names of files for large memories, or null where there are to be none
     */
    public static Disassembly disassemble(Image image, boolean names, String prefix) {
        String digest = MachineDigest.of(image);
        ProgramNames programs = new ProgramNames(image, names);
        Image bare = bare(image);
        boolean readable = MachineDigest.of(bare).equals(digestOf(source(bare, programs, new BulkWords(null), "")));
        BulkWords bulk = new BulkWords(prefix);
        return new Disassembly(source(image, readable ? programs : null, bulk, digest), bulk.files());
    }

    /** The image without what no program's place in its store depends on, and without cores that are laid out alike. */
    private static Image bare(Image image) {
        Map<List<Object>, CoreImage> kinds = new LinkedHashMap<>();
        for (CoreImage core : image.cores()) {
            List<Object> layout = new ArrayList<>(List.of(LongBuffer.wrap(core.program())));
            core.runs().forEach(run -> layout.add(List.of(run.firstSlot(), run.lastSlot(), run.programStart(),
                    run.programLength(), run.stateWords(), run.width(), run.substeps())));
            kinds.putIfAbsent(layout, new CoreImage(core.address(), core.slots(), core.program(), core.parameters(),
                    core.stateWords(), core.state(), core.runs(), new long[0], new int[0], new long[0]));
        }
        return new Image(image.chip(), List.copyOf(kinds.values()), Drive.NONE, null, image.debug());
    }

    private static String digestOf(String text) {
        Assembly assembly = Assembler.assemble(SourceReader.ofText("disassembly", text), AssemblyOptions.NONE);
        return assembly.image() == null ? "" : MachineDigest.of(assembly.image());
    }

    private static String source(Image image, ProgramNames programs, BulkWords bulk, String digest) {
        StringBuilder out = new StringBuilder("; machine ").append(digest).append('\n');
        chip(image.chip(), out);
        if (programs != null) {
            out.append('\n').append(programs.text());
        }
        out.append('\n').append(CoreText.all(image.cores(), image.chip().synapseLayout(), bulk, programs));
        return out.append(DriveText.text(image.drive(), bulk)).toString();
    }

    private static void chip(Chip chip, StringBuilder out) {
        out.append(".chip mesh=").append(chip.width()).append('x').append(chip.height()).append('\n');
        for (ChipParameter parameter : ChipParameter.values()) {
            if (parameter != ChipParameter.WIDTH && parameter != ChipParameter.HEIGHT
                    && chip.get(parameter) != parameter.standard()) {
                out.append(".reg ").append(parameter.key()).append(", ").append(chip.get(parameter)).append('\n');
            }
        }
    }
}
