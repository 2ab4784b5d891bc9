package org.cortado.emulator.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** Comparing pictures, and what holds for every one of them. */
final class Pictures {
    static final TerminalStyle UNICODE = new TerminalStyle(80, true, false);
    static final TerminalStyle COLOUR = new TerminalStyle(80, true, true);
    static final List<TerminalStyle> STYLES = List.of(TerminalStyle.PLAIN, UNICODE, COLOUR,
            new TerminalStyle(80, false, true));

    private static final String ESCAPE_CODE = "\033\\[[0-9;]*m";

    private Pictures() {
    }

    static void assertPicture(String expected, List<String> lines) {
        assertEquals(expected.stripTrailing(), String.join("\n", lines));
    }

    /** No line too wide, none ending in blanks, no control characters but colour, and that only where it is allowed. */
    static void assertSound(List<String> lines, int width, TerminalStyle style, String context) {
        for (String line : lines) {
            String bare = style.colour() ? line.replaceAll(ESCAPE_CODE, "") : line;
            assertTrue(bare.codePointCount(0, bare.length()) <= width, context + ": too wide: " + line);
            assertFalse(bare.chars().anyMatch(Character::isISOControl), context + ": control character in " + line);
            assertFalse(line.endsWith(" "), context + ": blanks at the end of " + line);
            assertTrue(style.unicode() || bare.chars().allMatch(c -> c < 128), context + ": not ASCII: " + line);
        }
    }
}
