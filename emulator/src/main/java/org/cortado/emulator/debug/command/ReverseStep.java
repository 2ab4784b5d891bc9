package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.time.Goal;
import org.cortado.emulator.debug.time.Moment;

/** Goes back by timesteps. */
record ReverseStep(long count) implements Command {
    static final Verb VERB = Verb.of("reverse-step", "rs", Verb.Group.MOVING, "[N]",
            "Go back N timesteps (1), or to the last stop on the way.", "reverse-step", Verb.Takes.NUMBER,
            (words, debugger) -> new ReverseStep(Arguments.count(words, "reverse-step")));

    @Override
    public Reply run(Debugger debugger) {
        Moment now = debugger.time().now();
        long begun = debugger.subject().inside() > 0 || now.inStep() ? 1 : 0;
        Goal downTo = Goal.step(Math.max(0, now.step() - count + begun));
        return debugger.stopped(debugger.moves().backward(downTo, null));
    }
}
