package org.cortado.tests.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cortado.tests.endtoend.Cortado;
import org.cortado.tests.endtoend.Cortado.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplEndToEndTest {
    private static final String PROGRAM = Cortado.program("networks/two-neurons.cas");

    @TempDir
    private Path folder;

    private static Result batch(String... lines) {
        String[] arguments = new String[3 + 2 * lines.length];
        arguments[0] = "repl";
        arguments[1] = PROGRAM;
        arguments[2] = "--batch";
        for (int i = 0; i < lines.length; i++) {
            arguments[3 + 2 * i] = "--command";
            arguments[4 + 2 * i] = lines[i];
        }
        return Cortado.run(arguments);
    }

    @Test
    void commandsRunInOrder() {
        Result result = batch("step 2; print step", "step; print step");
        assertEquals(0, result.code(), result::err);
        assertEquals("step 2 (2 ms)\nstep = 2\nstep 3 (3 ms)\nstep = 3\n", result.out());
    }

    @Test
    void aScriptThatHoldsEndsWithZero() throws IOException {
        Path script = Files.writeString(folder.resolve("a.dbg"), """
                # The first cell drives the second.
                next spike of first
                assert first.v < -60 && second.spiked == 0
                until second.spiked
                assert step > 5
                """);
        Result result = Cortado.run("repl", PROGRAM, "--batch", "--script", script.toString());
        assertEquals(0, result.code(), result::err);
    }

    @Test
    void aFailedAssertionEndsWithOneAndItsPlace() throws IOException {
        Path script = Files.writeString(folder.resolve("a.dbg"), "step\nassert step == 2\necho never\n");
        Result result = Cortado.run("repl", PROGRAM, "--batch", "--script", script.toString());
        assertEquals(1, result.code());
        assertEquals("error: " + script + ":2: assertion failed at step 1: step == 2 (step = 1)\n", result.err());
        assertTrue(!result.out().contains("never"));
    }

    @Test
    void anErrorEndsWithTwoAndItsPlace() throws IOException {
        Path script = Files.writeString(folder.resolve("a.dbg"), "stpe\n");
        Result result = Cortado.run("repl", PROGRAM, "--batch", "--script", script.toString());
        assertEquals(2, result.code());
        assertEquals("error: " + script + ":1: no command 'stpe': did you mean 'step'?\n", result.err());
    }

    @Test
    void quitGivesTheExitCode() {
        assertEquals(7, batch("quit 7").code());
    }

    @Test
    void aProgramThatIsNotThereEndsWithTwo() {
        Result result = Cortado.run("repl", "nosuch.cas", "--batch");
        assertEquals(2, result.code());
        assertTrue(result.err().contains("nosuch.cas: no such file"), result.err());
    }

    @Test
    void everyAnswerIsAnObjectInJson() {
        Result result = Cortado.run("repl", PROGRAM, "--batch", "--json", "--command",
                "next spike; print first.v; info counters; list; nonsense");
        assertEquals(2, result.code());
        String[] types = result.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()
                .get("type").getAsString()).toArray(String[]::new);
        assertEquals("stop,values,table,code,error", String.join(",", types));
        JsonObject stop = JsonParser.parseString(result.out().lines().findFirst().orElseThrow()).getAsJsonObject();
        assertEquals("breakpoint", stop.get("reason").getAsString());
        assertEquals("first spiked", stop.getAsJsonArray("causes").get(0).getAsJsonObject().get("what").getAsString());
    }

    @Test
    void linesComeFromStandardInputToo() throws Exception {
        Result result = Cortado.processWithInput("step 3\nprint step\nnonsense\n", "repl", PROGRAM);
        assertEquals(2, result.code());
        assertEquals("step 3 (3 ms)\nstep = 3\n", result.out());
        assertTrue(result.err().contains("input:3: no command 'nonsense'"), result.err());
    }

    @Test
    void aLongerTimeLengthensTheRun() {
        Result result = Cortado.run("repl", PROGRAM, "--batch", "--time", "500ms", "--command", "continue");
        assertTrue(result.out().contains("step 500 (500 ms): the end"), result.out());
    }

    @Test
    void anImageIsDebuggedByItsNames() {
        Path image = folder.resolve("net.npz");
        assertEquals(0, Cortado.run("asm", PROGRAM, "-o", image.toString()).code());
        Result result = Cortado.run("repl", image.toString(), "--batch", "--command",
                "next spike of second; print step");
        assertEquals(0, result.code(), result::err);
        assertTrue(result.out().contains("second spiked"), result.out());
    }
}
