package org.cortado.assembler.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.ImageCheck;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.network.place.Placement;
import org.cortado.assembler.network.place.SequentialPlacement;
import org.cortado.assembler.program.NeuronProgram;
import org.cortado.assembler.program.ProgramAssembler;
import org.cortado.assembler.source.Preprocessor;
import org.cortado.assembler.source.ProgramBlock;
import org.cortado.assembler.source.SourceProgram;
import org.cortado.assembler.source.SourceReader;
import org.cortado.assembler.source.Work;

/** A network as text, for tests: what it assembles to, or what is said of it. */
record Net(String text, Path folder, AssemblyOptions options, Placement placement) {
    /** A leaky cell with one input, a parameter that nothing drives and one that is derived. */
    static final String CELL = """
            .neuron cell, format=s16.15
            .param keep = 0.5, i = 0, top = 2 * keep
            .state v = -1, w : int = 3
            .input x
            .pred fired
                mul v, v, keep
                add v, v, i
                add v, v, x
                add w, w, 1
                cmpge fired, v, top
            fired? spk
            fired? mov v, 0
            .end
            """;

    static Net of(String... lines) {
        return new Net(CELL + String.join("\n", lines) + "\n", null, AssemblyOptions.NONE, new SequentialPlacement());
    }

    /** The same text as a file of a folder, so that it can name files there. */
    Net in(Path elsewhere) {
        return new Net(text, elsewhere, options, placement);
    }

    Net with(AssemblyOptions others) {
        return new Net(text, folder, others, placement);
    }

    Net placed(Placement other) {
        return new Net(text, folder, options, other);
    }

    private Image assemble(Diagnostics diagnostics) {
        SourceProgram source;
        if (folder == null) {
            SourceFile file = SourceReader.ofText("test.cas", text);
            source = Preprocessor.read(file, options, diagnostics);
        } else {
            try {
                source = Preprocessor.read(Files.writeString(folder.resolve("test.cas"), text), options, diagnostics);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        List<NeuronProgram> programs = new ArrayList<>();
        for (ProgramBlock block : source.programs()) {
            programs.add(ProgramAssembler.assemble(block.statements(), block.tables(), block.scope(), options,
                    diagnostics, new Work()));
        }
        assertEquals(List.of(), errors(diagnostics), "before the network");
        return NetworkAssembler.assemble(source.rest(), programs, source.globals(), options, diagnostics, placement);
    }

    private static List<String> errors(Diagnostics diagnostics) {
        return diagnostics.list().stream().filter(d -> d.severity() == Diagnostic.Severity.ERROR)
                .map(d -> d.span() + ": " + d.message()).toList();
    }

    /** The image; fails on any error. */
    Image ok() {
        Diagnostics diagnostics = new Diagnostics();
        Image image = assemble(diagnostics);
        assertEquals(List.of(), errors(diagnostics));
        assertNotNull(image);
        assertNull(ImageCheck.fault(image));
        return image;
    }

    /** The messages of an assembly that succeeds, {@code severity code: message}. */
    List<String> remarks() {
        Diagnostics diagnostics = new Diagnostics();
        assertNotNull(assemble(diagnostics));
        return diagnostics.list().stream().map(d -> d.severity() + " " + d.code() + ": " + d.message()).toList();
    }

    /** The errors of an assembly that fails: {@code code: message | remedy}. */
    List<String> refusals() {
        Diagnostics diagnostics = new Diagnostics();
        assertNull(assemble(diagnostics));
        return of(diagnostics, Diagnostic.Severity.ERROR);
    }

    /** The warnings of an assembly that succeeds: {@code code: message | remedy}. */
    List<String> warnings() {
        Diagnostics diagnostics = new Diagnostics();
        assertNotNull(assemble(diagnostics));
        return of(diagnostics, Diagnostic.Severity.WARNING);
    }

    private static List<String> of(Diagnostics diagnostics, Diagnostic.Severity severity) {
        return diagnostics.list().stream().filter(d -> d.severity() == severity)
                .map(d -> d.code() + ": " + d.message() + " | " + d.remedy()).toList();
    }

    /** The only error. */
    String refusal() {
        List<String> refusals = refusals();
        assertEquals(1, refusals.size(), () -> String.join("\n", refusals));
        return refusals.get(0);
    }

    /** Where the only error stands: the text under its caret. */
    String refusedText() {
        Diagnostics diagnostics = new Diagnostics();
        assertNull(assemble(diagnostics));
        Diagnostic only = diagnostics.list().stream().filter(d -> d.severity() == Diagnostic.Severity.ERROR).findFirst()
                .orElseThrow();
        String line = only.span().file().line(only.span().line());
        return line.substring(only.span().column() - 1, only.span().column() - 1 + only.span().length());
    }

    /** A parameter word of a neuron of the image. */
    static int parameter(Image image, int neuron, int word) {
        CoreImage core = home(image, neuron);
        ProgramRun run = run(core, neuron);
        return core.parameters()[run.parameterBase() + (neuron - run.firstNeuron()) * run.parameterStride() + word];
    }

    /** A state word of a neuron of the image. */
    static int state(Image image, int neuron, int word) {
        CoreImage core = home(image, neuron);
        ProgramRun run = run(core, neuron);
        return core.state()[(run.firstSlot() + neuron - run.firstNeuron()) * core.stateWords() + word];
    }

    /** The core on which a neuron is. */
    static CoreImage home(Image image, int neuron) {
        return image.cores().stream().filter(c -> run(c, neuron) != null).findFirst().orElseThrow();
    }

    static ProgramRun run(CoreImage core, int neuron) {
        return core.runs().stream().filter(r -> neuron >= r.firstNeuron() && neuron < r.firstNeuron() + r.slots())
                .findFirst().orElse(null);
    }
}
