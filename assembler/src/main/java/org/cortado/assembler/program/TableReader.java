package org.cortado.assembler.program;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.diagnostic.Suggestion;
import org.cortado.assembler.image.LookupTable;
import org.cortado.assembler.image.Twin;
import org.cortado.assembler.source.Argument;
import org.cortado.assembler.source.Evaluator;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Foreign;
import org.cortado.assembler.source.Scope;
import org.cortado.assembler.source.Statement;
import org.cortado.assembler.source.Value;
import org.cortado.assembler.source.Work;
import org.cortado.fixedpoint.QFormat;
import org.cortado.fixedpoint.Quantize;
import org.cortado.fixedpoint.Quantized;
import org.cortado.fixedpoint.Rounding;

/**
 * Reads {@code .table name, v = low..high / step, expression : format, quiet} and
 * {@code .table name, from=, to=, points=, expression}, whose argument is called x.
 */
final class TableReader {
    private static final int MOST_POINTS = 0xffff;
    private static final int MOST_LOG2 = 30;
    private static final int PROBES = 8;
    private static final List<String> KEYS = List.of("from", "to", "points");

    private final ProgramHeader header;
    private final Scope scope;
    private final Diagnostics diagnostics;
    private final Work work;

    TableReader(ProgramHeader header, Scope scope, Diagnostics diagnostics, Work work) {
        this.work = work;
        this.header = header;
        this.scope = scope;
        this.diagnostics = diagnostics;
    }

    /** What a table statement says, before it is computed. */
    private static final class Parts {
        private String name;
        private String variable = "x";
        private WordFormat argument;
        private WordFormat result;
        private Expr low;
        private Expr high;
        private Expr step;
        private Expr points;
        private Expr expression;
        private boolean quiet;
    }

    /** The table, or null after an error. */
    TableDefinition read(Statement statement) {
        int before = diagnostics.errors();
        Parts parts = parts(statement);
        if (diagnostics.errors() > before) {
            return null;
        }
        if (parts.name == null || parts.low == null || parts.expression == null) {
            diagnostics.error("bad-argument", statement.span(), "a table needs a name, a range and an expression",
                    "write '.table name, v = -100..28 / 0.5, exp(v / 10) : s5.26'");
            return null;
        }
        Grid grid = grid(statement.span(), parts);
        return grid == null ? null : filled(statement.span(), parts, grid);
    }

    private Parts parts(Statement statement) {
        Parts parts = new Parts();
        parts.argument = header.format();
        parts.result = header.format();
        for (Argument argument : statement.arguments()) {
            if (argument.key() != null) {
                keyed(parts, argument);
            } else if (parts.name == null && argument.value() instanceof Expr.Name name) {
                parts.name = name.name();
            } else if (argument.value() instanceof Expr.Name flag && flag.name().equals("quiet")) {
                parts.quiet = true;
            } else if (parts.expression == null) {
                parts.expression = argument.value();
            } else {
                diagnostics.error("bad-argument", argument.span(), "a table has one expression",
                        "the words after it are its format and 'quiet'");
            }
        }
        if (parts.expression instanceof Expr.Cast cast) {
            parts.expression = cast.operand();
            parts.result = format(cast.span(), cast.format());
        }
        return parts;
    }

    private void keyed(Parts parts, Argument argument) {
        if (argument.value() instanceof Expr.Range range) {
            parts.variable = argument.key();
            if (argument.keyFormat() != null) {
                parts.argument = format(argument.span(), argument.keyFormat());
            }
            parts.low = range.low();
            boolean stepped = range.high() instanceof Expr.Binary over && over.operator().equals("/");
            parts.high = stepped ? ((Expr.Binary) range.high()).left() : range.high();
            parts.step = stepped ? ((Expr.Binary) range.high()).right() : null;
            return;
        }
        switch (argument.key()) {
            case "from" -> parts.low = argument.value();
            case "to" -> parts.high = argument.value();
            case "points" -> parts.points = argument.value();
            default -> diagnostics.error("unknown-key", argument.span(), ".table has no key '%s'".formatted(
                    argument.key()), Suggestion.remedy(argument.key(), KEYS,
                    "give the argument a range, as in '%s = -100..28 / 0.5'".formatted(argument.key())));
        }
    }

    private WordFormat format(Span span, String text) {
        try {
            return header.fitted(WordFormat.parse(text));
        } catch (IllegalArgumentException e) {
            diagnostics.error("unknown-format", span, e.getMessage(), Foreign.format(text));
            return header.format();
        }
    }

    /** The points' arguments: the first as a raw word, log2 of the raw step, and how many. */
    private record Grid(long first, int log2Step, int points) {
    }

