package org.cortado.assembler.expect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cortado.assembler.source.Scope;
import org.cortado.assembler.source.Value;

/**
 * The names of a condition: statistics of its subject, statistics behind the name of a population and a point, and
 * before both the constants of the source.
 */
public final class ConditionScope implements Scope {
    private static final int SUGGESTED = 500;

    private final Measures measures;
    private final Scope constants;

    /** @param constants names that are no statistics; null where their values have been put in */
    public ConditionScope(Measures measures, Scope constants) {
        this.measures = measures;
        this.constants = constants;
    }

    @Override
    public Value lookup(String name) {
        Value constant = constants == null ? null : constants.lookup(name);
        if (constant != null) {
            return constant;
        }
        Statistic statistic = Statistic.of(name);
        String population = null;
        if (statistic == null && name.contains(".")) {
            population = name.substring(0, name.indexOf('.'));
            statistic = Statistic.of(name.substring(name.indexOf('.') + 1));
        }
        boolean known = statistic != null && statistic.isValue()
                && (population == null || measures.populations().contains(population));
        return known ? Value.of(measures.of(population, statistic)) : null;
    }

    @Override
    public Value call(String function, List<Value> arguments) {
        Statistic statistic = Statistic.of(function);
        if (statistic == null || !statistic.isFunction()) {
            return null;
        }
        if (arguments.size() != 2 || arguments.stream().anyMatch(Value::isText)) {
            throw new IllegalArgumentException(function + " takes two bounds, as in " + function + "(100, 200)");
        }
        return Value.of(measures.of(statistic, arguments.get(0).real(), arguments.get(1).real()));
    }

    @Override
    public Collection<String> names() {
        List<String> names = new ArrayList<>(Statistic.names());
        measures.populations().stream().limit(SUGGESTED)
                .forEach(population -> Statistic.names().forEach(of -> names.add(population + "." + of)));
        if (constants != null) {
            names.addAll(constants.names());
        }
        return names;
    }

    @Override
    public Collection<String> functions() {
        return Statistic.functions();
    }

    @Override
    public String remedy(String name) {
        Statistic bounded = Statistic.of(name.substring(name.indexOf('.') + 1));
        return bounded != null && !bounded.isValue() ? "write it with two bounds, as in " + bounded.key() + "(10, 20)"
                : "there are " + String.join(", ", Statistic.names()) + " ('run --help' tells what each is)";
    }
}
