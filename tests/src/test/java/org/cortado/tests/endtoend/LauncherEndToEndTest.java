package org.cortado.tests.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cortado.tests.endtoend.Cortado.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherEndToEndTest {

    @Test
    void theLauncherTellsTheVersion() throws Exception {
        Result result = Cortado.launcher("--version");
        assertEquals(0, result.code(), result::err);
        assertTrue(result.out().startsWith("cortado 0."), result::out);
    }

    @Test
    void theLauncherPassesOnArgumentsAndExitCode() throws Exception {
        Result result = Cortado.launcher("run", "no such file.cas");
        assertEquals(2, result.code());
        assertEquals("cortado: no such file.cas: no such file or folder", result.err().strip());
    }

    @Test
    void theLauncherFindsItsJarThroughLinks(@TempDir Path folder) throws Exception {
        Path link = Files.createSymbolicLink(Files.createDirectory(folder.resolve("far away")).resolve("link"),
                Cortado.root().resolve("emulator/cortado"));
        Path linkToIt = Files.createSymbolicLink(folder.resolve("cortado"), folder.relativize(link));
        Result result = Cortado.launcher(linkToIt, "--version");
        Files.delete(link);
        assertEquals(0, result.code(), result::err);
        assertTrue(result.out().startsWith("cortado 0."), result::out);
    }

    @Test
    void theLauncherKeepsTheClassesForQuickStarts() throws Exception {
        assertEquals(0, Cortado.launcher("--version").code());
        assertTrue(Files.size(Cortado.root().resolve("emulator/target/cortado.jsa")) > 0);
    }

    @Test
    void numbersLookTheSameInEveryLocale() throws Exception {
        Result result = Cortado.process("-Duser.language=de", "run", Cortado.program("patterns/2003/rs.cas"),
                "--quiet");
        assertTrue(result.out().contains("33.278"), result::out);
    }
}