    private Grid grid(Span span, Parts parts) {
        double low = Evaluator.number(parts.low, scope, diagnostics);
        double high = parts.high == null ? Double.NaN : Evaluator.number(parts.high, scope, diagnostics);
        if (Double.isNaN(low) || Double.isNaN(high) || parts.step == null && parts.points == null) {
            if (parts.high == null || parts.step == null && parts.points == null) {
                diagnostics.error("table-step", span, "this table has no step",
                        "write 'low..high / step', or from=, to= and points=");
            }
            return null;
        }
        double step = parts.step != null ? Evaluator.number(parts.step, scope, diagnostics)
                : (high - low) / (Evaluator.number(parts.points, scope, diagnostics) - 1);
        if (Double.isNaN(step)) {
            return null;
        }
        QFormat q = parts.argument.format();
        double rawStep = step / q.resolution();
        int log2 = rawStep >= 1 ? Math.getExponent(rawStep) : 0;
        if (!(rawStep >= 1) || rawStep != 1L << Math.min(log2, MOST_LOG2)) {
            int lower = Math.min(log2, MOST_LOG2 - 1);
            diagnostics.error("table-step", span, "a step of %s is %s steps of %s, and not a power of two of them"
                    .formatted(step, rawStep, parts.argument), "the nearest steps are %s and %s".formatted(
                    (1L << lower) * q.resolution(), (2L << lower) * q.resolution()));
            return null;
        }
        double first = low / q.resolution();
        double count = (high - low) / step + 1;
        if (first != StrictMath.rint(first) || !q.contains((long) first)
                || !q.contains((long) (high / q.resolution()))) {
            diagnostics.error("table-range", span, "%s .. %s are no two values of %s".formatted(low, high,
                    parts.argument), "begin and end on multiples of %s within %s .. %s".formatted(q.resolution(),
                    q.min(), q.max()));
            return null;
        }
        if (count != StrictMath.rint(count) || count < 2 || count > MOST_POINTS) {
            diagnostics.error("table-points", span, "%s .. %s in steps of %s has %s points".formatted(low, high, step,
                    count), "a table has 2 .. %d points, and its range is a whole number of steps".formatted(
                    MOST_POINTS));
            return null;
        }
        if (!work.take(count, Work.Kind.POINT)) {
            diagnostics.error("capacity", span, "%d points of a table: with what stands before, more than the "
                    .formatted((int) count) + "%d that a source may ask for".formatted(Work.Kind.POINT.most()),
                    "fill fewer tables, or with wider steps");
            return null;
        }
        return new Grid((long) first, log2, (int) count);
    }

    private TableDefinition filled(Span span, Parts parts, Grid grid) {
        double resolution = parts.argument.format().resolution();
        double first = grid.first * resolution;
        double step = (1L << grid.log2Step) * resolution;
        int[] words = new int[grid.points];
        double[] values = new double[grid.points];
        for (int i = 0; i < grid.points; i++) {
            double at = first + i * step;
            values[i] = value(parts, at);
            if (Double.isNaN(values[i])) {
                return null;
            }
            Quantized stored = Quantize.decimal(new BigDecimal(values[i]), parts.result.format(), Rounding.EVEN);
            if (stored.outOfRange()) {
                diagnostics.error("table-value", parts.expression.span(),
                        "at %s = %s the table is %s, out of %s: %s .. %s".formatted(parts.variable, at, values[i],
                                parts.result, parts.result.format().min(), parts.result.format().max()),
                        "give the expression a format with more integer bits");
                return null;
            }
            words[i] = (int) stored.raw();
        }
        return new TableDefinition(parts.name, span, parts.argument, parts.result,
                new LookupTable((int) grid.first, grid.log2Step, parts.quiet, words),
                new Twin.Table(first, step, values), report(parts, first, step, values));
    }

    /** The expression at one argument; NaN after an error. */
    private double value(Parts parts, double at) {
        return Evaluator.number(parts.expression, new Bound(scope, parts.variable, at), diagnostics);
    }

    /** Where the line between two points is farthest from the expression; points where it has no value are left out. */
    private TableReport report(Parts parts, double first, double step, double[] values) {
        double worst = 0;
        double where = first;
        Diagnostics silent = new Diagnostics();
        for (int i = 0; i + 1 < values.length; i++) {
            for (int k = 1; k < PROBES; k++) {
                double part = (double) k / PROBES;
                double at = first + (i + part) * step;
                double exact = Evaluator.number(parts.expression, new Bound(scope, parts.variable, at), silent);
                double error = Math.abs(exact - (values[i] + part * (values[i + 1] - values[i])));
                if (error > worst) {
                    worst = error;
                    where = at;
                }
            }
        }
        return new TableReport(parts.name, values.length, first, step, worst, where);
    }

    /** A scope with the table's argument in it. */
    private record Bound(Scope outer, String name, double value) implements Scope {
        @Override
        public Value lookup(String wanted) {
            return wanted.equals(name) ? Value.of(value) : outer.lookup(wanted);
        }

        @Override
        public Value call(String function, List<Value> arguments) {
            return outer.call(function, arguments);
        }

        @Override
        public Collection<String> names() {
            List<String> names = new ArrayList<>(outer.names());
            names.add(name);
            return names;
        }
    }
}
