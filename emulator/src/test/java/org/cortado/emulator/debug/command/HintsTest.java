package org.cortado.emulator.debug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cortado.emulator.debug.Session;
import org.cortado.emulator.debug.expr.ExprParser;
import org.cortado.emulator.debug.reply.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line that is nearly right answers, and forms that users of other debuggers type first. */
class HintsTest {
    private final Session session = Session.of(Session.THREE_CELLS);

    @AfterEach
    void close() {
        session.close();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        "step -3 => a count is a whole number up to 2147483647, not -3",
        "goto step -1 => a step is a whole number up to 2147483647, not -1",
        "goto => where to? 'goto step 40', 'goto cycle 900', 'goto time 20ms', or a checkpoint",
        "step 5ms => a count is a whole number up to 2147483647 without a unit, not 5ms",
        "break at step 5ms => a step is a whole number up to 2147483647 without a unit, not 5ms",
        "bt => no command 'bt': here it is 'why'",
        "info watchpoints => no topic 'info watchpoints': here it is 'info breakpoints'",
        "watch 5 => '5' never changes: name something of the chip, as in 'watch exc[3].u'",
        "break 2 > 1 => '2 > 1' never changes: name something of the chip, as in 'break exc[3].v > 0'",
        "print avg(pair.v) => no function 'avg': there are any, all, count, sum, mean, min, max, abs",
        "print maen(pair.v) => no function 'maen': did you mean 'mean'?",
        "print cor(0,0).spikes => no function 'cor': did you mean 'core'?",
        "print zzz => no name 'zzz': neither a variable of first nor a population: first, pair",
        "print pair[1] => 'pair[1]' names neurons: say what of them, as in 'pair[1].v'; 'info neuron' shows all of one",
        "plot first.v > v.gif => a picture is written as .svg or .png, not .gif",
        "phase first.v => an expression is missing, such as 'phase exc[0].v exc[0].u'",
        "raster pair from 3 => 'last 200ms' or '> FILE.svg' belongs after what is drawn, not 'from'"})
    void nearlyRight(String line, String message) {
        assertEquals(message, session.refused(line));
    }

    @Test
    void everyCommandOfAnotherDebuggerLeadsToOneThatThereIs() {
        for (String name : List.of("backtrace", "bt", "where", "finish", "nexti", "ni", "reverse-finish", "examine",
                "jump", "start", "kill", "file", "thread", "frame", "inspect", "info locals", "info threads")) {
            String here = session.refused(name).replaceAll(".*here it is '|'$", "");
            assertTrue(Verbs.topics().stream().anyMatch(topic -> topic.name().equals(here))
                    || Verbs.exact(here) != null, here);
        }
    }

    @Test
    void aNumberAloneIsALineToBreakAt() {
        assertEquals("breakpoint 1: break line 8 of first", session.say("break line 8"));
        assertEquals("breakpoint 2: break 8 of first", session.say("break 8"));
        assertTrue(session.say("continue").contains("breakpoint 2: first comes to"));
    }

    @Test
    void aStopAtALineShowsItAsItIsWritten() {
        session.say("break line 8");
        assertTrue(session.say("continue").endsWith("=> test.cas:8  add    w, i"), session.say("list"));
    }

    @Test
    void aWatchpointCanPassTheFirstChanges() {
        assertEquals("watchpoint 1: watch first.v after 3", session.say("watch first.v after 3"));
        session.say("continue");
        assertEquals(3, session.step());
    }

    @Test
    void aWatchpointIsCalledSoWhereItStops() {
        session.say("watch first.v");
        assertTrue(session.say("continue").startsWith("watchpoint 1: first.v changed"));
    }

    @Test
    void aWatchedRowTellsHowManyOfItsItemsChanged() {
        try (Session many = Session.of(Session.THREE_CELLS.replace("first, cell, size=1", "first, cell, size=6")
                .replace("pair, cell, size=2, ", "pair, cell, size=2").replace("neurons=8", "neurons=16")
                .replace("first, cell, size=6", "first, cell, size=12"))) {
            many.say("watch first.v");
            List<String> lines = many.lines("continue");
            assertEquals("watchpoint 1: first.v changed in 12 places, the first 8:", lines.get(0));
            assertEquals(8, lines.stream().filter(line -> line.startsWith("  first[")).count());
        }
    }

    @Test
    void whyAloneTellsOfTheSpikeStoppedAt() {
        session.say("next spike of pair");
        assertTrue(session.say("why").startsWith("pair["));
        session.say("step");
        assertTrue(session.say("why").startsWith("first "));
    }

    @Test
    void whyShowsOnlyTheFirstOfManyTargetsAndSaysWhereTheOthersAre() {
        try (Session many = Session.of(Session.THREE_CELLS.replace("pair, cell, size=2", "pair, cell, size=40")
                .replace("neurons=8", "neurons=64"))) {
            String said = many.say("why first");
            assertTrue(said.contains("and 28 more: 'info synapses first' lists them"), said);
            assertFalse(many.say("info synapses first").contains("more"));
        }
    }

    @Test
    void aCoreIsNamedInBracketsAfterItsTopic() {
        assertEquals(session.say("info core core(0,0)"), session.say("info core(0,0)"));
        assertEquals(session.say("info counters core(0,0)"), session.say("info counters (0,0)"));
        session.say("engine cycle");
        session.say("step");
        assertEquals(session.say("info router router(0,0)"), session.say("info router(0,0)"));
        assertEquals(session.say("info link link(0,0,inject)"), session.say("info link(0,0,inject)"));
    }

    @Test
    void differencesTakeTwoNumbers() {
        assertEquals(session.say("diff step 2 step 5"), session.say("diff 2 5"));
        assertEquals("no state differs between step 3 and step 3", session.say("diff 3 3"));
    }

    @Test
    void memoryIsExaminedFromTheNameOfAStateOrParameterOn() {
        session.say("step 2");
        assertEquals(session.say("x/2xw core(0,0).state[0]"), session.say("x/2xw first.v"));
        assertEquals(session.say("x/1xw core(0,0).parameters[0]"), session.say("x/1xw first.leak"));
        assertEquals(session.say("x/1xw core(0,0).flags[0]"), session.say("x/1xw first.flags"));
    }

    @Test
    void theManualOfExpressionsTellsOfEveryFunction() {
        String said = session.say("help expressions");
        ExprParser.functions().forEach(name -> assertTrue(said.contains("\n" + name + "(...): "), name));
        assertTrue(said.contains("mean(...): mean of all items"), said);
    }

    @Test
    void helpOfWhatTakesAnExpressionNamesThatManual() {
        assertTrue(session.say("help print").contains("'help expressions'"));
        assertFalse(session.say("help step").contains("'help expressions'"));
    }

    @Test
    void helpFitsTheWindow() {
        session.lines("help break").forEach(line -> assertTrue(line.length() <= 150, line));
    }

    @Test
    void severalPopulationsAreDrawnOneUnderTheOther() {
        session.say("step 20");
        Reply.Raster two = (Reply.Raster) session.reply("raster pair[0..1], first last 10ms");
        assertEquals(List.of("pair[0..1]", "first"), two.plot().groups().stream().map(g -> g.name()).toList());
        Reply.Raster all = (Reply.Raster) session.reply("raster");
        assertEquals(List.of("first", "pair"), all.plot().groups().stream().map(g -> g.name()).toList());
        assertFalse(session.say("raster pair[0..1]").contains("]["));
    }

    @Test
    void anEndlessProgramWithoutBreakpointsIsNotContinued() {
        try (Session endless = Session.of(Session.THREE_CELLS.replaceAll("\\.(run|spikes) .*", ""))) {
            assertTrue(endless.refused("continue").startsWith("nothing would stop this run"));
            endless.say("break spike");
            assertTrue(endless.say("continue").contains("breakpoint 1"));
        }
    }

    @Test
    void loadingTellsWhatWasOpened() {
        assertEquals("first (1), pair (2); 200 steps", session.say("load"));
    }

    @Test
    void noDisplaysAreToldOf() {
        assertEquals("no displays", session.say("info display"));
        assertEquals("no displays", session.say("display"));
    }

    @Test
    void reverseStepiSaysWhoseInstructionAndStep() {
        session.say("step 3");
        assertEquals("first in step 2", session.lines("reverse-stepi 2").get(0));
    }

    @Test
    void timeIsToldWithoutTheNoiseOfDoubles() {
        try (Session fine = Session.of(Session.THREE_CELLS.replace("timestep=1ms", "timestep=0.1ms"))) {
            assertEquals("step 573 (57.3 ms)", fine.say("goto 573"));
            assertEquals("time = 57.3", fine.say("print time"));
            assertEquals("step 30 (3 ms)", fine.say("goto 3ms"));
            assertEquals("breakpoint 1: break at step 45", fine.say("break at 4.5ms"));
        }
    }

    @Test
    void controlRegistersHaveTheNamesThatTheAddressMapShows() {
        assertEquals("chip.seed = 3", session.say("print chip.seed"));
        assertEquals("chip.spike_queue = 64", session.say("print chip.spike_queue"));
        assertTrue(session.say("x/1dg chip.seed").endsWith("chip.seed   3"), session.say("x/1dg chip.seed"));
    }

    @Test
    void stepiTellsInWhichStepEachInstructionIs() {
        List<String> lines = session.lines("stepi 10");
        assertEquals("first in step 0", lines.get(0));
        assertTrue(lines.contains("first in step 1"), String.join("\n", lines));
    }

    @Test
    void aStateIsExaminedInItsFormat() {
        session.say("step");
        assertTrue(session.say("x/2fw first.v").endsWith("  3   0"), session.say("x/2fw first.v"));
    }

    @Test
    void whyAtAStepWithoutASpikeTellsOfTheSpikeBefore() {
        session.say("next spike of first");
        long spike = session.step() - 1;
        session.say("step 2");
        assertEquals("first did not spike in step %d: before it, it spiked last in step %d".formatted(spike + 1,
                spike), session.refused("why first at step " + (spike + 1)));
    }

    @Test
    void commandsThatBeginWithSilentHideTheStop() {
        session.say("break spike of first; commands 1; silent; print step; continue; end");
        List<String> lines = session.lines("continue");
        assertTrue(lines.size() > 5, lines.toString());
        lines.subList(0, lines.size() - 1).forEach(line -> assertTrue(line.startsWith("step = "), line));
        assertTrue(lines.get(lines.size() - 1).contains("the end of the program's run"));
    }

    @Test
    void aPacketToARowThatIsNotThereIsToldOf() {
        assertTrue(session.say("inject packet core(0,0) key 77").contains("has no axon-in row 77"));
        assertEquals("1 packet sent in step 0", session.say("inject packet core(0,0) key 0"));
    }
}
