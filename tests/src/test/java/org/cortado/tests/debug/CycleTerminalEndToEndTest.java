package org.cortado.tests.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cortado.emulator.debug.expr.LinkValue;
import org.cortado.emulator.debug.expr.MeshParser;
import org.cortado.emulator.debug.expr.Side;
import org.cortado.tests.endtoend.Cortado;
import org.cortado.tests.endtoend.Cortado.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program on the cycle engine, typed at and by script. */
class CycleTerminalEndToEndTest {
    private static final String PROGRAM = "programs/networks/two-neurons.cas";

    @TempDir
    private Path folder;

    @Test
    void cyclesForwardsAndBackwardsWithThePromptSayingWhere() throws Exception {
        try (TerminalSession terminal = new TerminalSession(folder.resolve("history"), PROGRAM, "--engine", "cycle")) {
            terminal.expect("step 0 cycle 0> ");
            terminal.line("cycle 5");
            terminal.expect("in step 0 (0 ms), cycle 5");
            terminal.expect("step 0 cycle 5> ");
            terminal.line("");
            terminal.expect("in step 0 (0 ms), cycle 10");
            terminal.line("reverse-cycle 3");
            terminal.expect("step 0 cycle 7> ");
            terminal.line("break packet on link(0,0,inject)");
            terminal.expect("breakpoint 1: break packet on link(0,0,inject)");
            terminal.line("continue");
            terminal.expect("breakpoint 1: packet on link(0,0,inject): for core(0,0,0), key 0");
            terminal.line("info packets");
            terminal.expect("packets under way");
            terminal.line("engine functional");
            terminal.expect("breakpoint 1 is disabled: the functional engine knows no cycles");
            terminal.expect("step 0> ");
            terminal.line("quit");
            assertEquals(0, terminal.end());
        }
    }

    @Test
    void controlCStopsARunOfCyclesAndKeepsTheSession() throws Exception {
        try (TerminalSession terminal = new TerminalSession(folder.resolve("history"), PROGRAM, "--engine", "cycle")) {
            terminal.expect("step 0 cycle 0> ");
            terminal.line("cycle 5; run 2000000000steps");
            terminal.expect("in step 0 (0 ms), cycle 5");
            terminal.type("\u0003");
            terminal.expect(": interrupted");
            terminal.line("print cycle >= 5"); // still 5 where the key comes before the run's first event
            terminal.expect("cycle >= 5 = 1");
            terminal.line("goto cycle 7");
            terminal.expect("in step 0 (0 ms), cycle 7");
        }
    }

    @Test
    void aBatchOnTheCycleEngine() {
        Result result = Cortado.run("repl", Cortado.program("networks/two-neurons.cas"), "--engine", "cycle", "--batch",
                "--command", "cycle 5; print cycle; reverse-cycle; step; assert cycle > 100");
        assertEquals(0, result.code(), result::err);
        assertTrue(result.out().startsWith("in step 0 (0 ms), cycle 5\ncycle = 5\nin step 0 (0 ms), cycle 4\nstep 1 "),
                result.out());
    }

    @Test
    void theReadmesSessionOnTheCycleEngineIsAsShown() throws Exception {
        String readme = Files.readString(Cortado.root().resolve("README.md"));
        Matcher shown = Pattern.compile("\\$ emulator/cortado repl (programs/\\S+) --engine cycle --batch --command "
                + "\"([^\"]+)\"\n(.*?)```", Pattern.DOTALL).matcher(readme);
        assertTrue(shown.find(), "the README shows none");
        Result result = Cortado.run("repl", Cortado.root().resolve(shown.group(1)).toString(), "--engine", "cycle",
                "--batch", "--command", shown.group(2));
        assertEquals(shown.group(3), result.out());
    }

    @Test
    void theManualNamesWhatTheCycleEngineShows() throws Exception {
        String manual = Files.readString(Cortado.root().resolve("emulator/MANUAL.md"));
        for (List<String> names : List.of(LinkValue.fields(), MeshParser.routerFields(), Side.NAMES)) {
            names.forEach(name -> assertTrue(manual.contains("." + name + "`") || manual.contains("`" + name + "`"),
                    name));
        }
    }

    @Test
    void commandsWithoutBatchGoOnToStandardInputAndEndWithIt() throws Exception {
        Result result = Cortado.processWithInput("", "repl", PROGRAM, "--command", "step");
        assertEquals(0, result.code(), result::err);
        assertEquals("step 1 (1 ms)\n", result.out());
        result = Cortado.processWithInput("step\n", "repl", PROGRAM, "--command", "step");
        assertEquals("step 1 (1 ms)\nstep 2 (2 ms)\n", result.out());
    }
}
