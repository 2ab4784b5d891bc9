package org.cortado.emulator.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cortado.emulator.debug.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {
    private final Session session = Session.of(Session.THREE_CELLS);

    @AfterEach
    void close() {
        session.close();
    }

    private List<String> words(String text) {
        return new Completion(session.debugger()).words(text);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        "reverse-c => reverse-continue", "print fir => first", "print first.sp => first.spiked",
        "print pair[0..1].le => pair[0..1].leak", "print 1+pai => pair", "print any(pair.fla => pair.flags",
        "step; print chip.act => chip.active_updates", "info neur => neuron", "help rest => restart",
        "break packet at co => core", "break satu => saturate", "heatmap li => links",
        "diff tw => twin", "heatmap cores syn => synaptic_events", "set wei => weight", "why pa => pair",
        "p core(0,0).syna => core(0,0).synapses"})
    void aWordGoesOn(String text, String expected) {
        assertTrue(words(text).contains(expected), text + ": " + words(text));
    }

    @Test
    void anUnknownCommandHasNoArguments() {
        assertEquals(List.of(), words("nonsense a"));
    }

    @Test
    void checkpointsAreKnown() {
        session.say("checkpoint before");
        assertEquals(List.of("before"), words("goto bef"));
    }

    @Test
    void aliasesAreKnown() {
        session.say("alias volts = print pair.v");
        assertEquals(List.of("volts"), words("vol"));
    }

    @Test
    void noBlankFollowsWhatGoesOn() {
        Completion completion = new Completion(session.debugger());
        assertTrue(List.of("pair", "core", "router", "programs/").stream().allMatch(completion::goesOn));
        assertFalse(List.of("print", "pair.v", "step").stream().anyMatch(completion::goesOn));
    }

    @Test
    void filesAreKnown(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("session.dbg"));
        Files.createDirectory(folder.resolve("sessions"));
        assertEquals(List.of(folder + "/session.dbg", folder + "/sessions/"), words("source " + folder + "/sess"));
    }

    @Test
    void theFileOfAPictureIsKnown(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("v.svg"));
        assertEquals(List.of(folder + "/v.svg"), words("plot first.v > " + folder + "/v"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"``, 0", "step, 0", "print exc[3].v, 6", "print a+b.c, 8", "x; y, 3",
        "print any(exc[3].v, 10"})
    void theLastWordBeginsBehindASeparator(String text, int start) {
        assertEquals(start, Completion.wordStart(text));
    }
}
