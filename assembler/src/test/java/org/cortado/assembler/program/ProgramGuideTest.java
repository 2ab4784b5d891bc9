package org.cortado.assembler.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cortado.assembler.AssemblyOptions;
import org.junit.jupiter.api.Test;

/** The programs of {@code PROGRAMS.md} assemble without a message. */
class ProgramGuideTest {
    private static final Path GUIDE = Path.of(System.getProperty("cortado.root", ".."), "assembler/PROGRAMS.md");

    @Test
    void itsProgramsAssemble() throws IOException {
        List<String> programs = Pattern.compile("```cas\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE))
                .results().map((MatchResult m) -> m.group(1)).toList();
        assertTrue(programs.size() >= 2);
        programs.forEach(text -> assertEquals(List.of(), new Source(text, AssemblyOptions.NONE).messages(), text));
    }
}
