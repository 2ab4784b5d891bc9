package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.Stop;

/** Goes to the start. */
record Restart() implements Command {
    static final Verb VERB = Verb.of("restart", "", Verb.Group.MOVING, "",
            "Go back to the start; breakpoints, displays and what was changed stay.", "restart", Verb.Takes.NOTHING,
            (words, debugger) -> {
                words.end("restart");
                return new Restart();
            });

    @Override
    public Reply run(Debugger debugger) {
        debugger.subject().leave();
        debugger.time().seek(0);
        return debugger.stopped(Stop.of(Stop.Reason.START, debugger.time().now(), ""));
    }
}
