package org.cortado.assembler.network.connect;

import java.util.Map;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.network.formula.Formula;
import org.cortado.assembler.network.formula.FormulaCompiler;
import org.cortado.assembler.network.population.Grid;
import org.cortado.assembler.network.population.Slice;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.Message;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.network.read.Tensor;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Work;
import org.cortado.assembler.text.Counted;

/** Reads the rules that need to know where neurons are, or how their weights are laid out. */
final class SpatialRules {
    private static final long MOST_WEIGHTS = 1L << 28;

    private final Reading reading;
    private final Slice pre;
    private final Slice post;
    private final SameNeuron same;
    private final Geometry geometry;
    private final RowDraws draws;

    SpatialRules(Reading reading, Slice pre, Slice post, SameNeuron same, Geometry geometry, RowDraws draws) {
        this.reading = reading;
        this.pre = pre;
        this.post = post;
        this.same = same;
        this.geometry = geometry;
        this.draws = draws;
    }

    /** The geometry of a projection, or null where one of its ends has no grid or is only a part of one. */
    static Geometry geometry(Slice pre, Slice post, boolean wrap) {
        Grid from = pre.isWhole() ? pre.cells().grid() : null;
        Grid to = post.isWhole() ? post.cells().grid() : null;
        return from == null || to == null ? null : new Geometry(from, to, wrap);
    }

    /** Whether both ends have grids; reported where not. */
    boolean hasGrids(Expr.Call call) {
        if (geometry == null) {
            noGrid(reading, call.name(), pre, post, call.span());
        }
        return geometry != null;
    }

    /** Reports that {@code what} needs a grid at both ends. */
    static void noGrid(Reading reading, String what, Slice pre, Slice post, Span span) {
        Slice without = pre.isWhole() && pre.cells().grid() != null ? post : pre;
        reading.error("no-grid", span, what + " needs to know where neurons are, but " + without
                + (without.isWhole() ? " has no grid" : " is a part of a population"),
                without.isWhole() ? "write grid=WxH in its declaration" : "project whole populations");
    }

    /** A radius in steps of the targets' grid, or null where it is none, which is then reported. */
    static Double radius(Expr expr, Reading reading) {
        Double radius = reading.number(expr, "radius");
        if (radius != null && radius < 0) {
            reading.error("out-of-range", expr.span(), "a radius of " + radius + " is below 0",
                    "give it in steps of the targets' grid, as in radius=3");
            return null;
        }
        return radius;
    }

    Edges near(Expr.Call call, Arguments arguments) {
        Expr chanceExpr = arguments.next("a probability", "near(0.5 * exp(-distance / 3), radius=10)");
        Expr radiusExpr = chanceExpr == null ? null
                : arguments.need("radius", "near(0.5 * exp(-distance / 3), radius=10)");
        Double radius = radiusExpr == null ? null : radius(radiusExpr, reading);
        if (radius == null || !hasGrids(call)) {
            return null;
        }
        double pairs = pre.count() * Math.min(post.count(),
                4 * (radius + 1) * (radius + 1) * geometry.post().channels());
        if (!reading.affords(pairs, Work.Kind.SYNAPSE, call.span(),
                () -> Message.of("near looks at %,.0f pairs of neurons", pairs),
                "choose a smaller radius, or fanout(k, radius=r)")) {
            return null;
        }
        Formula chance = new FormulaCompiler(reading, Projection.SPATIAL, Map.of()).compile(chanceExpr);
        return chance == null ? null : new Near(pre.count(), geometry, radius, chance, same, draws);
    }

    Edges matrix(Expr.Call call, Arguments arguments) {
        Expr expr = arguments.next("weights", "matrix(\"weights.npy\")");
        Tensor tensor = expr == null ? null : Tensor.read(expr, MOST_WEIGHTS, reading);
        if (tensor == null) {
            return null;
        }
        int[] shape = tensor.shape();
        if (shape.length != 2 || shape[0] != pre.count() || shape[1] != post.count()) {
            reading.error("wrong-count", expr.span(), "a matrix of shape " + tensor.shown() + " for "
                    + Counted.of(pre.count(), "source neuron") + " and " + Counted.of(post.count(), "target"),
                    "give it the shape (" + pre.count() + ", "
                    + post.count() + ")");
            return null;
        }
        return new Matrix(post.count(), tensor.values());
    }

    Edges convolution(Expr.Call call, Arguments arguments) {
        String example = "conv([[1, 0], [0, 1]], stride=2, padding=0)";
        Expr expr = arguments.next("a kernel", example);
        Expr strideExpr = arguments.take("stride");
        Expr paddingExpr = arguments.take("padding");
        Integer stride = strideExpr == null ? Integer.valueOf(1) : reading.size(strideExpr, "stride", 1, 1 << 20);
        Integer padding = paddingExpr == null ? Integer.valueOf(0) : reading.size(paddingExpr, "padding", 0, 1 << 20);
        Tensor kernel = expr == null ? null : Tensor.read(expr, MOST_WEIGHTS, reading);
        if (kernel == null || stride == null || padding == null || !hasGrids(call)) {
            return null;
        }
        Grid in = pre.cells().grid();
        Grid out = post.cells().grid();
        int[] shape = kernel.shape();
        boolean plain = shape.length == 2 && in.channels() == out.channels();
        boolean full = shape.length == 4 && shape[0] == out.channels() && shape[1] == in.channels();
        if (!plain && !full) {
            reading.error("wrong-count", expr.span(), "a kernel of shape %s from %d to %s".formatted(
                    kernel.shown(), in.channels(), Counted.of(out.channels(), "channel")),
                    "give it the shape (%d, %d, rows, columns)%s".formatted(
                    out.channels(), in.channels(), in.channels() == out.channels()
                    ? ", or (rows, columns) for each channel to itself" : ""));
            return null;
        }
        int rows = shape[shape.length - 2];
        int columns = shape[shape.length - 1];
        int height = Math.floorDiv(in.height() + 2 * padding - rows, stride) + 1;
        int width = Math.floorDiv(in.width() + 2 * padding - columns, stride) + 1;
        if (height != out.height() || width != out.width()) {
            reading.error("bad-grid", call.span(), "a kernel of %d x %d over %s gives %d x %d, but %s has %s".formatted(
                    columns, rows, in, width, height, post, out), width > 0 && height > 0 ? "write grid="
                    + new Grid(width, height, out.channels()) + " there, or change stride or padding"
                    : "the kernel is larger than its input");
            return null;
        }
        return new Convolution(in, out, kernel.values(), plain, rows, columns, stride, padding);
    }
}
