package org.cortado.emulator.debug.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cortado.assembler.text.Keyed;
import org.cortado.emulator.debug.DebugException;

/** A function of one expression or of several, whose values count as one row. */
record Call(Name name, List<Expr> arguments) implements Expr {

    /** The functions. */
    enum Name implements Keyed {
        ANY("any", "1 where any item is not 0", row -> row.stream().anyMatch(Value.Scalar::truth) ? 1 : 0),
        ALL("all", "1 where no item is 0", row -> row.stream().allMatch(Value.Scalar::truth) ? 1 : 0),
        COUNT("count", "how many items are not 0", row -> row.stream().filter(Value.Scalar::truth).count()),
        SUM("sum", "sum of all items", row -> row.stream().mapToDouble(Value.Scalar::real).sum()),
        MEAN("mean", "mean of all items", row -> row.stream().mapToDouble(Value.Scalar::real).average().orElse(0)),
        MIN("min", "least item", row -> row.stream().mapToDouble(Value.Scalar::real).min().orElse(0)),
        MAX("max", "greatest item", row -> row.stream().mapToDouble(Value.Scalar::real).max().orElse(0)),
        ABS("abs", "magnitude, item by item", null),
        NOT("!", "1 for 0 and 0 else, item by item", null),
        NEGATE("-", "the negative, item by item", null),
        COMPLEMENT("~", "bitwise complement, item by item", null);

        private final String key;
        private final String meaning;
        private final Function<List<Value.Scalar>, Number> function;

        Name(String key, String meaning, Function<List<Value.Scalar>, Number> function) {
            this.key = key;
            this.meaning = meaning;
            this.function = function;
        }

        @Override
        public String key() {
            return key;
        }

        /** What it is, in a few words. */
        String meaning() {
            return meaning;
        }
    }

    @Override
    public Value value(Scope scope) {
        List<Value.Scalar> row = new ArrayList<>();
        for (Expr argument : arguments) {
            row.addAll(argument.value(scope).items());
        }
        if (name.function != null) {
            return Value.real(name.function.apply(row).doubleValue());
        }
        if (arguments.size() != 1) {
            throw new DebugException(name.key + " takes one argument");
        }
        return Value.map(arguments.get(0).value(scope), x -> switch (name) {
            case ABS -> Math.abs(x);
            case NOT -> x == 0 ? 1 : 0;
            case COMPLEMENT -> ~(long) x;
            default -> -x;
        });
    }

    @Override
    public List<Place> places() {
        return arguments.stream().flatMap(argument -> argument.places().stream()).toList();
    }
}
