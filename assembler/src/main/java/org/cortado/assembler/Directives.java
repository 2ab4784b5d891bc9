package org.cortado.assembler;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.Suggestion;
import org.cortado.assembler.network.NetworkDirectives;
import org.cortado.assembler.program.ProgramDirectives;
import org.cortado.assembler.source.Directive;
import org.cortado.assembler.source.Directive.Place;
import org.cortado.assembler.source.DirectiveTable;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Statement;

/** All directives of the language, and which of them may stand where. */
public final class Directives {
    /** The tables of all stages, in the order of the language reference. */
    public static final List<Directive> ALL = all();

    private static final Map<String, Directive> BY_NAME = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(Directive::name, directive -> directive));

    private Directives() {
    }

    private static List<Directive> all() {
        List<Directive> all = new ArrayList<>(DirectiveTable.ROWS);
        all.addAll(ProgramDirectives.ROWS);
        all.addAll(NetworkDirectives.ROWS);
        return List.copyOf(all);
    }

    /** The statements that may stand in a place; directives that may not are reported. */
    static List<Statement> fitting(List<Statement> statements, Place place, Diagnostics diagnostics) {
        List<Statement> fitting = new ArrayList<>(statements.size());
        for (Statement statement : statements) {
            if (!statement.isDirective() || fits(statement, place, diagnostics)) {
                fitting.add(statement);
            }
        }
        return fitting;
    }

    /** What directives that there are not were to name: the bare name behind each. */
    static Set<String> notUnderstood(List<Statement> statements) {
        Set<String> names = new LinkedHashSet<>();
        for (Statement statement : statements) {
            if (statement.isDirective() && !BY_NAME.containsKey(statement.name()) && !statement.arguments().isEmpty()
                    && statement.arguments().get(0).value() instanceof Expr.Name name) {
                names.add(name.name());
            }
        }
        return names;
    }

    private static boolean fits(Statement statement, Place place, Diagnostics diagnostics) {
        String name = statement.name();
        Directive directive = BY_NAME.get(name);
        if (directive == null) {
            List<String> known = ALL.stream().filter(d -> d.places().contains(place)).map(Directive::name).toList();
            diagnostics.error("unknown-directive", statement.nameSpan(), "unknown directive '" + name + "'",
                    Suggestion.remedy(name, known, "directives here are " + String.join(", ", known)));
            return false;
        }
        boolean fits = directive.places().contains(place) || name.equals(".neuron");
        if (!fits) {
            diagnostics.error("misplaced-directive", statement.nameSpan(), "'" + name + "' stands "
                    + (place == Place.PROGRAM ? "outside of neuron programs" : "between .neuron and .end"),
                    place == Place.PROGRAM ? "move it before .neuron or behind .end" : "move it into a neuron program");
        }
        return fits;
    }
}
