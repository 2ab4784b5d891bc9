package org.cortado.emulator.debug.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.reply.Reply;

/** Runs a script; the interpreter does it, line by line. */
record Source(Path file) implements Command {
    static final Verb VERB = Verb.of("source", "", Verb.Group.COMFORT, "FILE",
            "Run the lines of a file; the first error or failed assertion ends it, with file and line.",
            "source session.dbg", Verb.Takes.FILE, (words, debugger) -> {
                if (words.atEnd()) {
                    throw new DebugException("which file? 'source session.dbg'");
                }
                String name = words.blankWord();
                words.end("the file");
                try {
                    return new Source(Path.of(name));
                } catch (InvalidPathException e) {
                    throw new DebugException("'" + name + "' is no file name", e);
                }
            });

    @Override
    public Reply run(Debugger debugger) {
        return new Reply.Nothing();
    }
}
