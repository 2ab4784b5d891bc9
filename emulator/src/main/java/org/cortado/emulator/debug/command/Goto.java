package org.cortado.emulator.debug.command;

import org.cortado.assembler.diagnostic.Suggestion;
import org.cortado.emulator.debug.Checkpoint;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Numbers;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.Stop;

/**
 * Goes straight to a moment; no breakpoint stops on the way.
 *
 * @param step the step
 * @param checkpoint the checkpoint in place of a step, or null
 */
record Goto(long step, String checkpoint) implements Command {
    static final Verb VERB = Verb.of("goto", "g", Verb.Group.MOVING, "step N | time T | CHECKPOINT",
            "Go straight to a moment, forwards or backwards; no breakpoint stops on the way.", "goto step 10",
            Verb.Takes.CHECKPOINT, Goto::parse);

    private static Command parse(Words words, Debugger debugger) {
        if (words.peek().kind() == Words.Kind.NAME && words.peekSecond().kind() == Words.Kind.END) {
            return new Goto(0, words.next().text());
        }
        if (words.accept("time")) {
            return new Goto(Arguments.duration(words.rest(), debugger), null);
        }
        words.accept("step");
        long step = Numbers.whole(words, "a step", Arguments.MOST_STEPS);
        words.end("the step");
        return new Goto(step, null);
    }

    @Override
    public Reply run(Debugger debugger) {
        if (checkpoint == null) {
            debugger.subject().leave();
            debugger.time().seek(step);
        } else {
            Checkpoint to = debugger.checkpoints().get(checkpoint);
            if (to == null) {
                throw new DebugException("no checkpoint '%s': %s".formatted(checkpoint, Suggestion.remedy(checkpoint,
                        debugger.checkpoints().keySet(), "'checkpoint NAME' makes one, 'goto step N' goes to a step")));
            }
            debugger.subject().leave();
            debugger.time().adopt(to.changes(), to.at());
        }
        return debugger.stopped(Stop.of(Stop.Reason.ARRIVED, debugger.time().now(), ""));
    }
}
