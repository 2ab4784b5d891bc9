package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.reply.Reply;

/**
 * Opens a program; the interpreter does it.
 *
 * @param file the file, or empty for the one that is open
 */
record Load(String file) implements Command {
    static final Verb VERB = Verb.of("load", "", Verb.Group.COMFORT, "[FILE]",
            "Open a source or an image in place of this program, or this one again after it was edited. Aliases stay.",
            "load", Verb.Takes.FILE, (words, debugger) -> {
                String file = words.atEnd() ? "" : words.blankWord();
                words.end("the file");
                return new Load(file);
            });

    @Override
    public Reply run(Debugger debugger) {
        return new Reply.Nothing();
    }
}
