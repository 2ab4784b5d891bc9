package org.cortado.emulator.debug.command;

import java.util.List;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.Breakpoint;

/** Deletes breakpoints. */
record Delete(List<Long> numbers) implements Command {
    static final Verb VERB = Verb.of("delete", "d", Verb.Group.STOPPING, "[NUMBERS]",
            "Delete breakpoints and watchpoints, all of them without a number.", "delete", Verb.Takes.NUMBER,
            (words, debugger) -> new Delete(Numbered.parse(words)));

    @Override
    public Reply run(Debugger debugger) {
        List<Breakpoint> gone = Numbered.of(numbers, debugger);
        gone.forEach(debugger.breakpoints()::delete);
        return Reply.text("%d deleted", gone.size());
    }
}
