package org.cortado.assembler;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.Suggestion;
import org.cortado.assembler.network.NetworkDirectives;
import org.cortado.assembler.program.ProgramDirectives;
import org.cortado.assembler.source.Argument;
import org.cortado.assembler.source.Directive;
import org.cortado.assembler.source.Directive.Place;
import org.cortado.assembler.source.DirectiveTable;
import org.cortado.assembler.source.Foreign;
import org.cortado.assembler.source.Statement;

/** All directives of the language, and which of them may stand where. */
public final class Directives {
    /** The tables of all stages, in the order of the language reference. */
    public static final List<Directive> ALL = all();

    /** Their names without the point. */
    static final List<String> WORDS = ALL.stream().map(directive -> directive.name().substring(1)).toList();

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

    /** What directives that there are not were to name: the bare names and keys behind each. */
    static Set<String> notUnderstood(List<Statement> statements) {
        Set<String> names = new LinkedHashSet<>();
        for (Statement statement : statements) {
            if (statement.isDirective() && !BY_NAME.containsKey(statement.name())) {
                statement.arguments().stream().map(Argument::declared).filter(Objects::nonNull).forEach(names::add);
            }
        }
        return names;
    }

    private static String remedy(String name, Place place) {
        List<String> known = ALL.stream().filter(d -> d.places().contains(place)).map(d -> d.name().substring(1))
                .toList();
        String near = Suggestion.nearest(name.substring(1), known);
        String foreign = Foreign.directive(name);
        return foreign != null ? foreign : near != null ? "did you mean '." + near + "'?"
                : "directives here are ." + String.join(", .", known);
    }

    private static boolean fits(Statement statement, Place place, Diagnostics diagnostics) {
        String name = statement.name();
        Directive directive = BY_NAME.get(name);
        if (directive == null) {
            diagnostics.error("unknown-directive", statement.nameSpan(), "unknown directive '" + name + "'",
                    remedy(name, place));
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
