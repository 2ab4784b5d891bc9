package org.cortado.emulator.debug.command;

import java.util.List;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Numbers;
import org.cortado.emulator.debug.reply.Format;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.reply.Shown;

/**
 * Shows an expression at every stop.
 *
 * @param what the expression, or null to show all displays now
 */
record Display(Arguments.Written what, Format format) implements Command {
    static final Verb VERB = Verb.of("display", "", Verb.Group.LOOKING, "[/FORMAT] [EXPR]",
            "Show an expression at every stop, marked where it changed; without one, show all displays now.",
            "display chip.spikes", Verb.Takes.EXPRESSION, (words, debugger) -> {
                Format format = Print.format(words);
                Arguments.Written what = words.atEnd() ? null
                        : Arguments.expression(words, debugger, "'display exc[3].v'");
                words.end("the expression");
                return new Display(what, format);
            });
    static final Verb UNDISPLAY = Verb.of("undisplay", "", Verb.Group.LOOKING, "[NUMBER]",
            "Stop to display an expression, or all of them.", "undisplay", Verb.Takes.NUMBER, (words, debugger) -> {
                long number = words.atEnd() ? 0 : Numbers.whole(words, "a display's number", Integer.MAX_VALUE);
                words.end("the number");
                return all -> {
                    all.displays().remove(number);
                    return new Reply.Nothing();
                };
            });

    @Override
    public Reply run(Debugger debugger) {
        if (what != null) {
            what.expr().value(debugger.subject());
            debugger.displays().add(what.expr(), what.text(), format);
        }
        List<Shown> shown = debugger.displays().show(debugger.subject());
        return shown.isEmpty() ? Reply.text("no displays") : new Reply.Values(shown);
    }
}
