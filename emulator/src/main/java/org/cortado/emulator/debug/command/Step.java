package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.Stop;
import org.cortado.emulator.debug.time.Goal;

/** Executes timesteps. */
record Step(long count) implements Command {
    static final Verb VERB = Verb.of("step", "s", Verb.Group.MOVING, "[N]",
            "Execute N timesteps (1), or what is left of the one that is under way or looked into.", "step 3",
            Verb.Takes.NUMBER, (words, debugger) -> new Step(Arguments.count(words, "step")));

    @Override
    public Reply run(Debugger debugger) {
        Goal until = Goal.step(debugger.time().now().step() + count);
        return debugger.stopped(debugger.moves().forward(until, Stop.Reason.ARRIVED, null));
    }
}
