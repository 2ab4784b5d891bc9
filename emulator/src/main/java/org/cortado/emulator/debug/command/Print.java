package org.cortado.emulator.debug.command;

import java.util.ArrayList;
import java.util.List;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Place;
import org.cortado.emulator.debug.expr.Value;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.reply.Format;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.reply.Shown;

/** Shows values. */
record Print(List<Arguments.Written> what, Format format) implements Command {
    private static final int MOST = 1000;
    static final Verb VERB = Verb.of("print", "p", Verb.Group.LOOKING, "[/FORMAT] EXPR, ...",
            "Show values: f real, d raw, x hex, t binary, u unsigned; without a format the real value and the word.",
            "print/x step + 1", Verb.Takes.EXPRESSION, Print::parse);

    private static Command parse(Words words, Debugger debugger) {
        Format format = format(words);
        List<Arguments.Written> what = new ArrayList<>();
        do {
            what.add(Arguments.expression(words, debugger, "'print exc[3].v'"));
        } while (words.accept(","));
        words.end("the expression");
        return new Print(List.copyOf(what), format);
    }

    /** A format behind a slash, BOTH where there is none. */
    static Format format(Words words) {
        if (!words.accept("/")) {
            return Format.BOTH;
        }
        String letter = words.next().text();
        if (letter.length() != 1) {
            throw new DebugException("a format is one letter, as in print/x: f real, d raw, x hex, t binary, "
                    + "u unsigned");
        }
        return Format.of(letter.charAt(0));
    }

    @Override
    public Reply run(Debugger debugger) {
        List<Shown> shown = new ArrayList<>();
        int left = 0;
        for (Arguments.Written one : what) {
            Value value = one.expr().value(debugger.subject());
            List<String> names = one.expr() instanceof Place place ? place.itemNames() : List.of();
            for (int i = 0; i < value.items().size(); i++) {
                if (shown.size() == MOST) {
                    left++;
                    continue;
                }
                String name = value instanceof Value.Scalar ? one.text()
                        : i < names.size() ? names.get(i) : one.text() + " [" + i + "]";
                shown.add(new Shown(0, name, value.items().get(i), "", format, false));
            }
        }
        Reply values = new Reply.Values(shown);
        return left == 0 ? values : new Reply.All(List.of(values, Reply.text("... and %d more", left)));
    }
}
