package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.Stop;
import org.cortado.emulator.debug.time.Goal;

/** Executes cycles. */
record Cycle(long count) implements Command {
    static final Verb VERB = Verb.of("cycle", "cy", Verb.Group.MOVING, "[N]",
            "Execute N cycles (1), into the middle of a step (cycle engine).", "engine cycle; cycle 20",
            Verb.Takes.NUMBER, (words, debugger) -> new Cycle(Arguments.count(words, "cycle")));

    @Override
    public Reply run(Debugger debugger) {
        Goal until = Goal.cycle(debugger.time().cycles().cycle() + count);
        return debugger.stopped(debugger.moves().forward(until, Stop.Reason.ARRIVED, null));
    }
}
