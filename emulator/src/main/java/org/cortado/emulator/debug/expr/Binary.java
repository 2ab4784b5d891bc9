package org.cortado.emulator.debug.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.cortado.emulator.debug.DebugException;

/** Two expressions and an operator between them; on rows item by item. */
record Binary(Operator operator, Expr left, Expr right) implements Expr {

    /** The operators by how tightly they bind, the loosest first. */
    enum Operator {
        OR("||", 0, (a, b) -> a != 0 || b != 0 ? 1 : 0),
        AND("&&", 1, (a, b) -> a != 0 && b != 0 ? 1 : 0),
        EQUAL("==", 2, (a, b) -> a == b ? 1 : 0),
        UNEQUAL("!=", 2, (a, b) -> a != b ? 1 : 0),
        LESS("<", 2, (a, b) -> a < b ? 1 : 0),
        AT_MOST("<=", 2, (a, b) -> a <= b ? 1 : 0),
        GREATER(">", 2, (a, b) -> a > b ? 1 : 0),
        AT_LEAST(">=", 2, (a, b) -> a >= b ? 1 : 0),
        BIT_OR("|", 3, (a, b) -> (long) a | (long) b),
        BIT_XOR("^", 4, (a, b) -> (long) a ^ (long) b),
        BIT_AND("&", 5, (a, b) -> (long) a & (long) b),
        PLUS("+", 6, Double::sum),
        MINUS("-", 6, (a, b) -> a - b),
        TIMES("*", 7, (a, b) -> a * b),
        OVER("/", 7, (a, b) -> a / b),
        MODULO("%", 7, (a, b) -> a % b);

        static final int TIGHTEST = 7;
        private final String text;
        private final int level;
        private final DoubleBinaryOperator function;

        Operator(String text, int level, DoubleBinaryOperator function) {
            this.text = text;
            this.level = level;
            this.function = function;
        }

        /** All of them, those that bind alike together. */
        static String manual() {
            StringBuilder text = new StringBuilder();
            int before = 0;
            for (Operator operator : values()) {
                text.append(operator.level == before ? " " : ",  ").append(operator.text);
                before = operator.level;
            }
            return text.toString().strip();
        }

        /** The operator of a level with this text, or null. */
        static Operator of(String text, int level) {
            for (Operator operator : values()) {
                if (operator.level == level && operator.text.equals(text)) {
                    return operator;
                }
            }
            return null;
        }
    }

    @Override
    public Value value(Scope scope) {
        Value a = left.value(scope);
        if (a instanceof Value.Scalar one && (operator == Operator.OR || operator == Operator.AND)
                && one.truth() == (operator == Operator.OR)) {
            return Value.truth(one.truth());
        }
        Value b = right.value(scope);
        Value result = Value.map(a, b, operator.function);
        if (result == null) {
            throw new DebugException("'%s' of rows of %d and %d numbers: they must be as long".formatted(operator.text,
                    a.items().size(), b.items().size()));
        }
        return result;
    }

    @Override
    public List<Place> places() {
        List<Place> all = new ArrayList<>(left.places());
        all.addAll(right.places());
        return all;
    }
}
