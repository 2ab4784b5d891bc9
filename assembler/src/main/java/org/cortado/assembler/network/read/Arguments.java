package org.cortado.assembler.network.read;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.diagnostic.Suggestion;
import org.cortado.assembler.source.Argument;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Statement;

/** The arguments of a directive or call, taken one by one; what is left at the end was not understood. */
public final class Arguments {
    /** What the values of these names are measured in. */
    private static final Map<String, String> QUANTITIES = Map.ofEntries(entry("delay", "time"),
            entry("timestep", "time"), entry("at", "time"), entry("until", "time"), entry("width", "time"),
            entry("period", "time"), entry("start", "time"), entry("every", "time"), entry("rate", "rate"),
            entry("frequency", "rate"));

    private final String name;
    private final Span span;
    private final Reading reading;
    private final List<Expr> positional = new ArrayList<>();
    private final Map<String, Argument> keyed = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private int next;
    private boolean incomplete;

    private Arguments(String name, Span span, List<Argument> arguments, Reading reading) {
        this.name = name;
        this.span = span;
        this.reading = reading;
        for (Argument argument : arguments) {
            if (argument.key() == null) {
                positional.add(argument.value());
                if (!keyed.isEmpty()) {
                    reading.error("argument-order", argument.span(),
                            "this argument has no name but follows one that has",
                            "move it before the named arguments, or name it");
                }
            } else {
                Argument before = keyed.putIfAbsent(argument.key(), argument);
                if (before != null) {
                    reading.diagnostics().error("doubled-argument", argument.span(), "'" + argument.key()
                            + "' is given twice", "give it once", Diagnostic.note(before.span(), "first here"));
                }
            }
        }
    }

    public static Arguments of(Statement statement, Reading reading) {
        return new Arguments(statement.name(), statement.nameSpan(), statement.arguments(), reading);
    }

    public static Arguments of(Expr.Call call, Reading reading) {
        return new Arguments(call.name(), call.span(), call.arguments(), reading);
    }

    /** The directive or function that they are of. */
    public String name() {
        return name;
    }

    public Span span() {
        return span;
    }

    /** The next positional argument, or null where there is none left. */
    public Expr next() {
        return next < positional.size() ? positional.get(next++) : null;
    }

    /** The next positional argument; where there is none, reports that {@code what} is missing. */
    public Expr next(String what, String example) {
        Expr expr = next();
        if (expr == null) {
            reading.error("missing-argument", span, name + " needs " + what, "write it as in: " + example);
        }
        return expr;
    }

    /** All positional arguments that are left. */
    public List<Expr> rest() {
        List<Expr> rest = List.copyOf(positional.subList(next, positional.size()));
        next = positional.size();
        return rest;
    }

    /** The value of a named argument, or null; a unit that does not measure what the name says is reported. */
    public Expr take(String key) {
        asked.add(key);
        Argument argument = keyed.remove(key);
        return argument == null ? null : measured(key, argument.value());
    }

    private Expr measured(String key, Expr expr) {
        if (expr != null && QUANTITIES.containsKey(key)) {
            reading.quantity(expr, key, QUANTITIES.get(key));
        }
        return expr;
    }

    /** The value of a named argument; where there is none, reports that it is missing. */
    public Expr need(String key, String example) {
        Expr expr = take(key);
        String near = expr != null ? null : Suggestion.nearest(key, keyed.keySet());
        if (near != null) {
            reading.error("unknown-argument", keyed.get(near).span(), "unknown argument of " + name + " '" + near + "'",
                    "did you mean '" + key + "'?");
        } else if (expr == null) {
            reading.error("missing-argument", span, name + " needs " + key + "=", "write it as in: " + example);
        }
        incomplete |= expr == null;
        return expr;
    }

    /** The named argument if there is one, else the next positional one, else null. */
    public Expr either(String key) {
        Expr expr = take(key);
        return expr != null ? expr : measured(key, next());
    }

    /** The named arguments not yet taken, in order. */
    public Collection<Argument> named() {
        return List.copyOf(keyed.values());
    }

    /** Reports what is left, unless one that was needed was not there. Returns whether nothing was. */
    public boolean finish() {
        if (incomplete) {
            return false;
        }
        for (Argument argument : keyed.values()) {
            reading.unknown("unknown-argument", argument.span(), "argument of " + name, argument.key(), asked);
        }
        for (Expr expr : rest()) {
            reading.error("too-many-arguments", expr.span(), name + " takes no argument here",
                    "remove it, or name it as in key=value");
            return false;
        }
        return keyed.isEmpty();
    }
}
