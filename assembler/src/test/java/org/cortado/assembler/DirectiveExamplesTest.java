package org.cortado.assembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cortado.assembler.diagnostic.DiagnosticPrinter;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.source.Directive;
import org.cortado.assembler.source.Directive.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What directives say of themselves is true: their examples assemble. */
class DirectiveExamplesTest {
    private static final String PROGRAM = ".neuron lif\n.state v\n.param i = 0\n.input x\n.pred fired\nadd v, v, x\n"
            + "add v, v, i\ncmpge fired, v, 1\nfired? spk\nfired? mov v, 0\n.end\n";
    private static final String CELLS = ".population cell, lif, size=4\n";
    private static final String OWN = ".population own, lif, size=1\n";
    private static final String RUN = "\n.run 10ms\n";

    @TempDir
    private Path folder;

    static List<Directive> rows() {
        return Directives.ALL;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void itsExampleAssembles(Directive row) throws IOException {
        Files.writeString(folder.resolve("empty.cas"), "; nothing\n");
        String text = source(row);
        SourceFile source = new SourceFile("example.cas", folder.resolve("example.cas"), text.lines().toList());
        Assembly assembly = Assembler.assemble(source, AssemblyOptions.NONE);
        assertTrue(assembly.image() != null, text + DiagnosticPrinter.text(assembly.diagnostics(), 20, false));
    }

    private static String source(Directive row) {
        String example = row.example();
        if (!row.places().contains(Place.NETWORK)) {
            return ".neuron example\n" + example + "\n.end\n" + PROGRAM + OWN;
        }
        if (row.places().contains(Place.PROGRAM)) {
            return example + "\n" + PROGRAM + OWN;
        }
        if (example.contains(".core")) {
            return (example.contains(".neuron") ? "" : PROGRAM) + example + "\n";
        }
        if (example.contains(".neuron")) {
            return example + "\n" + (example.contains(".population") ? "" : PROGRAM + OWN);
        }
        return PROGRAM + CELLS + example + (example.contains(".run") ? "\n" : RUN);
    }

    @Test
    void noNameStandsTwice() {
        Set<String> names = new HashSet<>();
        for (Directive row : Directives.ALL) {
            assertTrue(names.add(row.name()), row.name());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void itSaysWhatItIs(Directive row) {
        assertTrue(row.name().matches("\\.[a-z]+"), row.name());
        assertTrue(row.syntax().startsWith(row.name()), row.syntax());
        assertTrue(row.meaning().length() > 10 && !row.meaning().endsWith("."), row.meaning());
        assertEquals(row.meaning().strip(), row.meaning());
    }
}
