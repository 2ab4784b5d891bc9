package org.cortado.tests.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cortado.tests.endtoend.Cortado.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README says is so. */
class ReadmeEndToEndTest {
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

    @TempDir
    private static Path folder;

    private static String readme() throws IOException {
        return Files.readString(Cortado.root().resolve("README.md"));
    }

    /** Every command line that stands on a line of its own, but for the debugger, which would wait for its user. */
    static Stream<String> commands() throws IOException {
        return readme().lines().map(line -> line.replaceFirst("^\\$ ", ""))
                .filter(line -> line.startsWith("emulator/cortado ") && !line.contains("VERB")
                && !line.startsWith("emulator/cortado repl"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandWorksAsWritten(String line) {
        String[] arguments = WORD.matcher(line).results().map(word -> word.group().replace("\"", "")).skip(1)
                .map(word -> word.startsWith("programs/") ? Cortado.root().resolve(word).toString() : word)
                .map(word -> word.equals("rs.npz") ? folder.resolve(word).toString() : word).toArray(String[]::new);
        Result result = Cortado.run(arguments);
        assertEquals(0, result.code(), result::err);
    }

    @Test
    void theSourceShownIsThePattern() throws IOException {
        assertTrue(readme().contains(Files.readString(Path.of(Cortado.program("patterns/2003/rs.cas"))).strip()));
    }

    @Test
    void thePictureShownIsWhatTheFirstCommandDraws() throws Exception {
        Result result = Cortado.process("run", Cortado.program("patterns/2003/rs.cas"));
        List<String> trace = result.out().lines().takeWhile(line -> !line.isBlank()).toList();
        assertTrue(trace.size() > 10 && readme().contains(String.join("\n", trace)), result::out);
    }

    @Test
    void theRasterShownIsWhatTheNetworkDraws() throws Exception {
        Result result = Cortado.process("run", Cortado.program("networks/small-recurrent.cas"));
        List<String> raster = result.out().lines().takeWhile(line -> !line.isBlank()).toList();
        assertTrue(raster.size() > 10 && readme().contains(String.join("\n", raster)), result::out);
    }

    @Test
    void theCyclesShownAreWhatTheNetworkTakes() throws Exception {
        Result result = Cortado.process("run", Cortado.program("networks/small-recurrent.cas"), "--engine", "cycle",
                "--quiet");
        String out = result.out().replace(Cortado.program("networks"), "programs/networks");
        List<String> cycles = out.lines().dropWhile(line -> !line.contains(" cycles in ")).toList();
        assertTrue(cycles.size() > 10 && readme().contains(String.join("\n", cycles)), result::out);
    }

    @Test
    void everyFileItPointsToIsThere() throws IOException {
        for (String link : readme().split("]\\(")) {
            String target = link.substring(0, Math.max(0, link.indexOf(')')));
            if (target.endsWith(".md")) {
                assertTrue(Files.exists(Cortado.root().resolve(target)), target);
            }
        }
    }
}
