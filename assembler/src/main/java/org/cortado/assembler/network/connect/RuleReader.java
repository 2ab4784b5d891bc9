package org.cortado.assembler.network.connect;

import java.nio.file.Path;
import java.util.List;
import org.cortado.assembler.network.formula.DrawFunctions;
import org.cortado.assembler.network.formula.DrawStream;
import org.cortado.assembler.network.formula.FormulaCompiler;
import org.cortado.assembler.network.population.Slice;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.Heap;
import org.cortado.assembler.network.read.Message;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Work;
import org.cortado.assembler.text.Counted;

/** Reads the rule of a projection: which neurons it connects. */
final class RuleReader {
    private static final List<String> RULES = List.of("all", "one-to-one", "list", "csv", "npy", "matrix", "p",
            "fanout", "fanin", "near", "conv");

    private final Reading reading;
    private final Slice pre;
    private final Slice post;
    private final boolean self;
    private final Boolean multiple;
    private final Geometry geometry;
    private final DrawStream stream;
    private final EdgeTable table;

    /**
     * A reader of one projection's rule.
     *
     * @param self whether a neuron may project to itself
     * @param multiple whether one neuron may project to another more than once; null where it is not said
     * @param geometry where the neurons are, or null
     */
    RuleReader(Reading reading, Slice pre, Slice post, boolean self, Boolean multiple, Geometry geometry,
            DrawStream stream, EdgeTable table) {
        this.reading = reading;
        this.pre = pre;
        this.post = post;
        this.self = self;
        this.multiple = multiple;
        this.geometry = geometry;
        this.stream = stream;
        this.table = table;
    }

    private void unknown(Expr expr, String written) {
        if (RULES.contains(written)) {
            reading.error("unknown-rule", expr.span(), "the rule " + written + " needs its arguments",
                    "write " + written + "(...), with them in brackets");
        } else if (ForeignRules.here(written) != null) {
            reading.error("unknown-rule", expr.span(), "unknown rule '" + written + "'",
                    "write " + ForeignRules.here(written));
        } else {
            reading.unknown("unknown-rule", expr.span(), "rule", written, RULES);
        }
    }

    /** The edges of a rule, or null where it was wrong, which is then reported. */
    Edges read(Expr expr) {
        if (isOneToOne(expr)) {
            return oneToOne(expr);
        }
        if (expr instanceof Expr.Name name && name.name().equals("all")) {
            return new AllToAll(pre.count(), post.count(), same());
        }
        if (expr instanceof Expr.Call call) {
            return call(call);
        }
        String written = expr instanceof Expr.Name name ? name.name() : "this";
        unknown(expr, written);
        return null;
    }

