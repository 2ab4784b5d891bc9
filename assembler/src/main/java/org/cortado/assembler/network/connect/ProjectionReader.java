package org.cortado.assembler.network.connect;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.network.formula.DrawFunctions;
import org.cortado.assembler.network.formula.DrawStream;
import org.cortado.assembler.network.formula.Formula;
import org.cortado.assembler.network.formula.FormulaCompiler;
import org.cortado.assembler.network.formula.FormulaFunction;
import org.cortado.assembler.network.population.CellTable;
import org.cortado.assembler.network.population.Population;
import org.cortado.assembler.network.population.Slice;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.Message;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.network.read.TimeGrid;
import org.cortado.assembler.program.NeuronProgram;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Function;
import org.cortado.assembler.source.Statement;
import org.cortado.assembler.source.Value;
import org.cortado.assembler.source.Work;

/** Reads {@code .project pre -> post.input, rule, weight=..., delay=...}. */
public final class ProjectionReader {
    static final String LOIHI_DELAY = "loihi_delay";
    private static final String DISTANCE = Projection.SPATIAL.get(Projection.DISTANCE);
    private static final String SPIKES_EXAMPLE = ".spikes cell, poisson(rate=20Hz), weight=0.5";
    private static final String EXAMPLE = ".project exc -> inh, all, weight=0.5, delay=1ms";

    private final Reading reading;
    private final CellTable cells;
    private final Chip chip;
    private final TimeGrid grid;
    private final Map<String, Integer> ordinals = new HashMap<>();

    public ProjectionReader(Reading reading, CellTable cells, Chip chip) {
        this.reading = reading;
        this.cells = cells;
        this.chip = chip;
        this.grid = new TimeGrid(chip.get(ChipParameter.TIMESTEP_PS));
    }

    /** The projection, or null where it was wrong, which is then reported. */
    public Projection read(Statement statement) {
        Arguments arguments = Arguments.of(statement, reading);
        Expr ends = arguments.next("a source and a target", EXAMPLE);
        Expr rule = ends == null ? null : arguments.next("a rule", EXAMPLE);
        if (rule == null) {
            return null;
        }
        if (!(ends instanceof Expr.Binary arrow && arrow.operator().equals("->"))) {
            reading.error("missing-arrow", ends.span(), "expected pre -> post", "write it as in: " + EXAMPLE);
            return null;
        }
        Slice pre = cells.spiking(arrow.left(), reading);
        Expr target = arrow.right() instanceof Expr.Member member ? member.target() : arrow.right();
        Slice post = cells.placed(target, reading);
        if (pre == null || post == null) {
            return null;
        }
        String input = arrow.right() instanceof Expr.Member member ? member.member() : null;
        return read(statement.nameSpan(), pre, post, input, arrow.right().span(), rule, arguments);
    }

