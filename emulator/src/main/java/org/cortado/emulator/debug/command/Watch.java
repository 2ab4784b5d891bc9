package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.WatchTrigger;

/** Makes a watchpoint. */
record Watch(Break made) implements Command {
    static final Verb VERB = Verb.of("watch", "w", Verb.Group.STOPPING, "EXPR [if EXPR] [after N]",
            "Stop whenever a value changes: a register, a memory word, a counter, any expression.", "watch chip.spikes",
            Verb.Takes.EXPRESSION, (words, debugger) -> {
                Arguments.Written watched = Arguments.changing(words, debugger, "'watch exc[3].u'");
                return new Watch(Break.rest(words, debugger, new WatchTrigger(watched.expr(), watched.text()), false));
            });

    @Override
    public Reply run(Debugger debugger) {
        return made.run(debugger);
    }
}
