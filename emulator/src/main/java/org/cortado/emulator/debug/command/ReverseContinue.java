package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.time.Goal;

/** Goes back to the last stop before. */
record ReverseContinue() implements Command {
    static final Verb VERB = Verb.of("reverse-continue", "rc", Verb.Group.MOVING, "",
            "Go back to the last place before this one at which a breakpoint stops, or to the start.",
            "reverse-continue", Verb.Takes.NOTHING, (words, debugger) -> {
                words.end("reverse-continue");
                return new ReverseContinue();
            });

    @Override
    public Reply run(Debugger debugger) {
        return debugger.stopped(debugger.moves().backward(Goal.step(0), null));
    }
}
