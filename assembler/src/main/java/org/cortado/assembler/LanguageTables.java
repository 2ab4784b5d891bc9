package org.cortado.assembler;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cortado.assembler.expect.Statistic;
import org.cortado.assembler.source.Constant;
import org.cortado.assembler.source.Directive;
import org.cortado.assembler.source.Directive.Place;
import org.cortado.assembler.source.Function;
import org.cortado.assembler.source.Limits;
import org.cortado.assembler.source.Unit;
import org.cortado.assembler.source.Work;

/** The lists of the language reference, in Markdown, from the tables that the assembler itself uses. */
public final class LanguageTables {

    private LanguageTables() {
    }

    /** Each list by the name that marks its place in the reference. */
    public static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        all.put("directives", directives());
        all.put("functions", functions());
        all.put("statistics", statistics());
        all.put("units", units());
        all.put("limits", limits());
        return all;
    }

    private static String directives() {
        StringBuilder out = new StringBuilder("| directive | stands | does |\n|---|---|---|\n");
        for (Directive directive : Directives.ALL) {
            String place = directive.places().size() > 1 ? "anywhere"
                    : directive.places().contains(Place.PROGRAM) ? "in a program" : "outside of programs";
            row(out, "`" + directive.syntax() + "`", place, directive.meaning());
        }
        return out.toString();
    }

    private static String functions() {
        StringBuilder out = new StringBuilder("| name | gives |\n|---|---|\n");
        for (Function function : Function.values()) {
            row(out, "`" + function.syntax() + "`", function.meaning());
        }
        for (Constant constant : Constant.values()) {
            row(out, "`" + constant.key() + "`", constant.meaning());
        }
        return out.toString();
    }

    private static String statistics() {
        StringBuilder out = new StringBuilder("| name | meaning |\n|---|---|\n");
        for (Statistic statistic : Statistic.values()) {
            row(out, "`" + statistic.key() + "`", statistic.meaning());
        }
        return out.toString();
    }

    private static String units() {
        StringBuilder out = new StringBuilder("| quantity | units and their factors |\n|---|---|\n");
        List<String> quantities = Unit.all().stream().map(Unit::quantity).distinct().toList();
        for (String quantity : quantities) {
            row(out, quantity, Unit.all().stream()
                    .filter(u -> u.quantity().equals(quantity) && u.name().charAt(0) < 128)
                    .map(u -> u.name() + " " + u.factor().toPlainString()).collect(Collectors.joining(", ")));
        }
        return out.toString();
    }

    private static String limits() {
        StringBuilder out = new StringBuilder("| what | at most |\n|---|---|\n");
        row(out, "bytes of a file", shown(Limits.FILE_BYTES));
        row(out, "characters of a line", shown(Limits.LINE_LENGTH));
        row(out, "words of a statement", shown(Limits.STATEMENT_TOKENS));
        row(out, "depth of an expression (an operator in a chain 1, a bracket 5)", shown(Limits.EXPRESSION_DEPTH));
        row(out, "files including each other", shown(Limits.INCLUDE_DEPTH));
        row(out, "macros and repetitions inside each other", shown(Limits.EXPANSION_DEPTH));
        row(out, "rounds of a `.rept`", shown(Limits.REPETITIONS));
        row(out, "neuron programs; tables outside of programs", shown(Limits.PROGRAMS));
        row(out, "lines after expansion", shown(Limits.LINES));
        row(out, "statements after expansion", shown(Limits.STATEMENTS));
        row(out, "words after expansion", shown(Limits.TOKENS));
        row(out, "values of stimuli, of Poisson trains and of parameters that differ by neuron",
                shown(Work.Kind.VALUE.most()));
        row(out, "points of tables", shown(Work.Kind.POINT.most()));
        row(out, "synapses, and pairs that `near` looks at", shown(Work.Kind.SYNAPSE.most()));
        row(out, "spikes of trains", shown(Work.Kind.SPIKE.most()));
        return out.toString();
    }

    private static String shown(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static void row(StringBuilder out, String... cells) {
        out.append("| ").append(String.join(" | ", List.of(cells).stream().map(c -> c.replace("|", "\\|")).toList()))
                .append(" |\n");
    }
}
