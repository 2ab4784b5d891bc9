package org.cortado.emulator.repl;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/** Shows lines, a screenful at a time: a blank goes on, Enter shows one more line, q leaves the rest out. */
final class Pager {
    private static final String QUESTION = "-- more (space, Enter, q) --";
    private static final long POLL_MS = 50;

    private final Terminal terminal;
    private final boolean on;
    private final AtomicBoolean interrupted;

    Pager(Terminal terminal, boolean on, AtomicBoolean interrupted) {
        this.terminal = terminal;
        this.on = on;
        this.interrupted = interrupted;
    }

    void show(List<String> lines) {
        int room = terminal.getSize().getRows() - 1;
        int shown = 0;
        for (String line : lines) {
            if (on && room > 1 && shown == room) {
                int key = ask();
                if (key == 'q' || key < 0 || interrupted.get()) {
                    break;
                }
                shown = key == '\r' || key == '\n' ? room - 1 : 0;
            }
            terminal.writer().println(line);
            shown++;
        }
        terminal.flush();
    }

    /** The key pressed; less than 0 where there is none to come. */
    private int ask() {
        terminal.writer().print(QUESTION);
        terminal.flush();
        Attributes cooked = terminal.enterRawMode();
        try {
            int key = -2;
            while (key == -2 && !interrupted.get()) {
                key = terminal.reader().read(POLL_MS);
            }
            return key;
        } catch (IOException e) {
            return -1;
        } finally {
            terminal.setAttributes(cooked);
            terminal.writer().print("\r" + " ".repeat(QUESTION.length()) + "\r");
        }
    }
}
