package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Numbers;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.Stop;

/** Runs to the next stop. */
record Continue(long ignore) implements Command {
    static final Verb VERB = Verb.of("continue", "c", Verb.Group.MOVING, "[N]",
            "Run to the next stop or the end of the program's run; with N, pass the breakpoint stopped at N - 1 times.",
            "continue", Verb.Takes.NUMBER, (words, debugger) -> {
                long times = words.atEnd() ? 1 : Numbers.whole(words, "a count", Arguments.MOST_STEPS);
                words.end("continue");
                if (times == 0) {
                    throw new DebugException("continue 0: at least 1");
                }
                return new Continue(times - 1);
            });

    @Override
    public Reply run(Debugger debugger) {
        if (debugger.end() == 0 && debugger.breakpoints().enabled().isEmpty()) {
            throw new DebugException("nothing would stop this run: the program has no .run, and no breakpoint is "
                    + "enabled; 'run 100ms' runs for a time");
        }
        Stop stop = null;
        for (long left = ignore; left >= 0; left--) {
            stop = debugger.moves().forward(debugger.limit(), Stop.Reason.END, null);
            if (stop.reason() != Stop.Reason.BREAKPOINT) {
                break;
            }
        }
        return debugger.stopped(stop);
    }
}
