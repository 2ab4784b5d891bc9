package org.cortado.assembler.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {
    private static final SourceFile FILE = new SourceFile("rs.cas", null, List.of(
            ".neuron rs", "        cmpge  fired, v, 30", "        mov    v, treshold", "fired?\tspk", ".end"));

    private static Span at(int line, int column, int length, Span within) {
        return new Span(FILE, line, column, length, within);
    }

    private static String text(Diagnostics diagnostics) {
        return DiagnosticPrinter.text(diagnostics, DiagnosticPrinter.USUAL_LIMIT, false);
    }

    @Test
    void showsPlaceLineCaretAndRemedy() {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.error("undefined-name", at(3, 19, 8, null), "undefined name 'treshold'",
                "did you mean 'threshold'?");
        assertEquals("""
                rs.cas:3:19: error: undefined name 'treshold' [undefined-name]
                    2 |         cmpge  fired, v, 30
                    3 |         mov    v, treshold
                      |                   ^^^^^^^^
                    4 | fired?  spk
                      = did you mean 'threshold'?
                1 error
                """, text(diagnostics));
    }

    @Test
    void showsMessagesAsTheLinesStandWhicheverStageFoundThem() {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.error("late", at(5, 1, 1, null), "fourth", null);
        diagnostics.error("late", at(2, 3, 1, null), "third", null);
        diagnostics.error("late", at(4, 1, 1, at(2, 1, 1, null)), "second, called on line 2", null);
        diagnostics.warning("late", at(1, 1, 1, null), "first", null);
        assertEquals(List.of("first", "second, called on line 2", "third", "fourth"), text(diagnostics).lines()
                .filter(line -> line.endsWith("[late]")).map(line -> line.replaceAll(".*: | \\[late]", "")).toList());
    }

    @Test
    void showsCallsAndNotesAsATree() {
        Diagnostics diagnostics = new Diagnostics();
        Span call = at(2, 9, 5, at(1, 1, 7, null));
        diagnostics.warning("loss", at(5, 1, 4, call), "rounded", null,
                new Diagnostic(Diagnostic.Severity.NOTE, "note", at(1, 9, 2, null), "first defined here", null,
                        List.of(Diagnostic.note(null, "and so on"))));
        assertEquals("""
                rs.cas:5:1: warning: rounded [loss]
                    4 | fired?  spk
                    5 | .end
                      | ^^^^
                      within rs.cas:2:9
                      2 |         cmpge  fired, v, 30
                        |         ^^^^^
                      within rs.cas:1:1
                      1 | .neuron rs
                        | ^^^^^^^
                      note: rs.cas:1:9: first defined here
                      1 | .neuron rs
                        |         ^^
                        note: and so on
                1 warning
                """, text(diagnostics));
    }

    @Test
    void tabsKeepCaretsBelowTheirText() {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.error("x", at(4, 8, 3, null), "here", null);
        assertTrue(text(diagnostics).contains("    4 | fired?  spk\n      |         ^^^\n"), text(diagnostics));
    }

    @Test
    void aPlaceBehindTheLineHasOneCaret() {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.error("x", at(5, 5, 1, null), "here", null);
        assertTrue(text(diagnostics).contains("    5 | .end\n      |     ^\n"), text(diagnostics));
    }

    @Test
    void aMessageWithoutPlaceIsOneLine() {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.error("file-missing", null, "there is no file 'a.cas'", null);
        assertEquals("error: there is no file 'a.cas' [file-missing]\n1 error\n", text(diagnostics));
    }

    @Test
    void longLinesAreCutAroundTheCaret() {
        SourceExcerpt excerpt = new SourceExcerpt("a".repeat(300) + "HERE" + "b".repeat(300), 301, 4);
        assertEquals(100, excerpt.line().length());
        assertTrue(excerpt.line().startsWith("...aaa") && excerpt.line().endsWith("bbb..."));
        assertEquals("HERE", excerpt.line().substring(excerpt.carets().indexOf('^'),
                excerpt.carets().lastIndexOf('^') + 1));
    }

    @Test
    void aSourceCannotSteerTheTerminal() {
        SourceFile wild = new SourceFile("a\u001b[2J.cas", null, List.of("\u001b[31mred\u0007\ud83e\udde0 x\u202e"));
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.error("x", new Span(wild, 1, 14, 1, null), "a\u001bb", "\u0000");
        String text = text(diagnostics);
        assertTrue(text.replace("\n", "").chars().noneMatch(c -> Character.isISOControl(c) || c == 0x202e), text);
        assertTrue(text.contains("    1 | ?[31mred?? x?\n      |             ^"), text);
    }

    @Test
    void onlySoManyAreShownAndAllAreCounted() {
        Diagnostics diagnostics = new Diagnostics();
        for (int line = 1; line <= 30; line++) {
            diagnostics.warning("w", at(line, 1, 1, null), "careful " + line, null);
        }
        diagnostics.error("e", at(31, 1, 1, null), "wrong", null);
        String text = text(diagnostics);
        assertEquals(19, text.split("warning: careful", -1).length - 1);
        assertTrue(text.contains("error: wrong"));
        assertTrue(text.endsWith("1 error, 30 warnings, 11 more not shown\n"), text);
    }

    @Test
    void theSameMessageAtTheSamePlaceIsShownOnce() {
        Diagnostics diagnostics = new Diagnostics();
        for (int i = 0; i < 5; i++) {
            diagnostics.error("e", at(2, 1, 1, at(4, 1, 1, null)), "wrong", null);
        }
        String text = text(diagnostics);
        assertEquals(1, text.split("error: wrong", -1).length - 1);
        assertTrue(text.contains("and 4 times more at this place\n"));
        assertTrue(text.endsWith("5 errors\n"));
    }

    @Test
    void deepChainsAreShortened() {
        Span span = at(1, 1, 1, null);
        for (int i = 0; i < 100; i++) {
            span = at(2, 9, 5, span);
        }
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.error("e", span, "deep", null);
        String text = text(diagnostics);
        assertTrue(text.contains("within 96 more\n"));
        assertEquals(5, text.split("within ", -1).length - 1);
        assertTrue(text.contains("within rs.cas:1:1\n"));
    }

    @Test
    void colourIsOnlyWhereAskedFor() {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.error("e", at(2, 9, 5, null), "wrong", null);
        assertTrue(DiagnosticPrinter.text(diagnostics, 20, true).contains("\u001b[1;31merror\u001b[0m"));
        assertFalse(text(diagnostics).contains("\u001b"));
    }

    @Test
    void nothingIsPrintedOfNothing() {
        assertEquals("", text(new Diagnostics()));
    }

    @Test
    void warningsMayCountAsErrors() {
        Diagnostics one = new Diagnostics(List.of("unused-name"));
        one.warning("unused-name", null, "x", null);
        one.warning("loss", null, "y", null);
        assertEquals("1 error, 1 warning", one.errors() + " error, " + one.warnings() + " warning");
        Diagnostics all = new Diagnostics(List.of("all"));
        all.warning("loss", null, "y", null);
        assertTrue(all.hasErrors());
    }

    @Test
    void memoryIsBoundedAndErrorsKeepTheirPlace() {
        Diagnostics diagnostics = new Diagnostics();
        for (int i = 0; i < 50_000; i++) {
            diagnostics.warning("w", null, "careful", null);
        }
        diagnostics.error("e", null, "wrong", null);
        assertEquals(50_000, diagnostics.warnings());
        assertTrue(diagnostics.list().size() < 10_100);
        assertEquals("e", diagnostics.list().get(diagnostics.list().size() - 1).code());
    }

    @Test
    void jsonHoldsPlacesCallsAndNotes() {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.error("e", at(3, 19, 8, at(1, 1, 7, null)), "wrong <\"x\">", "right",
                Diagnostic.note(null, "see also"));
        JsonObject json = JsonParser.parseString(DiagnosticJson.text(diagnostics)).getAsJsonObject();
        assertEquals(1, json.get("errors").getAsInt());
        JsonObject message = json.getAsJsonArray("messages").get(0).getAsJsonObject();
        assertEquals("rs.cas:3:19+8 error e wrong <\"x\"> right", message.get("file").getAsString() + ":"
                + message.get("line").getAsInt() + ":" + message.get("column").getAsInt() + "+"
                + message.get("length").getAsInt() + " " + message.get("severity").getAsString() + " "
                + message.get("code").getAsString() + " " + message.get("message").getAsString() + " "
                + message.get("remedy").getAsString());
        assertEquals(1, message.getAsJsonArray("within").get(0).getAsJsonObject().get("line").getAsInt());
        assertEquals("see also", message.getAsJsonArray("notes").get(0).getAsJsonObject().get("message")
                .getAsString());
    }
}
