package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Numbers;
import org.cortado.emulator.debug.reply.Reply;

/** Lets a breakpoint pass some times. */
record Ignore(long number, long times) implements Command {
    static final Verb VERB = Verb.of("ignore", "", Verb.Group.STOPPING, "NUMBER TIMES",
            "Let a breakpoint pass the next TIMES times that it is met, either way.", "break spike; ignore 1 2",
            Verb.Takes.NUMBER, (words, debugger) -> {
                long number = Numbers.whole(words, "a breakpoint's number", Integer.MAX_VALUE);
                long times = Numbers.whole(words, "a count", Arguments.MOST_STEPS);
                words.end("the count");
                return new Ignore(number, times);
            });

    @Override
    public Reply run(Debugger debugger) {
        debugger.breakpoints().get(number).ignore(times);
        return Reply.text("breakpoint %d passes %d time%s", number, times, times == 1 ? "" : "s");
    }
}
