package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Numbers;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.Breakpoint;
import org.cortado.emulator.debug.stop.Trigger;

/**
 * Makes a breakpoint.
 *
 * @param condition what must hold as well, or null
 * @param passes how often it is passed over first
 */
record Break(Trigger trigger, Arguments.Written condition, long passes, boolean temporary) implements Command {
    private static final String USAGE = "EVENT [if EXPR] [after N]";
    static final Verb VERB = Verb.of("break", "b", Verb.Group.STOPPING, USAGE,
            "Stop at an event: spike [of NEURONS], packet at CORE, FLAG [of NEURONS] (saturate, wrap, ...), line "
                    + "[FILE:]N [of NEURONS], at step N, or EXPR (when it becomes true); on the cycle engine also "
                    + "packet on LINK, full [QUEUE], at cycle N.",
            "break spike after 2", Verb.Takes.EVENT, (words, debugger) -> parse(words, debugger, false));
    static final Verb TEMPORARY = Verb.of("tbreak", "tb", Verb.Group.STOPPING, USAGE,
            "As break, for one stop.", "tbreak step % 10 == 0", Verb.Takes.EVENT,
            (words, debugger) -> parse(words, debugger, true));

    private static Command parse(Words words, Debugger debugger, boolean temporary) {
        Nearest.keyword(words, TriggerParser.EVENTS, "event or name", debugger);
        return rest(words, debugger, new TriggerParser(debugger, words).trigger(), temporary);
    }

    /** What follows the event: a condition, and which meeting stops first. */
    static Break rest(Words words, Debugger debugger, Trigger trigger, boolean temporary) {
        Arguments.Written condition = words.accept("if")
                ? Arguments.expression(words, debugger, "'if exc[0].v > -50'") : null;
        long passes = words.accept("after") ? Numbers.whole(words, "a count", Arguments.MOST_STEPS) : 1;
        words.end("the event");
        if (passes == 0) {
            throw new DebugException("after 0: the first time is 'after 1'");
        }
        return new Break(trigger, condition, passes - 1, temporary);
    }

    @Override
    public Reply run(Debugger debugger) {
        trigger.watch(debugger.subject());
        Breakpoint made = debugger.breakpoints().add(trigger, condition == null ? null : condition.expr(),
                condition == null ? "" : condition.text(), temporary);
        made.ignore(passes);
        return Reply.text("%s %d: %s", made.kind(), made.number(),
                made.text() + (passes == 0 ? "" : " after " + (passes + 1)));
    }
}
