package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.Stop;
import org.cortado.emulator.debug.stop.UntilTrigger;

/** Runs until a condition holds. */
record Until(UntilTrigger condition) implements Command {
    static final Verb VERB = Verb.of("until", "u", Verb.Group.MOVING, "EXPR",
            "Run until the expression is not 0, or to another stop.", "until step >= 40", Verb.Takes.EXPRESSION,
            (words, debugger) -> {
                Arguments.Written written = Arguments.expression(words, debugger, "'until step >= 40'");
                words.end("the expression");
                return new Until(new UntilTrigger(written.expr(), written.text()));
            });

    @Override
    public Reply run(Debugger debugger) {
        return debugger.stopped(debugger.moves().forward(debugger.limit(), Stop.Reason.END, condition));
    }
}
