package org.cortado.assembler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources under {@code cases/}, each with what is expected of it in its comments. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseFilesTest {
    private static final Path MODULE = Path.of(System.getProperty("cortado.root", ".."), "assembler");
    private static final Path CASES = MODULE.resolve("src/test/resources/cases");
    /** A code is the first argument, a literal, of the calls that report; the helpers among them are named here. */
    private static final Pattern CODE = Pattern.compile(
            "(?:error|warning|fail|none|stop|wrong|SyntaxException|unknown|refuse|report|mismatch)\\(\\s*"
            + "\"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\",");
    /** Codes about files that are no source at all: SourceReaderTest brings them about. */
    private static final Set<String> ELSEWHERE = Set.of("file-too-large", "file-unreadable");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(p -> p.toString().endsWith(".cas")).sorted().toList();
        }
    }

    private final Set<String> seen = new TreeSet<>();
    private final Set<Path> run = new HashSet<>();

    @ParameterizedTest
    @MethodSource("files")
    void saysWhatItsCommentsExpect(Path file) throws IOException {
        CaseFile one = new CaseFile(file);
        List<String> differences = one.differences();
        run.add(file);
        seen.addAll(one.codes());
        assertEquals(List.of(), differences, file.getFileName().toString());
    }

    @Test
    void everyKindOfMessageHasACase() throws IOException {
        Set<String> missing = new TreeSet<>(codes());
        for (Path file : files()) {
            if (!run.contains(file)) {
                CaseFile one = new CaseFile(file);
                one.differences();
                seen.addAll(one.codes());
            }
        }
        missing.removeAll(seen);
        missing.removeAll(ELSEWHERE);
        assertEquals(Set.of(), missing, "codes without a case under src/test/resources/cases");
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(MODULE.resolve("src/main/java"))) {
            for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(source));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        return codes;
    }
}
