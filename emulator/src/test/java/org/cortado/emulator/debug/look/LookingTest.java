package org.cortado.emulator.debug.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cortado.assembler.isa.Flag;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.debug.Session;
import org.cortado.emulator.debug.reply.CodeLine;
import org.cortado.emulator.debug.reply.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code info}, {@code list} and their like show, against what can be counted by hand on three cells. */
class LookingTest {
    private final Session session = Session.of(Session.THREE_CELLS);

    @BeforeEach
    void goToTheFirstSpike() {
        session.say("goto step 4");
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Reply.Table table(String line) {
        Reply reply = session.reply(line);
        return (Reply.Table) (reply instanceof Reply.All all ? all.parts().get(0) : reply);
    }

    private List<String> row(String line, String name) {
        return table(line).rows().stream().filter(row -> row.get(0).equals(name)).findFirst().orElseThrow();
    }

    private List<CodeLine> code(String line) {
        return ((Reply.Code) session.reply(line)).lines();
    }

    @Test
    void coresAreListedWithWhatTheyHold() {
        assertEquals(List.of(List.of("core(0,0,0)", "3", "8", "3", "4", "1", "1", "1")), table("info core").rows());
    }

    @Test
    void aCoreShowsItsMemories() {
        assertEquals(List.of("neuron slots", "3", "8", "37.5 %"), row("info core core(0,0)", "neuron slots"));
        assertEquals(List.of("synapse words", "4", "131072", "0.0 %"), row("info core core(0,0)", "synapse words"));
        assertEquals("core(1,0,0) holds nothing", session.say("info core core(1,0)"));
    }

    @Test
    void aNeuronShowsItsRegistersInputAndSpike() {
        assertEquals(List.of("n", "s1", "1", "0x00000001", "int"), row("info neuron first", "n"));
        assertEquals(List.of("i", "p1", "3", "0x00018000", "s16.15"), row("info neuron first", "i"));
        String said = session.say("info neuron first");
        assertTrue(said.contains("first: neuron 0, slot 0 of core(0,0,0)"), said);
        assertTrue(said.contains("spiked in the last step"), said);
        Reply.All all = (Reply.All) session.reply("info neuron pair[0]");
        assertEquals(List.of(List.of("x", "5", "6", "196608")), ((Reply.Table) all.parts().get(2)).rows());
    }

    @Test
    void aNeuronShowsItsFlags() {
        session.say("set first.flags = %d".formatted(Flag.SATURATE.bit() | Flag.WRAP.bit()));
        assertTrue(session.say("info neuron first").contains("flags: wrap, saturate"));
    }

    @Test
    void populationsAreListed() {
        assertEquals(List.of(List.of("first", "1", "cell", "1", "core(0,0,0)[0]"),
                List.of("pair", "2", "cell", "0", "core(0,0,0)[1..2]")), table("info population").rows());
    }

    @Test
    void aPopulationShowsTheSpreadOfEachVariable() {
        session.say("set pair[0].v = 1; set pair[1].v = 4");
        assertEquals(List.of("v", "1", "2.5", "4", "s16.15"), row("info population pair", "v"));
    }

    @Test
    void programsShowTheirLengthAndCycles() {
        assertEquals(List.of("first", "cell", "8", "9", "1", "32", "s16.15", ""), row("info program", "first"));
    }

    @Test
    void axonsLeadToCoresAndKeys() {
        assertEquals(List.of(List.of("first", "core(0,0,0)", "0", "2", "x0", "3")), table("info axons first").rows());
        assertEquals(0, table("info axons pair").rows().size());
    }

    @Test
    void synapsesCanBeSeenFromBothEnds() {
        assertEquals(List.of(List.of("first", "pair[0]", "6", "2", "x0", "24576", "3", "core(0,0,0).synapses[0]"),
                List.of("first", "pair[1]", "6", "2", "x0", "24576", "3", "core(0,0,0).synapses[1]")),
                table("info synapses first").rows());
        assertEquals(List.of(List.of("first", "6", "2"), List.of("outside", "5", "1")),
                table("info synapses to pair[1]").rows().stream().map(row -> List.of(row.get(0), row.get(2),
                        row.get(3))).toList());
    }

    @Test
    void countersAreThoseOfTheChip() {
        for (Counter counter : Counter.values()) {
            assertEquals(List.of(counter.key(), "" + session.debugger().subject().view().total(counter),
                    counter.meaning()), row("info counters", counter.key()));
        }
        assertEquals("1", row("info counters core(0,0)", "spikes").get(1));
        assertEquals("11", row("info counters", "inactive_updates").get(1));
    }

    @Test
    void saturationsSayHowOftenWhoseAndWhere() {
        session.say("set first.v = 65000; set first.i = 60000; step");
        Reply.All all = (Reply.All) session.reply("info saturations");
        List<String> saturate = ((Reply.Table) all.parts().get(0)).rows().get(Flag.SATURATE.ordinal());
        assertEquals(List.of("saturate", "1", "1", "first"), saturate.subList(0, 4));
        assertEquals(List.of(List.of("saturate", "first", "test.cas:8")), ((Reply.Table) all.parts().get(1)).rows());
    }

    @Test
    void theAddressMapNamesEveryMemory() {
        assertEquals(List.of("state", "0x0200000", "4", "65536", "state words: s0..s15 of slot 0, of slot 1, ..."),
                row("info memory", "state"));
        assertEquals("3", row("info registers", "seed").get(1));
    }

    @Test
    void memoryIsShownInEveryFormat() {
        assertEquals(List.of("0x100000", "core(0,0,0).parameters[0]", "29491", "98304"),
                table("x/2dw core(0,0).parameters[0]").rows().get(0));
        assertEquals(List.of("0x100000", "core(0,0,0).parameters[0]", "0x00007333", "0x00018000"),
                table("x/2xw 0x100000").rows().get(0));
        assertEquals(2, table("x/2tw 0x100000").rows().size());
        assertEquals("0x0000000000000001", table("x/1xg core(0,0).counters[2]").rows().get(0).get(2));
        assertEquals(List.of("0x100000000000", "chip.width", "2"), table("x/1dg 0x100000000000").rows().get(0));
        assertEquals(8, table("x/8xw core(0,0).program[0]").rows().stream().mapToInt(row -> row.size() - 2).sum());
    }

    @Test
    void inputThatWaitsLiesInTheRowOfItsStep() {
        // For step 5, in rings of 3 rows: row 2, slot 1.
        int index = 2 * 4096 + 1;
        assertEquals("196608", table("x/1dg core(0,0).input[%d]".formatted(index)).rows().get(0).get(2));
        assertEquals("core(0,0).input[%d] = 196608".formatted(index),
                session.say("print core(0,0).input[%d]".formatted(index)));
        session.say("step 2");
        assertEquals("0", table("x/1dg core(0,0).input[%d]".formatted(index)).rows().get(0).get(2));
    }

    @Test
    void aListingHasSourceCyclesAndAMarker() {
        List<CodeLine> lines = code("list");
        assertEquals(8, lines.size());
        assertEquals(7, lines.get(0).number());
        assertEquals(List.of("=>", "", "", "", "", "", "", ""), lines.stream().map(CodeLine::marker).toList());
        assertEquals(List.of(2, 1, 1, 1, 1, 1, 1, 1), lines.stream().map(CodeLine::cycles).toList());
        assertTrue(session.say("list").startsWith("cell: 8 instructions, 9 cycles"));
        session.say("stepi; break line 12");
        assertEquals(List.of("", "=>", "", "", "", "*", "", ""), code("list").stream().map(CodeLine::marker).toList());
    }

    @Test
    void aListingOfAFileHasAllItsLines() throws IOException {
        Path file = Path.of(System.getProperty("cortado.root", ".."), "programs/neurons/izhikevich-two-half-steps.cas");
        List<String> source = Files.readAllLines(file);
        try (Session other = new Session(Session.program("networks/two-neurons.cas"), options -> options)) {
            List<CodeLine> lines = ((Reply.Code) other.reply("list")).lines();
            assertTrue(lines.get(0).text().startsWith(".neuron") && lines.get(0).cycles() == -1);
            for (CodeLine line : lines) {
                assertEquals(source.get(line.number() - 1), line.text());
            }
            assertEquals(other.debugger().subject().program(other.debugger().subject().selected()).code().stream()
                    .mapToInt(in -> in.op().cycles()).sum(), lines.stream().mapToInt(l -> Math.max(0, l.cycles()))
                    .sum());
        }
    }

    @Test
    void aListingAroundALineHasTheLinesOfItsFile() throws IOException {
        Path file = Path.of(System.getProperty("cortado.root", ".."), "programs/neurons/izhikevich-two-half-steps.cas");
        List<String> source = Files.readAllLines(file);
        try (Session other = new Session(Session.program("networks/two-neurons.cas"), options -> options)) {
            List<CodeLine> around = ((Reply.Code) other.reply("list 12")).lines();
            assertEquals(source.subList(6, 16), around.stream().map(CodeLine::text).toList());
            assertEquals(7, around.get(0).number());
            assertEquals(source.subList(0, 10), ((Reply.Code) other.reply("list second 2")).lines().stream()
                    .map(CodeLine::text).toList());
            assertEquals(source.subList(2, 5), ((Reply.Code) other.reply("list 3, 5")).lines().stream()
                    .map(CodeLine::text).toList());
            assertEquals(source.get(source.size() - 1), other.lines("list " + source.size()).stream()
                    .reduce((before, last) -> last).orElseThrow().replaceFirst("^ *\\d+ *", ""));
            assertTrue(other.refused("list 9999").startsWith("izhikevich-two-half-steps.cas is not known to have"));
        }
    }

    @Test
    void aListingAroundALineWithoutItsFileHasTheLinesOfInstructionsThere() {
        session.say("stepi; break line 12");
        assertEquals(List.of(7, 8, 9, 10), code("list 6").stream().map(CodeLine::number).toList());
        assertEquals(List.of("", "=>"), code("list 7, 8").stream().map(CodeLine::marker).toList());
        assertEquals(List.of("*"), code("list first 12, 12").stream().map(CodeLine::marker).toList());
    }

    @Test
    void wordsOfTheProgramStoreAreShownAsInstructions() {
        session.say("stepi 2");
        List<CodeLine> program = code("disassemble");
        assertEquals(program, code("x/8i core(0,0).program[0]"));
        assertEquals(program.subList(2, 4), code("x/2i 0x10"));
        assertEquals(1, code("x/i core(0,0).program[0]").size());
        assertEquals("core(0,0,0).program[2] at 0x10: 6 words", session.lines("x/4096i 0x10").get(0));
    }

    @Test
    void aWordThatNoProgramRunsIsSaidToBeNone() {
        try (Session other = Session.of("""
                .neuron still
                .state v
                mov v, 1
                .end
                .core 0,0,0
                .words program, 0, 7
                .slots 0, still
                """)) {
            List<CodeLine> lines = ((Reply.Code) other.reply("x/9i core(0,0).program[0]")).lines();
            assertEquals(3, lines.size());
            assertEquals(1, lines.stream().filter(line -> line.text().startsWith("mov")).count());
            assertEquals(List.of(-1, -1), lines.stream().filter(line -> line.text().startsWith("(no instruction"))
                    .map(CodeLine::cycles).toList());
        }
    }

    @Test
    void aDisassemblyHasWordsCyclesAndAMarker() {
        session.say("stepi 2");
        CodeLine line = code("disassemble").get(2);
        long word = session.debugger().subject().view().image(0).program()[2];
        assertEquals("=>", line.marker());
        assertEquals("0x%016x".formatted(word), line.word());
        assertEquals(1, line.cycles());
        assertEquals("add.saturate w, w, x", line.text());
        assertEquals("test.cas:9", line.note());
        assertEquals("", code("disassemble pair[0]").get(2).marker());
    }

    @Test
    void anInstructionShowsWhatItReadAndWrote() {
        session.say("select pair[0]; goto step 5; set pair[0].v = 2");
        assertEquals(List.of(List.of("7", "mul    w, v, leak", "w=1.79998779296875", "v=2  leak=0.899993896484375"),
                List.of("8", "add    w, i", "w=1.79998779296875", "w=1.79998779296875  i=0"),
                List.of("9", "add    w, x", "w=7.79998779296875", "w=1.79998779296875  x=6")),
                table("stepi 3").rows());
        assertEquals("guarded off", table("stepi 3").rows().get(2).get(2));
    }

    @Test
    void packetsAreThoseOfTheLastStep() {
        assertEquals(List.of(List.of("first", "core(0,0,0)", "0", "1", "2")), table("info packets").rows());
        session.say("inject packet core(0,0) key 1 payload -3; step");
        assertTrue(table("info packets").rows().contains(List.of("outside", "core(0,0,0)", "1", "-3", "1")));
    }

    @Test
    void breakpointsTellHowOftenTheyWereMet() {
        session.say("restart; break spike first if first.n > 0 after 2; commands 1; print step; end");
        session.say("watch chip.spikes; disable 2; continue");
        assertEquals(List.of(List.of("1", "break spike of first if first.n > 0", "yes", "2", "0", "print step"),
                List.of("2", "watch chip.spikes", "no", "0", "0", "")), table("info breakpoints").rows());
    }

    @Test
    void checkpointsAndChangesAreListed() {
        session.say("set first.v = 2; step 3; checkpoint here; step; checkpoint; goto step 2");
        assertEquals(List.of(List.of("here", "7", "0", "1"), List.of("c1", "8", "0", "1")),
                table("info checkpoints").rows());
        assertEquals(List.of(List.of("4", "first.v = 2", "to come")), table("info changes").rows());
    }
}
