package org.cortado.emulator.repl;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Lets JLine complete the last word of a line as the debugger cuts words; never refuses a line. */
final class PromptParser implements Parser {

    /** A line up to its cursor, with the word that is being completed. */
    private record Line(String line, int cursor, String word) implements CompletingParsedLine {
        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        String before = line.substring(0, Math.min(cursor, line.length()));
        return new Line(line, cursor, before.substring(Completion.wordStart(before)));
    }

    @Override
    public boolean isEscapeChar(char c) {
        return false;
    }
}
