package org.cortado.emulator.debug.command;

import java.util.List;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Numbers;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.look.Listing;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.reply.CodeLine;
import org.cortado.emulator.debug.reply.Reply;

/**
 * Shows lines of the file that a neuron's program stands in.
 *
 * @param first number of the first line, from 1
 * @param last number of the last line, included; lines that are not there are left out
 */
record ListLines(Neuron neuron, int first, int last) implements Command {
    private static final int BEFORE = 5;
    private static final int AROUND = 10;
    private static final int MOST = 1000;

    /** Reads one line, for those around it, or the first and the last. */
    static ListLines parse(Words words, Neuron neuron) {
        int line = number(words);
        int first = Math.max(1, line - BEFORE);
        int last = first + AROUND - 1;
        if (words.accept(",")) {
            first = line;
            last = number(words);
        }
        words.end("the lines");
        if (last < first || last - first >= MOST) {
            throw new DebugException("list %d, %d: the first line and the last, at most %d".formatted(first, last,
                    MOST));
        }
        return new ListLines(neuron, first, last);
    }

    private static int number(Words words) {
        int number = (int) Numbers.whole(words, "a line", Integer.MAX_VALUE - AROUND);
        if (number == 0) {
            throw new DebugException("lines are counted from 1");
        }
        return number;
    }

    @Override
    public Reply run(Debugger debugger) {
        Listing listing = Listing.of(debugger, neuron);
        String file = listing.file();
        if (file == null) {
            throw new DebugException("the source of what %s runs is not known: 'disassemble' shows its instructions"
                    .formatted(debugger.subject().names().text(neuron)));
        }
        List<CodeLine> lines = listing.source(first, last);
        if (lines.isEmpty()) {
            throw new DebugException("%s is not known to have lines %d to %d: 'list' shows the program".formatted(file,
                    first, last));
        }
        return new Reply.Code(file, lines);
    }
}
