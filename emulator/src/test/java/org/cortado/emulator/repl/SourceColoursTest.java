package org.cortado.emulator.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jline.builtins.SyntaxHighlighter;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;

/** The debugger colours sources by the rules that editors use. */
class SourceColoursTest {
    private static AttributedString coloured(String line) {
        return SyntaxHighlighter.build(Prompt.SYNTAX).reset().highlight(line);
    }

    @Test
    void instructionsAndFormatsHaveTheirColours() {
        AttributedString line = coloured("mulu v, v, 0.5 : s16.15 ; leak");
        assertEquals(AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN), line.styleAt(0));
        assertEquals(AttributedStyle.DEFAULT, line.styleAt(5));
        assertEquals(AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA), line.styleAt(11));
        assertEquals(line.styleAt(17), line.styleAt(21));
    }
}
