package org.cortado.emulator.debug;

import java.util.ArrayList;
import java.util.List;
import org.cortado.emulator.debug.expr.Expr;
import org.cortado.emulator.debug.expr.Value;
import org.cortado.emulator.debug.reply.Format;
import org.cortado.emulator.debug.reply.Shown;

/** Expressions whose values are shown at every stop, with those marked that changed since the stop before. */
public final class Displays {
    private static final int MOST = 100;

    private final List<One> all = new ArrayList<>();
    private int last;

    /** A display; {@code before} is its value at the stop before. */
    private static final class One {
        private final int number;
        private final Expr expr;
        private final String text;
        private final Format format;
        private Value before;

        One(int number, Expr expr, String text, Format format) {
            this.number = number;
            this.expr = expr;
            this.text = text;
            this.format = format;
        }
    }

    /** Adds one; returns its number. */
    public int add(Expr expr, String text, Format format) {
        if (all.size() == MOST) {
            throw new DebugException("there are %d displays: undisplay some".formatted(MOST));
        }
        all.add(new One(++last, expr, text, format));
        return last;
    }

    /** Removes one, or all for 0. */
    public void remove(long number) {
        if (!all.removeIf(one -> number == 0 || one.number == number) && number != 0) {
            throw new DebugException("no display %d".formatted(number));
        }
    }

    /** The values now. */
    public List<Shown> show(Subject subject) {
        List<Shown> shown = new ArrayList<>();
        for (One one : all) {
            try {
                Value value = one.expr.value(subject);
                shown.add(new Shown(one.number, one.text, value, "", one.format,
                        one.before != null && !Value.same(one.before, value)));
                one.before = value;
            } catch (DebugException e) {
                shown.add(new Shown(one.number, one.text, null, e.getMessage(), one.format, one.before != null));
                one.before = null;
            }
        }
        return shown;
    }
}
