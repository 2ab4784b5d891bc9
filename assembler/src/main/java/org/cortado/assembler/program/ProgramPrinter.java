package org.cortado.assembler.program;

import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.Twin;
import org.cortado.assembler.source.Preprocessor;
import org.cortado.assembler.source.SourceProgram;
import org.cortado.assembler.source.SourceReader;

/**
 * Prints a stored program as source that assembles to the same words: with names, formats and numbers where debug
 * information and the twin know them, with names and raw words where the twin is missing, and on plain registers
 * otherwise. A text with names is assembled and compared before it is given out, so that debug information that does
 * not belong to the words can do no harm.
 */
public final class ProgramPrinter {
    private ProgramPrinter() {
    }

    /**
     * The lines from {@code .neuron} to {@code .end}, each ended.
     *
     * @param name what to call it
     * @param program its words
     * @param debug its names, or null
     * @param twin its real reading, or null
     */
    public static String print(String name, StoredProgram program, DebugInfo.Program debug, Twin.Program twin) {
        int length = program.instructions().length;
        if (debug != null && twin != null && twin.constants().length == length) {
            String numbers = new ProgramText(name, program, new NamedStyle(debug, twin)).text();
            if (same(program, numbers)) {
                return numbers;
            }
        }
        if (debug != null) {
            String words = new ProgramText(name, program, new NamedStyle(debug, null)).text();
            if (same(program, words)) {
                return words;
            }
        }
        return plain(name, program);
    }

    /** The lines on plain registers. */
    public static String plain(String name, StoredProgram program) {
        return new ProgramText(name, program, new PlainStyle()).text();
    }

    private static boolean same(StoredProgram program, String text) {
        Diagnostics diagnostics = new Diagnostics();
        SourceProgram source = Preprocessor.read(SourceReader.ofText("disassembly", text), AssemblyOptions.NONE,
                diagnostics);
        NeuronProgram again = source == null || source.programs().size() != 1 || diagnostics.hasErrors() ? null
                : ProgramAssembler.assemble(source.programs().get(0), AssemblyOptions.NONE, diagnostics);
        return again != null && same(program, StoredProgram.of(again));
    }

    private static boolean same(StoredProgram a, StoredProgram b) {
        return Arrays.equals(a.instructions(), b.instructions()) && a.width() == b.width()
                && a.substeps() == b.substeps() && a.stateWords() == b.stateWords() && words(a).equals(words(b));
    }

    private static List<List<Long>> words(StoredProgram program) {
        return program.tables().stream().map(t -> Arrays.stream(t.words()).boxed().toList()).toList();
    }
}
