package org.cortado.tests.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cortado.tests.endtoend.Cortado.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DisassembleEndToEndTest {
    @TempDir
    private Path folder;

    /** Those of hundreds of thousands of words and more, which take seconds each, wait for the full run. */
    private static final Set<String> LARGE = Set.of("2003-network.cas", "layers.cas", "million.cas", "w1.cas", "w2.cas",
            "w3b.cas", "w4i.cas", "w4l.cas", "w4-loihi.cas", "bench-izhikevich.cas", "bench-lif.cas",
            "bench-network.cas", "bench-synapses.cas");

    /** Every whole program of the repository. */
    static Stream<Path> all() throws IOException {
        List<Path> all = new ArrayList<>();
        List.of("patterns", "chips", "networks").forEach(group -> all.addAll(Cortado.programs(group)));
        for (String folder : List.of("tests/reference", "emulator/src/main/resources/org/cortado/emulator/cli")) {
            try (Stream<Path> files = Files.list(Cortado.root().resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".cas")).sorted().forEach(all::add);
            }
        }
        boolean full = "full".equals(System.getProperty("cortado.scale"));
        return all.stream().filter(file -> full || !LARGE.contains(file.getFileName().toString()));
    }

    private static String digest(Path source) {
        Result result = Cortado.run("asm", source.toString());
        assertEquals(0, result.code(), result::err);
        return result.out().strip().replaceFirst(".*machine ", "");
    }

    private Path disassembled(Path source, String... options) {
        Path text = folder.resolve("again.cas");
        List<String> arguments = Stream.concat(Stream.of("dis", source.toString(), "-o", text.toString()),
                Stream.of(options)).toList();
        Result result = Cortado.run(arguments.toArray(String[]::new));
        assertEquals(0, result.code(), result::err);
        return text;
    }

    @ParameterizedTest
    @MethodSource("all")
    void disassemblyAssemblesToTheSameMachineWithNamesAndWithout(Path source) throws Exception {
        String digest = digest(source);
        Path named = disassembled(source);
        assertFalse(Files.readString(named).contains(".words program"), "programs are printed as text");
        assertEquals(digest, digest(named));
        assertEquals(digest, digest(disassembled(source, "--plain")));
    }

    @Test
    void expectationsSurviveWithoutNames() throws Exception {
        Path source = java.nio.file.Files.writeString(folder.resolve("expects.cas"), """
                .include "%s"
                .population cell, izhikevich, size=2, i=10
                .population other, izhikevich, size=1, i=0
                .expect cell[1], spikes >= 3
                .run 100ms
                """.formatted(Cortado.program("neurons/izhikevich.cas")));
        assertEquals(digest(source), digest(disassembled(source, "--plain")));
    }
}
