package org.cortado.assembler.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.InstructionWord;
import org.cortado.assembler.source.Scope;
import org.cortado.assembler.source.SourceReader;
import org.cortado.assembler.source.Statement;
import org.cortado.assembler.source.StatementParser;
import org.cortado.assembler.source.Work;
import org.cortado.assembler.source.Value;

/** A neuron program as text, for tests: what it assembles to, or what is said of it. */
record Source(String text, AssemblyOptions options) {

    /** Names known outside of the programs that tests write. */
    private record Globals(Map<String, Double> values) implements Scope {
        @Override
        public Value lookup(String name) {
            return values.containsKey(name) ? Value.of(values.get(name)) : null;
        }

        @Override
        public Collection<String> names() {
            return values.keySet();
        }
    }

    /** A program of these lines between {@code .neuron test, header} and {@code .end}. */
    static Source program(String header, String... lines) {
        return new Source(".neuron test" + (header.isEmpty() ? "" : ", ") + header + "\n" + String.join("\n", lines)
                + "\n.end\n", AssemblyOptions.NONE);
    }

    /** Instructions behind declarations: v, u, w, x in s16.15, counts n, k, h in s5.26, b in u0.32, q, z. */
    static Source instructions(String... lines) {
        return program("checks=off", ".state v, u, n : int", ".param a, b : u0.32", ".input x",
                ".temp h : s5.26, w, k : int", ".pred q, z", String.join("\n", lines));
    }

    static NeuronProgram assemble(String text, AssemblyOptions options, Diagnostics diagnostics) {
        SourceFile file = SourceReader.ofText("test.cas", text);
        List<Statement> all = StatementParser.file(file, diagnostics);
        int start = 0;
        while (!all.get(start).name().equals(".neuron")) {
            start++;
        }
        return ProgramAssembler.assemble(all.subList(start, all.size()), all.subList(0, start),
                new Globals(new TreeMap<>(Map.of("tau", 20.0, "third", 1.0 / 3))), options, diagnostics,
                new Work());
    }

    /** The program; fails on any error. */
    NeuronProgram ok() {
        Diagnostics diagnostics = new Diagnostics();
        NeuronProgram program = assemble(text, options, diagnostics);
        assertEquals(List.of(), diagnostics.list().stream().filter(d -> d.severity() == Diagnostic.Severity.ERROR)
                .map(Diagnostic::message).toList());
        assertNotNull(program);
        return program;
    }

    /** The decoded instruction of an index. */
    Instruction at(int index) {
        return InstructionWord.decode(ok().instructions()[index]);
    }

    /** The messages, {@code code: message} and the remedy behind {@code | } where there is one. */
    List<String> messages() {
        Diagnostics diagnostics = new Diagnostics();
        assemble(text, options, diagnostics);
        return diagnostics.list().stream().map(d -> d.code() + ": " + d.message()
                + (d.remedy() == null ? "" : " | " + d.remedy())).toList();
    }

    /** The only message. */
    String message() {
        List<String> messages = messages();
        assertEquals(1, messages.size(), () -> String.join("\n", messages));
        return messages.get(0);
    }
}
