package org.cortado.assembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.cortado.assembler.diagnostic.DiagnosticJson;
import org.cortado.assembler.diagnostic.DiagnosticPrinter;
import org.cortado.assembler.diagnostic.SourceFile;
import org.junit.jupiter.api.Test;

/** Any text at all ends in an image or in messages, never in an exception. */
class AssemblerFuzzTest {
    private static final Path ROOT = Path.of(System.getProperty("cortado.root", ".."));
    private static final Path CASES = ROOT.resolve("assembler/src/test/resources/cases");
    private static final AssemblyOptions OPTIONS = new AssemblyOptions(Map.of(), null, null, null, null,
            List.of(ROOT.resolve("programs/patterns/2003"), ROOT.resolve("programs/networks")), List.of());
    private static final int COUNT = System.getProperty("cortado.scale", "").equals("full") ? 1_000_000 : 2_000;
    private static final long SEED = 20_261_121L;
    private static final int LARGEST_SEED = 8_000;
    /** Networks of hundreds of thousands of synapses and more, which take seconds each. */
    private static final List<String> LARGE =
            List.of("w2.cas", "w3b.cas", "2003-network.cas", "layers.cas", "million.cas");

    @Test
    void wrongSourcesEndInMessages() throws IOException {
        SourceMutator mutator = new SourceMutator(seeds());
        for (int i = 0; i < COUNT; i++) {
            check(mutator.source(new SplittableRandom(SEED + i)), SEED + i);
        }
        System.out.println(COUNT + " wrong sources from seed " + SEED + ": none failed");
    }

    @Test
    void randomBytesEndInMessages() throws IOException {
        for (int i = 0; i < COUNT / 10; i++) {
            byte[] bytes = new byte[new SplittableRandom(i).nextInt(2_000)];
            new SplittableRandom(i).nextBytes(bytes);
            check(new String(bytes, StandardCharsets.ISO_8859_1), i);
        }
    }

    private static void check(String text, long seed) {
        SourceFile source = new SourceFile("fuzz.cas", CASES.resolve("fuzz.cas"), List.of(text.split("\n", -1)));
        try {
            Assembly assembly = Assembler.assemble(source, OPTIONS);
            assertEquals(assembly.diagnostics().hasErrors(), assembly.image() == null);
            DiagnosticJson.text(assembly.diagnostics());
            String shown = DiagnosticPrinter.text(assembly.diagnostics(), 50, false);
            assertFalse(shown.contains("Exception"), shown);
        } catch (RuntimeException | StackOverflowError e) {
            StackTraceElement at = e.getStackTrace().length == 0 ? null : e.getStackTrace()[0];
            fail("seed " + seed + ": " + e + " at " + at + "\n" + text, e);
        }
    }

    /** The sources of the repository and of the cases, but for the largest. */
    private static List<String> seeds() throws IOException {
        List<String> seeds = new ArrayList<>();
        for (Path folder : List.of(CASES, ROOT.resolve("programs"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".cas")).sorted().toList()) {
                    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    boolean costly = file.getFileName().toString().contains("too_many")
                            || LARGE.contains(file.getFileName().toString());
                    if (text.length() <= LARGEST_SEED && !costly) {
                        seeds.add(text);
                    }
                }
            }
        }
        return seeds;
    }
}
