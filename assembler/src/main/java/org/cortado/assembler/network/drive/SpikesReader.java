package org.cortado.assembler.network.drive;

import java.util.HashMap;
import java.util.Map;
import org.cortado.assembler.network.connect.Projection;
import org.cortado.assembler.network.connect.ProjectionReader;
import org.cortado.assembler.network.formula.DrawStream;
import org.cortado.assembler.network.population.CellTable;
import org.cortado.assembler.network.population.ShapeReader;
import org.cortado.assembler.network.population.Slice;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.network.read.TimeGrid;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Statement;

/**
 * Reads {@code .source name, train, size=N}, spike trains to be projected from, and {@code .spikes pop.input, train,
 * weight=...}, which is such a source and a projection in one: each neuron has its own train, or all share one where
 * {@code shared=yes} or nothing in it differs by neuron.
 */
public final class SpikesReader {
    private static final String EXAMPLE = ".spikes cell, poisson(rate=20Hz), weight=0.5";
    private static final String SOURCE_EXAMPLE = ".source inputs, poisson(rate=20Hz), size=10";
    private static final int MOST_MEMBERS = 1 << 24;

    private final Reading reading;
    private final TimeGrid grid;
    private final long seed;
    private final long steps;
    private final Map<String, Integer> ordinals = new HashMap<>();

    /**
     * A reader of spikes.
     *
     * @param steps length of the run, 0 where it is not known
     */
    public SpikesReader(Reading reading, TimeGrid grid, long seed, long steps) {
        this.reading = reading;
        this.grid = grid;
        this.seed = seed;
        this.steps = steps;
    }

    /** What {@code .spikes} comes to. */
    public record Fed(SpikeSource source, Projection projection) {
    }

    /** The source, or null where it was wrong, which is then reported. */
    public SpikeSource source(Statement statement) {
        Arguments arguments = Arguments.of(statement, reading);
        Expr nameExpr = arguments.next("a name", SOURCE_EXAMPLE);
        Expr kind = nameExpr == null ? null : arguments.next("a spike train", SOURCE_EXAMPLE);
        String name = kind == null ? null : reading.name(nameExpr, "the source's name");
        ShapeReader shape = ShapeReader.read(arguments, reading, MOST_MEMBERS);
        Integer payload = payload(arguments);
        if (name == null || shape == null || payload == null | !arguments.finish()) {
            return null;
        }
        SpikeTrains trains = new TrainReader(reading, grid, steps, DrawStream.of(seed, "source", name), payload)
                .read(kind, shape.size());
        return trains == null ? null : new SpikeSource(name, nameExpr.span(), shape.grid(), trains);
    }

    private Integer payload(Arguments arguments) {
        Expr expr = arguments.take("payload");
        return expr == null ? Integer.valueOf(1) : reading.size(expr, "payload", Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** The source and its projection, or null where they were wrong, which is then reported. */
    public Fed spikes(Statement statement, CellTable cells, ProjectionReader projecting) {
        Arguments arguments = Arguments.of(statement, reading);
        Expr target = arguments.next("a population", EXAMPLE);
        Expr kind = target == null ? null : arguments.next("a spike train", EXAMPLE);
        if (kind == null) {
            return null;
        }
        String input = target instanceof Expr.Member member ? member.member() : null;
        Slice post = cells.placed(target instanceof Expr.Member member ? member.target() : target, reading);
        boolean shared = reading.yes(arguments.take("shared"), "shared", TrainReader.alike(kind));
        Integer payload = payload(arguments);
        if (post == null || payload == null) {
            return null;
        }
        int ordinal = ordinals.merge(post.cells().name(), 1, Integer::sum);
        String name = post.cells().name() + "<" + ordinal + ">";
        SpikeTrains trains = new TrainReader(reading, grid, steps, DrawStream.of(seed, "source", name), payload)
                .read(kind, shared ? 1 : post.count());
        if (trains == null) {
            return null;
        }
        SpikeSource source = new SpikeSource(name, statement.nameSpan(), null, trains);
        Expr rule = new Expr.Name(kind.span(), shared ? "all" : "one_to_one");
        Projection projection = projecting.read(statement.nameSpan(), Slice.whole(source), post, input,
                target.span(), rule, arguments);
        return projection == null ? null : new Fed(source, projection);
    }
}
