package org.cortado.emulator.repl;

import java.util.function.Supplier;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.command.Verbs;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours the line being typed: commands that are known, those that are not, numbers. */
final class PromptHighlighter implements Highlighter {
    private final Supplier<Debugger> debugger;
    private final boolean colour;

    PromptHighlighter(Supplier<Debugger> debugger, boolean colour) {
        this.debugger = debugger;
        this.colour = colour;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        if (!colour) {
            return new AttributedString(buffer);
        }
        AttributedStringBuilder text = new AttributedStringBuilder();
        int from = 0;
        while (from < buffer.length()) {
            int end = buffer.indexOf(';', from) + 1;
            end = end == 0 ? buffer.length() : end;
            int start = from;
            while (start < end && buffer.charAt(start) == ' ') {
                start++;
            }
            String head = Verbs.head(buffer.substring(start, end));
            text.append(buffer, from, start).styled(known(head) ? AttributedStyle.BOLD
                    : AttributedStyle.DEFAULT.foreground(AttributedStyle.RED), head);
            text.append(buffer, start + head.length(), end);
            from = end;
        }
        return text.toAttributedString();
    }

    private boolean known(String head) {
        try {
            return debugger.get().aliases().containsKey(head) || Verbs.find(head) != null;
        } catch (DebugException e) {
            return e.getMessage().contains(" may be ");
        }
    }
}
