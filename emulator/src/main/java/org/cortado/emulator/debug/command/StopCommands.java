package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Numbers;
import org.cortado.emulator.debug.reply.Reply;

/** Gives a breakpoint command lines to run when it stops; the interpreter reads them up to {@code end}. */
record StopCommands(long number) implements Command {
    static final Verb VERB = Verb.of("commands", "", Verb.Group.STOPPING, "NUMBER ... end",
            "The lines up to 'end' are run whenever the breakpoint stops; without a line, nothing is run any more. "
                    + "Where the first is 'silent', the stop itself is not told of.",
            "break spike; commands 1; print step; end", Verb.Takes.NUMBER, (words, debugger) -> {
                long number = Numbers.whole(words, "a breakpoint's number", Integer.MAX_VALUE);
                words.end("the number");
                debugger.breakpoints().get(number);
                return new StopCommands(number);
            });

    @Override
    public Reply run(Debugger debugger) {
        return new Reply.Nothing();
    }
}
