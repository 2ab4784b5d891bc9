package org.cortado.emulator.debug.command;

import org.cortado.assembler.image.ChipParameter;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Expr;
import org.cortado.emulator.debug.expr.ExprParser;
import org.cortado.emulator.debug.expr.Numbers;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.name.NeuronSet;
import org.cortado.emulator.run.Duration;

/** Arguments that several commands take. */
final class Arguments {
    static final long MOST_STEPS = Integer.MAX_VALUE;

    private Arguments() {
    }

    /** A count at the end of the line, 1 where it is missing. */
    static long count(Words words, String command) {
        if (words.atEnd()) {
            return 1;
        }
        long count = Numbers.whole(words, "a count", MOST_STEPS);
        words.end("the count of '" + command + "'");
        if (count == 0) {
            throw new DebugException("%s 0: at least 1".formatted(command));
        }
        return count;
    }

    /** The rest of the line as a length of time, in steps. */
    static long duration(String text, Debugger debugger) {
        try {
            return Duration.steps(text, debugger.subject().names().chip().get(ChipParameter.TIMESTEP_PS));
        } catch (IllegalArgumentException e) {
            throw new DebugException(e.getMessage(), e);
        }
    }

    /** The neurons at the next word, or the selected one at the end of the line. */
    static NeuronSet neuronsOrSelected(Words words, Debugger debugger) {
        if (!words.atEnd()) {
            return debugger.names().neurons(words);
        }
        Neuron selected = selected(debugger);
        return new NeuronSet(debugger.subject().names().text(selected), java.util.List.of(selected), false);
    }

    /** One neuron at the next word, or the selected one at the end of the line. */
    static Neuron neuron(Words words, Debugger debugger) {
        NeuronSet set = neuronsOrSelected(words, debugger);
        if (set.neurons().size() != 1) {
            throw new DebugException("one neuron belongs here, and %s is %d: write %s".formatted(set.text(),
                    set.neurons().size(), debugger.subject().names().text(set.neurons().get(0))));
        }
        return set.neurons().get(0);
    }

    /** The selected neuron. */
    static Neuron selected(Debugger debugger) {
        if (debugger.subject().selected() == null) {
            throw new DebugException("this chip has no neurons");
        }
        return debugger.subject().selected();
    }

    /** The expression at the next word, and its text. */
    record Written(Expr expr, String text) {
    }

    static Written expression(Words words, Debugger debugger, String example) {
        if (words.atEnd()) {
            throw new DebugException("an expression is missing, such as " + example);
        }
        int from = words.peek().from();
        Expr expr = new ExprParser(debugger.names(), words).expression();
        return new Written(expr, words.since(from));
    }

    /** An expression that reads something of the chip: another never changes, and would never stop a run. */
    static Written changing(Words words, Debugger debugger, String example) {
        Written written = expression(words, debugger, example);
        if (written.expr().places().isEmpty()) {
            throw new DebugException("'%s' never changes: name something of the chip, as in %s".formatted(
                    written.text(), example));
        }
        return written;
    }
}
