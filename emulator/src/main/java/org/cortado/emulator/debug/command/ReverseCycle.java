package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.time.Goal;

/** Goes back by cycles. */
record ReverseCycle(long count) implements Command {
    static final Verb VERB = Verb.of("reverse-cycle", "rcy", Verb.Group.MOVING, "[N]",
            "Go back N cycles (1), or to the last stop on the way (cycle engine).",
            "engine cycle; step; reverse-cycle 5", Verb.Takes.NUMBER,
            (words, debugger) -> new ReverseCycle(Arguments.count(words, "reverse-cycle")));

    @Override
    public Reply run(Debugger debugger) {
        Goal downTo = Goal.cycle(Math.max(0, debugger.time().cycles().cycle() - count));
        return debugger.stopped(debugger.moves().backward(downTo, null));
    }
}
