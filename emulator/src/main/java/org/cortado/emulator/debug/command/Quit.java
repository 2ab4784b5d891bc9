package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Numbers;
import org.cortado.emulator.debug.reply.Reply;

/** Ends the session. */
record Quit(int code) implements Command {
    static final Verb VERB = Verb.of("quit", "q exit", Verb.Group.COMFORT, "[CODE]",
            "End the session, with an exit code (0).", "quit", Verb.Takes.NUMBER, (words, debugger) -> {
                int code = words.atEnd() ? 0 : (int) Numbers.whole(words, "an exit code", 255);
                words.end("the exit code");
                return new Quit(code);
            });

    @Override
    public Reply run(Debugger debugger) {
        return new Reply.Nothing();
    }
}
