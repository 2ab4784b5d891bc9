package org.cortado.emulator.debug.command;

import java.util.ArrayList;
import java.util.List;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.look.Executed;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.Stop;
import org.cortado.emulator.debug.time.Goal;

/** Looks at instructions of the selected neuron's coming step, one after the other. */
record StepInstruction(long count) implements Command {
    static final Verb VERB = Verb.of("stepi", "si", Verb.Group.MOVING, "[N]",
            "Look at N microinstructions of the selected neuron: what each read and wrote. After the last, the step is "
                    + "executed.",
            "stepi 2", Verb.Takes.NUMBER, StepInstruction::parse);
    private static final long MOST = 10_000;

    private static Command parse(Words words, Debugger debugger) {
        long count = Arguments.count(words, "stepi");
        if (count > MOST) {
            throw new DebugException("stepi %d: at most %d at once".formatted(count, MOST));
        }
        return new StepInstruction(count);
    }

    @Override
    public Reply run(Debugger debugger) {
        Subject subject = debugger.subject();
        Neuron neuron = Arguments.selected(debugger);
        List<Reply> parts = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        int length = subject.comingStep(neuron).length();
        for (long left = count; left > 0; left--) {
            if (subject.inside() >= length) {
                if (!rows.isEmpty()) {
                    parts.add(table(debugger, neuron, rows));
                    rows.clear();
                }
                Goal end = Goal.step(debugger.time().now().step() + 1);
                Stop stop = debugger.moves().forward(end, Stop.Reason.ARRIVED, null);
                if (stop.reason() != Stop.Reason.ARRIVED || left == 1) {
                    parts.add(debugger.stopped(stop));
                    return parts.size() == 1 ? parts.get(0) : new Reply.All(parts);
                }
                continue;
            }
            rows.add(Executed.next(debugger, neuron).cells());
            subject.enter(subject.inside() + 1);
            if (debugger.time().interrupted()) {
                break;
            }
        }
        if (!rows.isEmpty()) {
            parts.add(table(debugger, neuron, rows));
        }
        return parts.size() == 1 ? parts.get(0) : new Reply.All(parts);
    }

    private static Reply table(Debugger debugger, Neuron neuron, List<List<String>> rows) {
        return new Reply.Table("%s in step %d".formatted(debugger.subject().names().text(neuron),
                debugger.time().now().step()), Executed.HEADERS, rows, "");
    }
}
