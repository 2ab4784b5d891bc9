package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.Stop;
import org.cortado.emulator.debug.time.Goal;

/** Runs for a length of time. */
record Run(long steps) implements Command {
    static final Verb VERB = Verb.of("run", "r", Verb.Group.MOVING, "TIME",
            "Run for a length of time (100ms, 2s, 50steps), beyond the end of the program's run too.", "run 20steps",
            Verb.Takes.NUMBER, (words, debugger) -> {
                if (words.atEnd()) {
                    throw new DebugException("how long? 'run 100ms'; 'continue' runs to the next stop or the end");
                }
                return new Run(Arguments.duration(words.rest(), debugger));
            });

    @Override
    public Reply run(Debugger debugger) {
        Goal until = Goal.step(debugger.time().now().step() + steps);
        return debugger.stopped(debugger.moves().forward(until, Stop.Reason.ARRIVED, null));
    }
}
