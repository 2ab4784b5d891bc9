package org.cortado.emulator.repl;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.draw.TerminalStyle;

/** Where replies and faults go, and in which form: text as wide as the window is now, or JSON. */
final class Output implements Consumer<Reply> {
    /** The colour of faults. */
    static final int ERROR = 5;

    private final boolean json;
    private Supplier<TerminalStyle> style;
    private Consumer<List<String>> lines;
    private Consumer<String> faults;
    private UnaryOperator<String> highlight = line -> line;

    /**
     * @param lines takes the lines of a reply
     * @param faults takes a message about a fault
     */
    Output(boolean json, Supplier<TerminalStyle> style, Consumer<List<String>> lines, Consumer<String> faults) {
        this.json = json;
        this.style = style;
        this.lines = lines;
        this.faults = faults;
    }

    /** Goes to another place from now on, with source coloured. */
    void redirect(Supplier<TerminalStyle> otherStyle, Consumer<List<String>> otherLines, Consumer<String> otherFaults,
            UnaryOperator<String> colours) {
        style = otherStyle;
        lines = otherLines;
        faults = otherFaults;
        highlight = colours;
    }

    @Override
    public void accept(Reply reply) {
        lines.accept(json ? ReplyJson.lines(reply) : new ReplyText(style.get(), highlight).lines(reply));
    }

    /** Tells of a fault in one line. */
    void fault(RuntimeException fault) {
        String message = fault instanceof DebugException ? fault.getMessage() : "internal fault: " + fault;
        String line = message.replaceAll("\\p{Cntrl}", " ");
        if (json) {
            lines.accept(List.of(ReplyJson.fault(line)));
        } else {
            faults.accept(line);
        }
    }
}
