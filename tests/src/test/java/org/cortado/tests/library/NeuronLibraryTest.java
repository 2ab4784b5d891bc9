package org.cortado.tests.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.program.NeuronProgram;
import org.cortado.assembler.program.ProgramAssembler;
import org.cortado.assembler.program.ProgramCost;
import org.cortado.assembler.program.ProgramPrinter;
import org.cortado.assembler.program.StoredProgram;
import org.cortado.assembler.source.Preprocessor;
import org.cortado.assembler.source.SourceProgram;
import org.cortado.assembler.source.SourceReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every program of {@code programs/neurons}: no message, its row in the README, and its way through a disassembly. */
class NeuronLibraryTest {
    private static final Path FOLDER = Path.of(System.getProperty("cortado.root", ".."), "programs/neurons");

    private static Stream<DynamicTest> each(Check check) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> sources = files.filter(f -> f.toString().endsWith(".cas")).sorted().toList();
            return sources.stream().map(f -> dynamicTest(f.getFileName().toString(), () -> check.on(f)));
        }
    }

    private interface Check {
        void on(Path file) throws IOException;
    }

    private static NeuronProgram program(SourceProgram source) {
        Diagnostics diagnostics = new Diagnostics();
        assertEquals(1, source.programs().size());
        NeuronProgram program = ProgramAssembler.assemble(source.programs().get(0), AssemblyOptions.NONE, diagnostics);
        assertEquals(List.of(), diagnostics.list().stream().map(Diagnostic::message).toList());
        return program;
    }

    private static NeuronProgram program(Path file) {
        Diagnostics diagnostics = new Diagnostics();
        SourceProgram source = Preprocessor.read(file, AssemblyOptions.NONE, diagnostics);
        assertEquals(List.of(), diagnostics.list().stream().map(Diagnostic::message).toList());
        return program(source);
    }

    @TestFactory
    Stream<DynamicTest> theReadmeNamesItAndItsCost() throws IOException {
        String readme = Files.readString(FOLDER.resolve("README.md"));
        return each(file -> {
            NeuronProgram program = program(file);
            ProgramCost cost = ProgramCost.of(program);
            String row = "| [`%s`](%s) | %d | %d |".formatted(program.name(), file.getFileName(),
                    cost.instructionWords(), cost.cyclesPerStep());
            assertTrue(readme.contains(row), row);
        });
    }

    @TestFactory
    Stream<DynamicTest> itComesBackFromItsDisassembly() throws IOException {
        return each(file -> {
            NeuronProgram program = program(file);
            String text = ProgramPrinter.print(program.name(), StoredProgram.of(program), program.debug(),
                    program.twin());
            NeuronProgram again = program(Preprocessor.read(SourceReader.ofText("disassembly", text),
                    AssemblyOptions.NONE, new Diagnostics()));
            assertArrayEquals(program.instructions(), again.instructions(), text);
            assertArrayEquals(program.twin().constants(), again.twin().constants(), text);
            assertArrayEquals(program.twin().scale(), again.twin().scale(), text);
        });
    }
}
