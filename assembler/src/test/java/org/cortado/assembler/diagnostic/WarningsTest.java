package org.cortado.assembler.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WarningsTest {
    private static final Pattern GIVEN = Pattern.compile("\\.warning\\(\\s*\"([a-z-]+)\"");

    @Test
    void allCodesThatTheAssemblerGivesAreListedAndNoOthers() throws IOException {
        Set<String> given = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("cortado.root"), "assembler/src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = GIVEN.matcher(Files.readString(file));
                while (matcher.find()) {
                    given.add(matcher.group(1));
                }
            }
        }
        assertEquals(List.copyOf(given), Warnings.CODES);
    }
}
