package org.cortado.tests.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cortado.tests.endtoend.Cortado.Result;
import org.junit.jupiter.api.Test;

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
    void numbersLookTheSameInEveryLocale() throws Exception {
        Result result = Cortado.process("-Duser.language=de", "run", Cortado.program("patterns/2003/rs.cas"), "--quiet");
        assertTrue(result.out().contains("33.278"), result::out);
    }
}
