package org.cortado.emulator.debug.command;

import java.util.ArrayList;
import java.util.List;
import org.cortado.emulator.debug.AssertionFailure;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Place;
import org.cortado.emulator.debug.expr.Value;
import org.cortado.emulator.debug.reply.Format;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.ConditionTrigger;

/** Demands that an expression holds. */
record Assert(Arguments.Written what) implements Command {
    private static final int MOST_SHOWN = 6;
    static final Verb VERB = Verb.of("assert", "", Verb.Group.COMFORT, "EXPR",
            "Fail unless the expression is not 0: a script ends there with exit code 1.", "assert step >= 0",
            Verb.Takes.EXPRESSION, (words, debugger) -> {
                Arguments.Written what = Arguments.expression(words, debugger, "'assert exc[3].v < 30'");
                words.end("the expression");
                return new Assert(what);
            });

    @Override
    public Reply run(Debugger debugger) {
        if (ConditionTrigger.holds(what.expr(), debugger.subject())) {
            return new Reply.Nothing();
        }
        List<String> values = new ArrayList<>();
        for (Place place : what.expr().places().stream().limit(MOST_SHOWN).toList()) {
            if (place.value(debugger.subject()) instanceof Value.Scalar one) {
                values.add(place.text() + " = " + Format.REAL.text(one));
            }
        }
        throw new AssertionFailure("assertion failed at step %d: %s%s".formatted(debugger.time().now().step(),
                what.text(), values.isEmpty() ? "" : " (" + String.join(", ", values) + ")"));
    }
}
