package org.cortado.emulator.debug.command;

import java.util.List;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.reply.Reply;

/** Says a text. */
record Echo(String text) implements Command {
    static final Verb VERB = Verb.of("echo", "", Verb.Group.COMFORT, "TEXT", "Print a text, as scripts do.",
            "echo half way", Verb.Takes.NOTHING, (words, debugger) -> new Echo(words.rest()));

    @Override
    public Reply run(Debugger debugger) {
        return new Reply.Text(List.of(text));
    }
}
