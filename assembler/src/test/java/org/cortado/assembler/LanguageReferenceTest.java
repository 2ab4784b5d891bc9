package org.cortado.assembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cortado.assembler.diagnostic.DiagnosticPrinter;
import org.cortado.assembler.diagnostic.SourceFile;
import org.junit.jupiter.api.Test;

/** {@code LANGUAGE.md} says what the assembler does. With {@code -Dcortado.update=true} its lists are written anew. */
class LanguageReferenceTest {
    private static final Path REFERENCE = Path.of(System.getProperty("cortado.root", ".."), "assembler/LANGUAGE.md");
    private static final String NETWORK = "\n.neuron silent\n.end\n.population cell, silent, size=1\n";

    @Test
    void itsListsAreThoseOfTheAssembler() throws IOException {
        String written = Files.readString(REFERENCE);
        String current = written;
        for (Map.Entry<String, String> list : LanguageTables.all().entrySet()) {
            Matcher place = Pattern.compile("<!-- " + list.getKey() + " -->\n(?:\\|.*\n)*").matcher(current);
            assertTrue(place.find(), "no place for the list " + list.getKey());
            current = place.replaceFirst(Matcher.quoteReplacement("<!-- " + list.getKey() + " -->\n"
                    + list.getValue()));
        }
        if (Boolean.getBoolean("cortado.update")) {
            Files.writeString(REFERENCE, current);
        }
        assertEquals(current, Files.readString(REFERENCE), "run this test with -Dcortado.update=true");
    }

    @Test
    void itsExamplesAssemble() throws IOException {
        Matcher example = Pattern.compile("```cas\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(REFERENCE));
        List<String> found = new ArrayList<>();
        while (example.find()) {
            found.add(example.group(1));
            SourceFile source = new SourceFile("example.cas", null, (example.group(1) + NETWORK).lines().toList());
            Assembly assembly = Assembler.assemble(source, AssemblyOptions.NONE);
            assertTrue(assembly.image() != null, DiagnosticPrinter.text(assembly.diagnostics(), 20, false));
        }
        assertFalse(found.isEmpty());
    }
}
