package org.cortado.emulator.debug.command;

import java.util.List;
import org.cortado.assembler.diagnostic.Suggestion;
import org.cortado.emulator.debug.Checkpoint;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Numbers;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.Stop;
import org.cortado.emulator.debug.time.Goal;

/**
 * Goes straight to a moment; no breakpoint stops on the way.
 *
 * @param to the place
 * @param checkpoint the checkpoint in place of it, or null
 */
record Goto(Goal to, String checkpoint) implements Command {
    static final long MOST_CYCLES = 1L << 53;
    static final Verb VERB = Verb.of("goto", "g", Verb.Group.MOVING, "step N | cycle N | [time] T | CHECKPOINT",
            "Go straight to a moment, forwards or backwards; no breakpoint stops on the way.", "goto step 10",
            Verb.Takes.CHECKPOINT, Goto::parse);

    private static Command parse(Words words, Debugger debugger) {
        if (words.atEnd()) {
            throw new DebugException("where to? 'goto step 40', 'goto cycle 900', 'goto time 20ms', or a checkpoint");
        }
        if (words.peek().kind() == Words.Kind.NAME && words.peekSecond().kind() == Words.Kind.END) {
            return new Goto(null, words.next().text());
        }
        if (words.accept("time") || words.peek().kind() == Words.Kind.NUMBER
                && Numbers.hasUnit(words.peek().text())) {
            return new Goto(Goal.step(Arguments.duration(words.rest(), debugger)), null);
        }
        if (words.accept("cycle")) {
            debugger.time().cycles();
            long cycle = Numbers.whole(words, "a cycle", MOST_CYCLES);
            words.end("the cycle");
            return new Goto(Goal.cycle(cycle), null);
        }
        Nearest.keyword(words, List.of("step", "time", "cycle"), "moment", debugger);
        words.accept("step");
        long step = Numbers.whole(words, "a step", Arguments.MOST_STEPS);
        words.end("the step");
        return new Goto(Goal.step(step), null);
    }

    @Override
    public Reply run(Debugger debugger) {
        if (checkpoint == null) {
            debugger.subject().leave();
            debugger.time().seek(to);
        } else {
            Checkpoint named = debugger.checkpoints().get(checkpoint);
            if (named == null) {
                throw new DebugException("no checkpoint '%s': %s".formatted(checkpoint, Suggestion.remedy(checkpoint,
                        debugger.checkpoints().keySet(), "'checkpoint NAME' makes one, 'goto step N' goes to a step")));
            }
            debugger.subject().leave();
            debugger.time().adopt(named.changes(), named.at());
        }
        return debugger.stopped(Stop.of(Stop.Reason.ARRIVED, debugger.time().now(), ""));
    }
}
