package org.cortado.emulator.debug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.ScriptException;
import org.cortado.emulator.debug.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommandsTest {
    private final Session session = Session.of(Session.THREE_CELLS);

    @AfterEach
    void close() {
        session.close();
    }

    static Stream<Verb> all() {
        return Stream.concat(Verbs.ALL.stream(), Verbs.topics().stream()).filter(v -> v != Source.VERB);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theExampleOfEveryCommandWorks(Verb verb) {
        session.say(verb.example());
        session.interpreter().reset();
    }

    @ParameterizedTest
    @MethodSource("all")
    void helpTellsOfEveryCommand(Verb verb) {
        String said = session.say("help " + verb.name()).replaceAll("\\s+", " ");
        assertTrue(said.contains(verb.summary()) && said.contains(verb.example()), said);
    }

    @Test
    void helpListsEveryCommand() {
        String said = session.say("help");
        Verbs.ALL.forEach(verb -> assertTrue(said.contains(verb.name()), verb.name()));
    }

    @Test
    void namesAndShortNamesAreUnique() {
        Set<String> seen = new HashSet<>();
        for (Verb verb : Verbs.ALL) {
            assertTrue(seen.add(verb.name()), verb.name());
            verb.aliases().forEach(alias -> assertTrue(seen.add(alias), alias));
        }
    }

    @ParameterizedTest
    @CsvSource({"s, step", "c, continue", "b, break", "rs, reverse-step", "reverse-co, reverse-continue",
        "rc, reverse-continue", "cyc, cycle", "reverse-cy, reverse-cycle", "disas, disassemble", "unt, until",
        "p, print", "i, info", "h, help", "q, quit", "tb, tbreak", "al, alias"})
    void shortNames(String name, String full) {
        assertEquals(full, Verbs.find(name).name());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        "stpe => no command 'stpe': did you mean 'step'?",
        "re => 're' may be reverse-step, reverse-cycle, reverse-stepi, reverse-next, reverse-continue, restart",
        "info neurn => did you mean 'info neuron'?",
        "step x => expected a count, found 'x'",
        "step 0 => step 0: at least 1",
        "step -1 => a count is a whole number up to 2147483647, not -1",
        "step 99999999999 => a count is a whole number up to 2147483647",
        "run => how long?",
        "cycle => the functional engine knows no cycles, links and queues: 'engine cycle' restarts",
        "reverse-cycle 3 => 'engine cycle' restarts on the cycle engine, as --engine cycle does",
        "goto cycle 7 => 'engine cycle' restarts",
        "print cycle => 'engine cycle' restarts",
        "break at cycle 7 => 'engine cycle' restarts",
        "print link(0,0,east).load => 'engine cycle' restarts",
        "watch core(0,0).spike_queue => 'engine cycle' restarts",
        "break packet on link(0,0,east) => 'engine cycle' restarts",
        "break full => 'engine cycle' restarts",
        "info queues => 'engine cycle' restarts",
        "info router => 'engine cycle' restarts",
        "info link => 'engine cycle' restarts",
        "engine flaot => no engine 'flaot'",
        "run 1.5ms => is no whole number of timesteps",
        "goto nowhere => no checkpoint 'nowhere'",
        "delete 7 => no breakpoint 7: there are none",
        "break => stop at what?",
        "break line 999 => line 999 of its source has no instruction",
        "break packet at core(0,9) => no core 0,9,0",
        "x 0x12345678 => nothing is stored at address 0x12345678",
        "x/9999 0 => x shows 1 to 4096 words at once",
        "x/2g 0x200004 => is no multiple of 8",
        "x/2i 0x4 => is no multiple of 8",
        "x/i core(0,0).state[0] => lies in no program store: 'x/4i core(0,0).program[0]' names one",
        "x/i 0x8000 => nothing is stored at address 0x8000",
        "x/i chip.seed => lies in no program store",
        "list 0 => lines are counted from 1",
        "list 5, 4 => the first line and the last, at most 1000",
        "list 1, 1001 => the first line and the last, at most 1000",
        "list 3, => expected a line, found the end of the line",
        "list first 3 4 => nothing belongs after the lines",
        "list 40 => test.cas is not known to have lines 35 to 44: 'list' shows the program",
        "undo => nothing was changed yet",
        "set chip.spikes = 3 => cannot be set",
        "set first.v = 1e9 => does not fit first.v, whose format s16.15 holds -65536",
        "set first.n = 1.5 => is no 32-bit word",
        "set core(0,0).program[0] = 0 => 0x0000000000000000 is no instruction",
        "set core(0,0).runs[0] = 1 => cannot be set",
        "inject spike pair[0] => goes nowhere",
        "source nosuch.dbg => nosuch.dbg: no such file",
        "echo \" => a quote is not closed",
        "assert first.v > 5 => assertion failed at step 0: first.v > 5 (first.v = 0)",
        "alias step = run => 'step' is a command and stays one",
        "commands 3 => no breakpoint 3",
        "stepi 99999 => at most 10000 at once",
        "print 1e9999999999 => is no number",
        "break line v 2 => expected a line, as in 'break line 20' or 'break cell.cas:20', found 'v'",
        "brk spike => no command 'brk': did you mean 'break'?",
        "breakpoint spike => no command 'breakpoint': did you mean 'break'?",
        "frobnicate => no command 'frobnicate': 'help' lists all",
        "info nrn => did you mean 'info neuron'?",
        "tbreak spik => no event or name 'spik': did you mean 'spike'?",
        "heatmap lnks => no map or name 'lnks': did you mean 'links'?",
        "goto stepp 3 => no moment 'stepp': did you mean 'step'?",
        "inject spke first => no event 'spke': did you mean 'spike'?",
        "why first at step 7 => step 7 is yet to come",
        "why first at 7 => expected 'step'",
        "diff nonsense => expected a step, or 'twin', found 'nonsense'",
        "diff twin nobody => no population 'nobody'",
        "heatmap cores spiks => did you mean 'spikes'?",
        "heatmap neurons last 1h => 1h",
        "plot first.v > none/a.svg => none/a.svg: cannot be written",
        "plot first.v > a.pdf => a picture is written as .svg or .png, not .pdf",
        "set weight first -> first = 3 => no synapse leads from first to first",
        "set weight first pair = 3 => expected '-'",
        "set weight first -> pair = 1e9 => does not fit this synapse",
        "set weight first -> pair = pair.v => a weight is one number"
    })
    void badLinesAreRefusedInOneLine(String line, String message) {
        session.say("goto step 0");
        long hash = session.hash();
        String refused = session.refused(line);
        assertTrue(refused.contains(message), refused);
        assertFalse(refused.contains("\n"), refused);
        assertEquals(hash, session.hash());
    }

    @Test
    void semicolonsSeparateAndHashesEnd() {
        assertEquals("a\nb; c", session.say("echo a; echo \"b; c\" # step").replace("\"", ""));
        assertEquals(0, session.step());
    }

    @Test
    void anAnswerTooLargeForMemoryIsAFault() {
        Interpreter small = new Interpreter(session.debugger(), reply -> {
            throw new OutOfMemoryError();
        }, file -> session.debugger());
        assertTrue(assertThrows(DebugException.class, () -> small.line("print step")).getMessage()
                .startsWith("not enough memory for this"));
        small.line("alias two = step 2");
    }

    @Test
    void anAliasStandsForALine() {
        session.say("alias two = step 1; alias look = print step");
        session.say("two");
        assertEquals("step = 1", session.say("look"));
    }

    @Test
    void anAliasIsListedAndForgotten() {
        session.say("alias two = step 2; alias aa = print step");
        assertEquals("aa = print step\ntwo = step 2", session.say("alias"));
        session.say("alias two =");
        assertEquals("aa = print step", session.say("alias"));
        assertTrue(session.refused("two").contains("no command 'two'"));
    }

    @Test
    void anAliasOfItselfIsRefused() {
        session.say("alias aa = bb; alias bb = aa");
        assertTrue(session.refused("aa").contains("stand for each other"));
    }

    @Test
    void aScriptFaultNamesFileAndLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.dbg"), "step 2\n\n# nothing\nprint nonsense\nstep\n");
        DebugException fault = assertThrows(ScriptException.class, () -> session.say("source " + file));
        assertTrue(fault.getMessage().startsWith(file + ":4: no name 'nonsense'"), fault.getMessage());
        assertFalse(ScriptException.failsAssertion(fault));
        assertEquals(2, session.step());
    }

    @Test
    void aFailedAssertionIsToldFromAnError(@TempDir Path folder) throws IOException {
        Path inner = Files.writeString(folder.resolve("in.dbg"), "assert step == 99\n");
        Path outer = Files.writeString(folder.resolve("out.dbg"), "step 2\nsource " + inner + "\n");
        DebugException fault = assertThrows(ScriptException.class, () -> session.say("source " + outer));
        assertTrue(fault.getMessage().startsWith(inner + ":1: assertion failed at step 2"), fault.getMessage());
        assertTrue(ScriptException.failsAssertion(fault));
    }

    @Test
    void scriptsThatRunEachOtherEnd(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.dbg");
        Files.writeString(file, "source " + file + "\n");
        assertTrue(session.refused("source " + file).contains("scripts that run each other"));
    }

    @Test
    void commandsWithoutEndAreAFault(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.dbg"), "break spike\ncommands 1\nprint step\n");
        assertTrue(session.refused("source " + file).contains("'end' is missing"));
        assertFalse(session.interpreter().collecting());
    }

    @Test
    void quitGivesItsCode() {
        session.say("quit 3; step 5");
        assertEquals(3, session.interpreter().exit());
        assertEquals(0, session.step());
    }

    @Test
    void stepiGoesThroughTheStepAndIntoTheNext() {
        int length = session.debugger().subject().comingStep(session.debugger().subject().selected()).length();
        session.say("stepi " + (length + 1));
        assertEquals(1, session.step());
        session.say("stepi");
        assertEquals(1, session.debugger().subject().inside());
        session.say("reverse-stepi 2");
        assertEquals(0, session.step());
        assertEquals(length, session.debugger().subject().inside());
    }

    @Test
    void lookingIntoAStepEndsWithWhatTheStepDoes() {
        session.say("step 2; stepi 8");
        String inside = session.say("print first.v, first.n");
        session.say("step");
        assertEquals(inside, session.say("print first.v, first.n"));
    }

    @Test
    void checkpointsComeBackAcrossChanges() {
        session.say("goto step 50; checkpoint there");
        long hash = session.hash();
        session.say("goto step 20; set first.v = 5; continue; goto there");
        assertEquals(50, session.step());
        assertEquals(hash, session.hash());
    }

    @Test
    void theEndOfTheRunIsAStop() {
        assertTrue(session.say("continue").contains("step 200 (200 ms): the end of the program's run"));
        assertTrue(session.say("continue").contains("step 200 (200 ms): the end of the program's run"));
        session.say("run 10ms");
        assertEquals(210, session.step());
    }

    @Test
    void displaysMarkWhatChanged() {
        session.say("display first.v; display pair[0].n");
        List<String> said = session.lines("step");
        assertEquals("1: first.v = 3  (0x00018000, s16.15)  *", said.get(1));
        assertEquals("2: pair[0].n = 0", said.get(2));
    }

    @Test
    void memoryIsShownByAddress() {
        session.say("step");
        String said = session.say("x/2dw core(0,0).state[0]");
        assertTrue(said.contains("0x200000  core(0,0,0).state[0]  98304"), said);
    }

    @Test
    void aWordOfEightBytesIsTwoOfFour() {
        String wide = session.say("x/1xg core(0,0).program[0]");
        String halves = session.say("x/2xw core(0,0).program[0]");
        String word = wide.substring(wide.lastIndexOf("0x") + 2);
        assertTrue(halves.contains("0x" + word.substring(8)) && halves.contains("0x" + word.substring(0, 8)), halves);
    }

    @Test
    void diffComparesTwoMoments() {
        session.say("step 2");
        String said = session.say("diff step 1");
        assertEquals("first.v  3  5.699981689453125  88473", said.lines().filter(l -> l.startsWith("first.v"))
                .findFirst().orElseThrow().strip().replaceAll(" {2,}", "  "));
        assertEquals(2, session.step());
    }

    @Test
    void diffOfTwoOtherMoments() {
        session.say("step 2");
        List<String> there = session.lines("diff step 1");
        session.say("goto step 50");
        List<String> both = session.lines("diff step 1 step 2");
        assertEquals(there.subList(2, there.size()).stream().map(line -> line.replaceAll(" +", " ")).toList(),
                both.subList(2, both.size()).stream().map(line -> line.replaceAll(" +", " ")).toList());
        assertEquals(50, session.step());
    }

    @Test
    void diffOfSomeNeuronsLeavesTheOthersOut() {
        session.say("step 60");
        assertTrue(session.say("diff step 50").contains("first.v"));
        assertFalse(session.say("diff step 50 pair").contains("first.v"));
    }
}
