package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.WatchTrigger;

/** Makes a watchpoint. */
record Watch(Break made) implements Command {
    static final Verb VERB = Verb.of("watch", "w", Verb.Group.STOPPING, "EXPR [if EXPR]",
            "Stop whenever a value changes: a register, a memory word, a counter, any expression.", "watch chip.spikes",
            Verb.Takes.EXPRESSION, (words, debugger) -> {
                Arguments.Written watched = Arguments.changing(words, debugger, "'watch exc[3].u'");
                Arguments.Written condition = words.accept("if")
                        ? Arguments.expression(words, debugger, "'if step > 100'") : null;
                words.end("the expression");
                return new Watch(new Break(new WatchTrigger(watched.expr(), watched.text()), condition, 0, false));
            });

    @Override
    public Reply run(Debugger debugger) {
        return made.run(debugger);
    }
}