    private SameNeuron same() {
        return SameNeuron.of(pre, post, self);
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
            reading.error("wrong-count", expr.span(), "one-to-one from " + Counted.of(pre.count(), "neuron")
                    + " (" + pre + ") to "
                    + post.count() + " (" + post + ")",
                    "project between slices of one size, as in exc[0..9] -> inh[0..9]");
            return null;
        }
        return new OneToOne(pre.count(), same());
    }

    private Edges call(Expr.Call call) {
        Arguments arguments = Arguments.of(call, reading);
        SpatialRules spatial = new SpatialRules(reading, pre, post, same(), geometry, new RowDraws(stream));
        Edges edges = switch (call.name()) {
            case "list" -> checked(table.list(arguments.rest(), call.span()), call);
            case "csv", "npy" -> file(call, arguments);
            case "p", "probability" -> probability(arguments);
            case "fanout" -> fanOut(call, arguments, spatial);
            case "fanin" -> fanIn(call, arguments, spatial);
            case "near" -> spatial.near(call, arguments);
            case "matrix" -> spatial.matrix(call, arguments);
            case "conv" -> spatial.convolution(call, arguments);
            default -> {
                unknown(call, call.name());
                yield null;
            }
        };
        return edges != null && arguments.finish() ? edges : null;
    }

    private Edges probability(Arguments arguments) {
        Expr expr = arguments.next("a probability", "p(0.1)");
        Double chance = expr == null || !oneForAll(expr, "p", "probability") ? null
                : reading.number(expr, "the probability");
        if (chance == null) {
            return null;
        }
        if (chance < 0 || chance > 1) {
            reading.error("out-of-range", expr.span(), "a probability of " + chance + " is outside 0 .. 1",
                    "write it as in p(0.1)");
            return null;
        }
        return new Probability(pre.count(), post.count(), chance, same(), new RowDraws(stream));
    }

    /** Whether a number may be one for all neurons; reported where it speaks of single ones. */
    private boolean oneForAll(Expr expr, String rule, String what) {
        boolean single = FormulaCompiler.mentions(expr, name -> reading.scope().lookup(name) == null
                && (Projection.SPATIAL.contains(name) || DrawFunctions.NAMES.contains(name)));
        if (single) {
            reading.error("not-a-number", expr.span(), rule + " has one " + what + " for all neurons",
                    "write near(..., radius=r) between grids for one that differs by pair, or list the edges");
        }
        return !single;
    }

    private Edges fanOut(Expr.Call call, Arguments arguments, SpatialRules spatial) {
        return fan(call, arguments, spatial, pre, post, geometry);
    }

    /** Targets choose their sources as sources choose their targets. */
    private Edges fanIn(Expr.Call call, Arguments arguments, SpatialRules spatial) {
        Geometry turned = geometry == null ? null : new Geometry(geometry.post(), geometry.pre(), geometry.wrap());
        FanOut edges = fan(call, arguments, spatial, post, pre, turned);
        return edges == null
                || !Heap.holds(Integer.BYTES * edges.total(), "the synapses of fanin", call.span(), reading)
                ? null : new FanIn(edges, pre.count(), post.count());
    }

    private FanOut fan(Expr.Call call, Arguments arguments, SpatialRules spatial, Slice from, Slice to,
            Geometry between) {
        Expr countExpr = arguments.next("a number", call.name() + "(100)");
        Expr radiusExpr = arguments.take("radius");
        Integer count = countExpr == null || !oneForAll(countExpr, call.name(), "number") ? null
                : reading.size(countExpr, call.name(), 1, 1 << 22);
        Double radius = radiusExpr == null ? Double.valueOf(0) : SpatialRules.radius(radiusExpr, reading);
        if (count == null || radius == null || radiusExpr != null && !spatial.hasGrids(call)) {
            return null;
        }
        if ((long) from.count() * count > table.most()) {
            table.tooMany(call.span(), (long) from.count() * count);
            return null;
        }
        // These draw or look at targets here already; the synapses themselves are counted by who asked for the rule.
        boolean now = call.name().equals("fanin") || radiusExpr != null;
        if (now && !reading.affords(from.count() * (double) count, Work.Kind.SYNAPSE, call.span(),
                () -> Message.of("%,d times %,d synapses", from.count(), count), "connect fewer neurons")) {
            return null;
        }
        FanOut edges = new FanOut(from.count(), to.count(), count, multiple != null && multiple,
                SameNeuron.of(from, to, self), new RowDraws(stream), radiusExpr == null ? null : between, radius);
        int without = edges.impossible();
        if (without >= 0) {
            reading.error("impossible-fan", call.span(), "%s(%d), but neuron %d of %s has only %d to choose from in %s"
                    .formatted(call.name(), count, without, from, edges.choices(without), to),
                    "choose a smaller number" + (radiusExpr == null ? "" : " or a larger radius")
                    + ", or multiple=yes");
            return null;
        }
        return edges;
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
        EdgeRow row = new EdgeRow();
        for (int i = 0; i < pre.count(); i++) {
            int excluded = same().excluded(i);
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
