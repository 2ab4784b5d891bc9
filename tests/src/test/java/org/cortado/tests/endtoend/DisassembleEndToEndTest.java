package org.cortado.tests.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cortado.tests.endtoend.Cortado.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DisassembleEndToEndTest {
    @TempDir
    private Path folder;

    static Stream<Path> programs() {
        return Stream.of("patterns", "chips").flatMap(group -> Cortado.programs(group).stream());
    }

    static List<Path> networks() {
        return List.of(Path.of(Cortado.program("networks/two-neurons.cas")),
                Path.of(Cortado.program("networks/small-recurrent.cas")));
    }

    static Stream<Path> all() {
        return Stream.concat(programs(), networks().stream());
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
