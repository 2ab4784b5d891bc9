package org.cortado.tests.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalEndToEndTest {
    private static final String PROGRAM = "programs/networks/two-neurons.cas";

    @TempDir
    private Path folder;

    private TerminalSession terminal;

    @BeforeEach
    void start() throws Exception {
        terminal = new TerminalSession(folder.resolve("history"), PROGRAM);
        terminal.expect("step 0> ");
    }

    @AfterEach
    void close() {
        terminal.close();
    }

    @Test
    void stepBreakReverseAndQuit() throws Exception {
        terminal.line("step 2");
        terminal.expect("step 2 (2 ms)");
        terminal.line("break spike of second");
        terminal.expect("breakpoint 1: break spike of second");
        terminal.line("continue");
        terminal.expect("breakpoint 1: second spiked");
        terminal.line("reverse-step");
        terminal.expect("step ");
        terminal.line("restart");
        terminal.expect("step 0 (0 ms): the start");
        terminal.line("quit 3");
        assertEquals(3, terminal.end());
    }

    @Test
    void tabCompletesCommandsAndNames() throws Exception {
        terminal.type("chec\t");
        terminal.expect("checkpoint ");
        terminal.line("here");
        terminal.expect("checkpoint here at step 0");
        terminal.type("print seco\t");
        terminal.expect("second");
        terminal.line(".u");
        terminal.expect("second.u = -13");
    }

    @Test
    void anEmptyLineRepeats() throws Exception {
        terminal.line("step");
        terminal.expect("step 1 (1 ms)");
        terminal.line("");
        terminal.expect("step 2 (2 ms)");
    }

    @Test
    void controlCStopsARunAndKeepsTheSession() throws Exception {
        terminal.line("step; run 2000000000steps");
        terminal.expect("step 1 (1 ms)");
        terminal.type("\u0003");
        terminal.expect(": interrupted");
        terminal.line("print step > 0");
        terminal.expect("step > 0 = 1");
    }

    @Test
    void controlCAtThePromptClearsTheLine() throws Exception {
        terminal.type("nonsense");
        terminal.expect("nonsense");
        terminal.type("\u0003");
        terminal.expect("step 0> ");
        terminal.line("echo here");
        terminal.expect("here");
    }

    @Test
    void controlDEndsTheSession() throws Exception {
        terminal.type("\u0004");
        assertEquals(0, terminal.end());
    }

    @Test
    void aFaultIsOneLineAndTheSessionGoesOn() throws Exception {
        terminal.line("stpe");
        terminal.expect("error: no command 'stpe': did you mean 'step'?");
        terminal.line("step");
        terminal.expect("step 1 (1 ms)");
    }

    @Test
    void repliesFitAWindowThatWasResized() throws Exception {
        terminal.resize(60, 40);
        terminal.line("info counters");
        String said = terminal.expect("active_updates");
        terminal.expect("second-spike");
        String rule = said.lines().filter(line -> line.contains("──")).findFirst().orElseThrow();
        assertTrue(rule.length() <= 60, rule);
    }

    @Test
    void longRepliesStopAtEachScreenful() throws Exception {
        terminal.resize(100, 12);
        terminal.line("help");
        terminal.expect("-- more (space, Enter, q) --");
        terminal.type("q");
        terminal.expect("step 0> ");
    }

    @Test
    void historyOutlivesTheSession() throws Exception {
        terminal.line("echo remember me");
        terminal.expect("remember me\n");
        terminal.line("quit");
        terminal.end();
        assertTrue(Files.readString(folder.resolve("history")).contains("echo remember me"));
        try (TerminalSession again = new TerminalSession(folder.resolve("history"), PROGRAM)) {
            again.expect("step 0> ");
            again.type("\u001bOA\u001bOA\r");
            again.expect("remember me\n");
        }
    }

    @Test
    void commandsOfABreakpointAreAskedFor() throws Exception {
        terminal.line("break spike of first");
        terminal.expect("breakpoint 1");
        terminal.line("commands 1");
        terminal.expect("> ");
        terminal.line("print first.v > 0");
        terminal.line("end");
        terminal.expect("step 0> ");
        terminal.line("continue");
        terminal.expect("first.v > 0 = 0");
    }
}
