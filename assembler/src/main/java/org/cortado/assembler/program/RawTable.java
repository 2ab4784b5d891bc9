package org.cortado.assembler.program;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.diagnostic.Suggestion;
import org.cortado.assembler.image.LookupTable;
import org.cortado.assembler.image.Twin;
import org.cortado.assembler.source.Argument;
import org.cortado.assembler.source.Evaluator;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Scope;
import org.cortado.assembler.source.Statement;

/**
 * A look-up table given by its words, as a disassembly prints it: {@code .table name, argument=s16.15, result=s5.26,
 * first=-3276800, log2=14, words=[...]} and any number of {@code .table name, more=[...]}.
 */
final class RawTable {
    private static final List<String> KEYS = List.of("argument", "result", "first", "log2", "words", "more");

    private final Scope scope;
    private final Diagnostics diagnostics;
    private final List<Integer> words = new ArrayList<>();
    private final Span span;
    private String name = "";
    private WordFormat argument = WordFormat.COUNT;
    private WordFormat result = WordFormat.COUNT;
    private int first;
    private int log2;
    private boolean quiet;

    RawTable(Statement statement, Scope scope, Diagnostics diagnostics) {
        this.span = statement.span();
        this.scope = scope;
        this.diagnostics = diagnostics;
        read(statement);
    }

    static boolean begins(Statement statement) {
        return has(statement, "words");
    }

    static boolean continues(Statement statement) {
        return has(statement, "more");
    }

    private static boolean has(Statement statement, String key) {
        return statement.arguments().stream().anyMatch(a -> key.equals(a.key()));
    }

    /** Adds what a statement says. */
    void read(Statement statement) {
        for (Argument given : statement.arguments()) {
            if (given.key() != null) {
                keyed(given);
            } else if (given.value() instanceof Expr.Name flag && !name.isEmpty() && flag.name().equals("quiet")) {
                quiet = true;
            } else if (given.value() instanceof Expr.Name written && (name.isEmpty() || name.equals(written.name()))) {
                name = written.name();
            } else {
                diagnostics.error("bad-argument", given.span(), "this does not belong to the table " + name,
                        "give words in words=[...] and more=[...] of the same name");
            }
        }
    }

    private void keyed(Argument given) {
        switch (given.key()) {
            case "argument" -> argument = format(given);
            case "result" -> result = format(given);
            case "first" -> first = integer(given.value(), Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "log2" -> log2 = integer(given.value(), 0, 30);
            case "words", "more" -> items(given);
            default -> diagnostics.error("unknown-key", given.span(), "a table of words has no key '%s'".formatted(
                    given.key()), Suggestion.remedy(given.key(), KEYS, "keys are " + String.join(", ", KEYS)));
        }
    }

    private void items(Argument given) {
        if (given.value() instanceof Expr.Items list) {
            list.items().forEach(item -> words.add(integer(item, Integer.MIN_VALUE, Integer.MAX_VALUE)));
        } else {
            diagnostics.error("bad-argument", given.span(), given.key() + " is a list", "write it as [1, 2, 3]");
        }
    }

    private WordFormat format(Argument given) {
        try {
            return WordFormat.parse(given.value() instanceof Expr.Name written ? written.name() : "");
        } catch (IllegalArgumentException e) {
            diagnostics.error("unknown-format", given.span(), e.getMessage(), null);
            return WordFormat.COUNT;
        }
    }

    private int integer(Expr expr, int min, int max) {
        double number = Evaluator.number(expr, scope, diagnostics);
        if (Double.isNaN(number)) {
            return min;
        }
        if (number != StrictMath.rint(number) || number < min || number > max) {
            diagnostics.error("out-of-range", expr.span(), "this is an integer %d .. %d".formatted(min, max), null);
            return min;
        }
        return (int) number;
    }

    /** The table, or null after an error. */
    TableDefinition finish() {
        int[] points = words.stream().mapToInt(Integer::intValue).toArray();
        LookupTable table;
        try {
            table = new LookupTable(first, log2, quiet, points);
        } catch (IllegalArgumentException e) {
            diagnostics.error("table-range", span, e.getMessage(), "a table has 2 .. 65535 words");
            return null;
        }
        double resolution = argument.format().resolution();
        double[] values = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            values[i] = points[i] * result.format().resolution();
        }
        double step = (1L << log2) * resolution;
        return new TableDefinition(name, span, argument, result, table,
                new Twin.Table(first * resolution, step, values),
                new TableReport(name, points.length, first * resolution, step, -1, 0));
    }
}
