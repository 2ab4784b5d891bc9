package org.cortado.tests.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
        terminal.expect("step 13 (13 ms)\nstep 13> ");
        terminal.line("reverse-step");
        terminal.expect("step 12 (12 ms)\nstep 12> ");
        terminal.line("goto step 100");
        terminal.expect("step 100> ");
        terminal.line("reverse-continue");
        terminal.expect("breakpoint 1: second spiked");
        terminal.expect("step 88> ");
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
    void tabCompletesFiles() throws Exception {
        Files.writeString(folder.resolve("my-session.dbg"), "echo from the file\n");
        terminal.type("source " + folder + "/my-s\t");
        terminal.expect("my-session.dbg");
        terminal.line("");
        terminal.expect("from the file\n");
    }

    @Test
    void aBeginningThatOnlyOneCommandHasWillDo() throws Exception {
        terminal.line("chec here; goto step 2; got here");
        terminal.expect("step 0 (0 ms)");
        terminal.line("re");
        terminal.expect("error: 're' may be reverse-step, ");
    }

    @Test
    void controlRFindsALineAgain() throws Exception {
        terminal.line("echo one fish");
        terminal.expect("one fish\nstep 0> ");
        terminal.line("step");
        terminal.expect("step 1> ");
        terminal.type("\u0012fish");
        terminal.expect("fish");
        terminal.type("\r");
        terminal.expect("one fish\nstep 1> ");
    }

    @Test
    void changedDisplaysAndSourceAreColoured() throws Exception {
        terminal.line("display first.v; step; list");
        terminal.expect(".end");
        assertTrue(terminal.raw().matches("(?s).*1: \u001b\\[[0-9;]*mfirst\\.v\u001b\\[0m = \u001b\\[[0-9;]*m-.*"),
                terminal::raw);
        assertTrue(terminal.raw().matches("(?s).*\u001b\\[[0-9;]*m\\.neuron.*"), terminal::raw);
    }

    @Test
    void withNoColorNothingIsColoured() throws Exception {
        try (TerminalSession plain = new TerminalSession(folder.resolve("history"), false, PROGRAM)) {
            plain.expect("step 0> ");
            plain.line("display first.v; step; list; nonsense");
            plain.expect("error: no command 'nonsense'");
            assertFalse(plain.raw().matches("(?s).*\u001b\\[[0-9;]*[34][0-9;]*m.*"), plain::raw);
        }
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
        String first = terminal.expect("-- more (space, Enter, q) --");
        assertEquals(12, first.lines().dropWhile(line -> !line.equals("Moving")).count(), first);
        terminal.type(" ");
        String second = terminal.expect("-- more (space, Enter, q) --");
        assertTrue(second.lines().count() >= 11, second);
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
