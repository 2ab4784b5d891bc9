package org.cortado.emulator.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cortado.emulator.debug.Session;
import org.cortado.emulator.debug.command.Verb;
import org.cortado.emulator.debug.command.Verbs;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.draw.TerminalStyle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer as text that fits its window, and as JSON. */
class RepliesTest {
    private static final int NARROW = 50;

    private final Session session = Session.of(Session.THREE_CELLS);

    @AfterEach
    void close() {
        session.close();
    }

    /** Every command that asks nothing of files or of another engine. */
    static Stream<Verb> answering() {
        return Stream.concat(Verbs.ALL.stream(), Verbs.topics().stream())
                .filter(verb -> verb.takes() != Verb.Takes.FILE);
    }

    private List<Reply> replies(Verb verb) {
        session.lines("step 30; break spike; display first.v");
        session.lines("goto step 0");
        session.lines(verb.example());
        session.interpreter().reset();
        return session.replies();
    }

    @ParameterizedTest
    @MethodSource("answering")
    void tablesAndPicturesFitTheWindow(Verb verb) {
        ReplyText text = new ReplyText(TerminalStyle.PLAIN.withColumns(NARROW), line -> line);
        for (Reply reply : replies(verb)) {
            for (Reply part : reply instanceof Reply.All all ? all.parts() : List.of(reply)) {
                // What is text, source, a value or a stop is one line each, however long.
                boolean drawn = part instanceof Reply.Table || part instanceof Reply.Heat
                        || part instanceof Reply.Traces || part instanceof Reply.Raster || part instanceof Reply.Phase;
                text.lines(part).forEach(line -> assertTrue(!drawn || line.length() <= NARROW, line));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("answering")
    void everyAnswerIsJson(Verb verb) {
        for (Reply reply : replies(verb)) {
            for (String line : ReplyJson.lines(reply)) {
                JsonObject object = JsonParser.parseString(line).getAsJsonObject();
                assertTrue(object.has("type") && object.size() > 1, line);
            }
        }
    }

    @Test
    void aChangedDisplayIsColouredOnlyWhereItChanged() {
        TerminalStyle colours = new TerminalStyle(100, true, true);
        session.lines("display first.v; display pair[0].n");
        List<String> first = new ReplyText(colours, line -> line).lines(session.reply("step"));
        assertTrue(first.get(1).contains("\u001b[") && first.get(1).indexOf("= \u001b[") > 0, first.get(1));
        assertTrue(first.get(2).endsWith("= 0"), first.get(2));
        assertFalse(first.get(1).contains("  *"));
    }

    @Test
    void aStopInJsonHasItsCausesAndChanges() {
        JsonObject stop = JsonParser.parseString(ReplyJson.lines(session.reply("break spike first; continue")).get(0))
                .getAsJsonObject();
        assertEquals(4, stop.get("step").getAsInt());
        JsonObject cause = stop.getAsJsonArray("causes").get(0).getAsJsonObject();
        assertEquals(1, cause.get("breakpoint").getAsInt());
        JsonObject change = cause.getAsJsonArray("changed").get(0).getAsJsonObject();
        assertEquals("first.v", change.get("name").getAsString());
        assertEquals(0, change.getAsJsonArray("after").get(0).getAsJsonObject().get("raw").getAsInt());
    }

    @Test
    void aTableInJsonIsARowOfNamedCells() {
        JsonObject table = JsonParser.parseString(ReplyJson.lines(session.reply("info synapses to pair[1]")).get(0))
                .getAsJsonObject();
        List<String> from = new ArrayList<>();
        table.getAsJsonArray("rows").forEach(row -> from.add(row.getAsJsonObject().get("from").getAsString()));
        assertEquals(List.of("first", "outside"), from);
    }

    @Test
    void aNumberInATableIsANumberInJsonAndAWordIsNot() {
        String row = ReplyJson.lines(session.reply("info synapses to pair[1]")).get(0);
        assertTrue(row.contains("\"delay\":2,"), row);
        assertTrue(row.contains("\"word\":\"core(0,0,0).synapses["), row);
        String words = ReplyJson.lines(session.reply("info neuron first")).get(0);
        assertTrue(words.contains("\"value\":0.899993896484375") && words.contains("\"word\":\"0x"), words);
    }

    @Test
    void theLineBeingTypedShowsWhichCommandsAreKnown() {
        PromptHighlighter highlighter = new PromptHighlighter(session::debugger, true);
        String known = highlighter.highlight(null, "step 3").toAnsi();
        assertEquals("\u001b[1mstep\u001b[0m 3", known);
        String both = highlighter.highlight(null, "step; stpe 3").toAnsi();
        assertTrue(both.contains("\u001b[31mstpe"), both);
        assertEquals("stpe", new PromptHighlighter(session::debugger, false).highlight(null, "stpe").toAnsi());
    }
}
