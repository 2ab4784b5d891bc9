package org.cortado.emulator.debug.expr;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.cortado.assembler.program.WordFormat;
import org.cortado.emulator.debug.name.Variable;

/** What an expression gives: one number, or a row of them. */
public sealed interface Value {

    /** The numbers, one or more. */
    List<Scalar> items();

    /**
     * One number.
     *
     * @param real its value; NaN where there is none
     * @param raw the word that holds it, or the value itself where it is a whole number
     * @param exact whether {@code raw} means anything
     * @param bits bits of the word: 32 or 64
     * @param format format of the word, or null
     */
    record Scalar(double real, long raw, boolean exact, int bits, WordFormat format) implements Value {
        @Override
        public List<Scalar> items() {
            return List.of(this);
        }

        public boolean truth() {
            return real != 0;
        }
    }

    /** A row of numbers. */
    record Row(List<Scalar> items) implements Value {
        public Row {
            items = List.copyOf(items);
        }
    }

    /** A 32-bit word with its format, or null. */
    static Scalar word(int raw, WordFormat format) {
        return new Scalar(Variable.real(raw, format), raw, true, Integer.SIZE, format);
    }

    static Scalar count(long value) {
        return new Scalar(value, value, true, value == (int) value ? Integer.SIZE : Long.SIZE, null);
    }

    /** A 64-bit word. */
    static Scalar wide(long raw) {
        return new Scalar(raw, raw, true, Long.SIZE, null);
    }

    static Scalar real(double value) {
        boolean whole = value == StrictMath.rint(value) && Math.abs(value) < 1L << 53;
        return new Scalar(value, whole ? (long) value : 0, whole, Long.SIZE, null);
    }

    static Scalar truth(boolean value) {
        return count(value ? 1 : 0);
    }

    /** One number of each: a row takes the number with each of its items; rows must be of one length, else null. */
    static Value map(Value a, Value b, DoubleBinaryOperator f) {
        if (a instanceof Scalar x && b instanceof Scalar y) {
            return real(f.applyAsDouble(x.real(), y.real()));
        }
        int length = Math.max(a.items().size(), b.items().size());
        if (a instanceof Row && b instanceof Row && a.items().size() != b.items().size()) {
            return null;
        }
        List<Scalar> out = new java.util.ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            double x = a.items().get(a instanceof Row ? i : 0).real();
            double y = b.items().get(b instanceof Row ? i : 0).real();
            out.add(real(f.applyAsDouble(x, y)));
        }
        return new Row(out);
    }

    static Value map(Value a, DoubleUnaryOperator f) {
        return a instanceof Scalar x ? real(f.applyAsDouble(x.real()))
                : new Row(a.items().stream().map(x -> real(f.applyAsDouble(x.real()))).toList());
    }

    /** Whether two values are the same words, or the same numbers. */
    static boolean same(Value a, Value b) {
        if (a.items().size() != b.items().size()) {
            return false;
        }
        for (int i = 0; i < a.items().size(); i++) {
            Scalar x = a.items().get(i);
            Scalar y = b.items().get(i);
            if (Double.compare(x.real(), y.real()) != 0 || x.exact() && y.exact() && x.raw() != y.raw()) {
                return false;
            }
        }
        return true;
    }
}
