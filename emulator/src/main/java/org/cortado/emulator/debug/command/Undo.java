package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.Stop;
import org.cortado.emulator.debug.time.Change;

/** Takes back the last change. */
record Undo() implements Command {
    static final Verb VERB = Verb.of("undo", "", Verb.Group.CHANGING, "",
            "Take back the last set or inject: go to the moment before it, with the future as it was then.",
            "set core(0,0).parameters[0] = 1; undo", Verb.Takes.NOTHING, (words, debugger) -> {
                words.end("undo");
                return new Undo();
            });

    @Override
    public Reply run(Debugger debugger) {
        debugger.subject().leave();
        Change undone = debugger.time().undo();
        if (undone == null) {
            throw new DebugException("nothing was changed yet");
        }
        return debugger.stopped(Stop.of(Stop.Reason.ARRIVED, debugger.time().now(), "undone: " + undone.text()));
    }
}
