package org.cortado.assembler.network.connect;

import java.nio.file.Path;
import java.util.List;
import org.cortado.assembler.network.formula.DrawStream;
import org.cortado.assembler.network.population.Slice;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.source.Expr;

/** Reads the rule of a projection: which neurons it connects. */
final class RuleReader {
    private static final List<String> RULES = List.of("all", "one-to-one", "list", "csv", "npy");

    private final Reading reading;
    private final Slice pre;
    private final Slice post;
    private final boolean self;
    private final Boolean multiple;
    private final DrawStream stream;
    private final EdgeTable table;

    RuleReader(Reading reading, Slice pre, Slice post, boolean self, Boolean multiple, DrawStream stream,
            EdgeTable table) {
        this.reading = reading;
        this.pre = pre;
        this.post = post;
        this.self = self;
        this.multiple = multiple;
        this.stream = stream;
        this.table = table;
    }

    /** The edges of a rule, or null where it was wrong, which is then reported. */
    Edges read(Expr expr) {
        if (isOneToOne(expr)) {
            return oneToOne(expr);
        }
        if (expr instanceof Expr.Name name && name.name().equals("all")) {
            return new AllToAll(pre.count(), post.count(), SameNeuron.of(pre, post, self));
        }
        if (expr instanceof Expr.Call call) {
            return call(call);
        }
        String written = expr instanceof Expr.Name name ? name.name() : "this";
        reading.unknown("unknown-rule", expr.span(), "rule", written, RULES);
        return null;
    }

    /** {@code one-to-one} is read as two subtractions. */
    private static boolean isOneToOne(Expr expr) {
        return expr instanceof Expr.Name name && name.name().equals("one_to_one")
                || expr instanceof Expr.Binary all && all.operator().equals("-") && named(all.right(), "one")
                && all.left() instanceof Expr.Binary left && left.operator().equals("-")
                && named(left.left(), "one") && named(left.right(), "to");
    }

    private static boolean named(Expr expr, String wanted) {
        return expr instanceof Expr.Name name && name.name().equals(wanted);
    }

    private Edges oneToOne(Expr expr) {
        if (pre.count() != post.count()) {
            reading.error("wrong-count", expr.span(), "one-to-one from " + pre.count() + " neurons (" + pre + ") to "
                    + post.count() + " (" + post + ")", "project between slices of one size, as in exc[0..9] -> inh[0..9]");
            return null;
        }
        return new OneToOne(pre.count(), SameNeuron.of(pre, post, self));
    }

    private Edges call(Expr.Call call) {
        Arguments arguments = Arguments.of(call, reading);
        Edges edges = switch (call.name()) {
            case "list" -> checked(table.list(arguments.rest(), call.span()), call);
            case "csv", "npy" -> file(call, arguments);
            default -> {
                reading.unknown("unknown-rule", call.span(), "rule", call.name(), RULES);
                arguments.rest();
                yield null;
            }
        };
        return arguments.finish() ? edges : null;
    }

    private Edges file(Expr.Call call, Arguments arguments) {
        Expr expr = arguments.next("the name of a file", call.name() + "(\"edges." + call.name() + "\")");
        Path file = expr == null ? null : reading.file(expr);
        return file == null ? null : checked(call.name().equals("csv") ? table.csv(file, call.span())
                : table.npy(file, call.span()), call);
    }

    /** Edges given one by one may be multiple and may be of a neuron to itself unless the projection forbids it. */
    private Edges checked(EdgeList edges, Expr.Call call) {
        if (edges == null) {
            return null;
        }
        int[] doubled = multiple != null && !multiple ? edges.doubled(post.count()) : null;
        if (doubled != null) {
            reading.error("multiple-edge", call.span(), "the edge " + doubled[0] + " -> " + doubled[1]
                    + " stands more than once", "remove it, or write multiple=yes");
            return null;
        }
        SameNeuron same = SameNeuron.of(pre, post, self);
        EdgeRow row = new EdgeRow();
        for (int i = 0; i < pre.count(); i++) {
            int excluded = same.excluded(i);
            if (excluded < 0 || excluded >= post.count()) {
                continue;
            }
            edges.row(i, row);
            for (int e = 0; e < row.count; e++) {
                if (row.post[e] == excluded) {
                    reading.error("self-edge", call.span(), "the edge " + i + " -> " + excluded
                            + " is of a neuron to itself", "remove it, or write self=yes");
                    return null;
                }
            }
        }
        return edges;
    }
}
