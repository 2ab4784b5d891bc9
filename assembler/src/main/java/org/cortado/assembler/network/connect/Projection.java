package org.cortado.assembler.network.connect;

import java.util.List;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.network.formula.DrawStream;
import org.cortado.assembler.network.formula.Sample;
import org.cortado.assembler.network.population.Population;
import org.cortado.assembler.network.population.Slice;

/** Synapses from one population or source to another, all of one input channel and exponent. */
public final class Projection {
    /** The variables of a weight or delay: indices within the slices. */
    static final List<String> VARIABLES = List.of("pre", "post");
    /** The same where both ends have grids. */
    static final List<String> SPATIAL = List.of("pre", "post", "distance");
    static final int PRE = 0;
    static final int POST = 1;
    static final int DISTANCE = 2;

    private final Span span;
    private final Slice pre;
    private final Slice post;
    private final Edges edges;
    private final Geometry geometry;
    private final EdgeValue weight;
    private final EdgeValue delay;
    private final DelayRule delays;
    private final int channel;
    private final WeightCoding coding;
    private final Sample sample = new Sample(SPATIAL.size());

    Projection(Span span, Slice pre, Slice post, Edges edges, Geometry geometry, EdgeValue weight, EdgeValue delay,
            DelayRule delays, int channel, WeightCoding coding) {
        this.span = span;
        this.pre = pre;
        this.post = post;
        this.edges = edges;
        this.geometry = geometry;
        this.weight = weight;
        this.delay = delay;
        this.delays = delays;
        this.channel = channel;
        this.coding = coding;
    }

    /** The same with a coding of its weights. */
    Projection coded(WeightCoding chosen) {
        return new Projection(span, pre, post, edges, geometry, weight, delay, delays, channel, chosen);
    }

    public Span span() {
        return span;
    }

    public Slice pre() {
        return pre;
    }

    public Slice post() {
        return post;
    }

    public Population target() {
        return (Population) post.cells();
    }

    public int channel() {
        return channel;
    }

    public WeightCoding coding() {
        return coding;
    }

    DelayRule delays() {
        return delays;
    }

    EdgeValue weight() {
        return weight;
    }

    EdgeValue delay() {
        return delay;
    }

    /** Whether all synapses have one weight, and no sign mode asks that its low bits be dropped. */
    public boolean oneWeight() {
        return weight.isConstant() && !(coding instanceof LoihiWeights);
    }

    /** Whether it is known that every weight is stored exactly. */
    public boolean exact() {
        return weight.isConstant()
                && coding.stored(coding.word(weight.constant())) == coding.asked(weight.constant());
    }

    /** Fills a row with the targets of a source neuron alone; {@code source} is its index in the slice. */
    public void targets(int source, EdgeRow row) {
        edges.row(source, row);
    }

    /**
     * Fills a row with the synapses of a source neuron: targets, weights, and delays in timesteps (-1 where wrong,
     * which is reported when the projection is read).
     */
    public void row(int source, EdgeRow row) {
        given(source, row);
        for (int i = 0; i < row.count; i++) {
            row.delay[i] = delays.steps(row.delay[i]);
        }
    }

    /** As {@link #row}, the delays as given. */
    void given(int source, EdgeRow row) {
        edges.row(source, row);
        if (weight.formula() == null && delay.formula() == null) {
            fill(weight, row.weight, row.count);
            fill(delay, row.delay, row.count);
            return;
        }
        sample.row = DrawStream.row(source);
        sample.variables[PRE] = source;
        for (int i = 0; i < row.count; i++) {
            sample.variables[POST] = row.post[i];
            if (geometry != null) {
                sample.variables[DISTANCE] = geometry.distance(source, row.post[i]);
            }
            sample.id = row.draw[i];
            if (!weight.column()) {
                row.weight[i] = weight.formula() == null ? weight.constant() : weight.formula().at(sample);
            }
            if (!delay.column()) {
                row.delay[i] = delay.formula() == null ? delay.constant() : delay.formula().at(sample);
            }
        }
    }

    private static void fill(EdgeValue value, double[] into, int count) {
        if (!value.column()) {
            java.util.Arrays.fill(into, 0, count, value.constant());
        }
    }

    /** As in source: {@code exc -> inh[0..9]}. */
    @Override
    public String toString() {
        return pre + " -> " + post;
    }
}