    /** The projection between two slices; what is not yet taken of the arguments describes it. */
    public Projection read(Span span, Slice pre, Slice post, String inputName, Span target, Expr rule,
            Arguments arguments) {
        NeuronProgram.Input input = new InputReader(reading).read((Population) post.cells(), inputName, target,
                arguments);
        LoihiReader loihi = LoihiReader.read(arguments, reading);
        boolean self = reading.yes(arguments.take("self"), "self", true);
        Expr wrap = arguments.take("wrap");
        Geometry geometry = SpatialRules.geometry(pre, post, reading.yes(wrap, "wrap", false));
        if (wrap != null && geometry == null) {
            SpatialRules.noGrid(reading, "wrap", pre, post, wrap.span());
            return null;
        }
        Expr multipleExpr = arguments.take("multiple");
        Boolean multiple = multipleExpr == null ? null : reading.yes(multipleExpr, "multiple", false);
        DrawStream stream = stream(pre, post);
        long most = (long) chip.cores() * chip.get(ChipParameter.SYNAPSES);
        EdgeTable table = new EdgeTable(reading, pre, post, chip, loihi.on());
        Expr weightExpr = arguments.take("weight");
        Expr delayExpr = loihi.delay(arguments, reading);
        Expr exponent = arguments.take("exponent");
        boolean finished = arguments.finish();
        Edges edges = new RuleReader(reading, pre, post, self, multiple, geometry, stream, table).read(rule);
        if (edges == null || input == null || loihi.wrong() || !finished) {
            return null;
        }
        if (edges.total() > most) {
            table.tooMany(span, edges.total());
            return null;
        }
        if (!reading.affords(edges.total() + (double) pre.count(), Work.Kind.SYNAPSE, span,
                () -> Message.of("%,d synapses", edges.total()), "connect fewer neurons")) {
            return null;
        }
        boolean rawWeight = weightExpr instanceof Expr.Call call && call.name().equals("raw");
        EdgeValue weight = value("weight", weightExpr, edges.hasWeights(), null, pre, post, geometry, stream, span,
                arguments.name());
        EdgeValue delay = value(loihi.on() ? LOIHI_DELAY : "delay", delayExpr, edges.hasDelays(),
                loihi.on() ? 0 : grid.timestep(), pre, post, geometry, stream, span, arguments.name());
        if (weight == null || delay == null) {
            return null;
        }
        DelayRule delays = new DelayRule(grid, loihi.on(), chip.size(ChipParameter.DELAYS));
        Projection projection = new Projection(span, pre, post, edges, geometry, weight, delay, delays,
                input.channel(), null);
        return new Coding(reading, chip, projection, input, exponent, rawWeight, loihi)
                .chosen(weightExpr == null ? rule.span() : weightExpr.span(),
                        delayExpr == null ? rule.span() : delayExpr.span());
    }

    /** A projection's draws are named by its ends; a second one between the same ends draws anew. */
    private DrawStream stream(Slice pre, Slice post) {
        String ends = pre.cells().name() + " -> " + post.cells().name();
        int ordinal = ordinals.merge(ends, 1, Integer::sum);
        return DrawStream.of(chip.seed(), "projection " + ordinal, ends);
    }

    private EdgeValue value(String key, Expr expr, boolean column, Number standard, Slice pre, Slice post,
            Geometry geometry, DrawStream stream, Span span, String directive) {
        if (column) {
            if (expr != null) {
                reading.error("doubled-argument", expr.span(), "the edges bring their " + key + "s themselves",
                        "remove " + key + "=; of edges the column may be left out instead");
                return null;
            }
            return EdgeValue.COLUMN;
        }
        if (expr == null && standard == null) {
            reading.error("missing-argument", span, directive + " needs " + key + "=", "write it as in: "
                    + (directive.equals(".spikes") ? SPIKES_EXAMPLE : EXAMPLE));
            return null;
        }
        if (expr == null) {
            return EdgeValue.of(standard.doubleValue());
        }
        if (geometry == null && FormulaCompiler.mentions(expr, DISTANCE::equals)
                && reading.scope().lookup(DISTANCE) == null) {
            SpatialRules.noGrid(reading, DISTANCE, pre, post, expr.span());
            return null;
        }
        Reading inside = reading;
        if (FormulaCompiler.mentions(expr, name -> !constant(name))) {
            Map<String, FormulaFunction> functions = new LinkedHashMap<>(DrawFunctions.of(stream, key));
            functions.putAll(new EdgeListed(pre.count(), post.count()).functions());
            FormulaCompiler compiler = new FormulaCompiler(reading,
                    geometry == null ? Projection.VARIABLES : Projection.SPATIAL, functions);
            if (compiler.varies(expr)) {
                Formula formula = compiler.compile(expr);
                return formula == null ? null : EdgeValue.of(formula);
            }
            inside = compiler.reading();
        }
        Value value = inside.value(expr);
        if (value == null) {
            return null;
        }
        if (value.isText()) {
            reading.error("not-a-number", expr.span(), key + " is a number, not a text", "write a number");
            return null;
        }
        if (value.raw() && !key.equals("weight")) {
            reading.error("misplaced-raw", expr.span(), "a " + key + " is no word", "write it without raw");
            return null;
        }
        return EdgeValue.of(value.real());
    }

    /** Whether a name or function has one value for all synapses; what nobody knows is looked at more closely. */
    private boolean constant(String name) {
        return Function.of(name) != null || !Projection.SPATIAL.contains(name) && reading.scope().lookup(name) != null;
    }
}
