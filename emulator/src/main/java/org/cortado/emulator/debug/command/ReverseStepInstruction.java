package org.cortado.emulator.debug.command;

import java.util.List;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.look.Listing;
import org.cortado.emulator.debug.reply.CodeLine;
import org.cortado.emulator.debug.reply.Reply;

/** Goes back by instructions of the selected neuron. */
record ReverseStepInstruction(long count) implements Command {
    static final Verb VERB = Verb.of("reverse-stepi", "rsi", Verb.Group.MOVING, "[N]",
            "Go back N microinstructions of the selected neuron, into earlier steps too.", "reverse-stepi",
            Verb.Takes.NUMBER, (words, debugger) -> new ReverseStepInstruction(Arguments.count(words,
                    "reverse-stepi")));

    @Override
    public Reply run(Debugger debugger) {
        Subject subject = debugger.subject();
        int length = subject.comingStep(Arguments.selected(debugger)).length();
        long step = debugger.time().now().step();
        // Each step has length + 1 places: before each instruction, and after the last.
        long place = Math.max(0, step * (length + 1) + subject.inside() - count);
        subject.leave();
        debugger.time().seek(place / (length + 1));
        subject.enter((int) (place % (length + 1)));
        CodeLine next = Listing.current(debugger);
        String name = subject.names().text(subject.selected());
        return next == null ? Reply.text("step %d: the program of %s is at its end", debugger.time().now().step(), name)
                : new Reply.Code("%s in step %d".formatted(name, debugger.time().now().step()), List.of(next));
    }
}
