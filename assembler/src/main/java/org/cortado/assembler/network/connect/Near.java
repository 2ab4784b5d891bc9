package org.cortado.assembler.network.connect;

import org.cortado.assembler.network.formula.Formula;
import org.cortado.assembler.network.formula.Sample;

/** Each pair within a radius with a probability that is a formula of their distance, independently. */
final class Near implements Edges {
    private static final double SAMPLED_PAIRS = 1e6;

    private final int pres;
    private final Geometry geometry;
    private final double radius;
    private final Formula chance;
    private final SameNeuron same;
    private final RowDraws draws;
    private final Sample sample = new Sample(Projection.SPATIAL.size());
    private final EdgeRow near = new EdgeRow();

    Near(int pres, Geometry geometry, double radius, Formula chance, SameNeuron same, RowDraws draws) {
        this.pres = pres;
        this.geometry = geometry;
        this.radius = radius;
        this.chance = chance;
        this.same = same;
        this.draws = draws;
    }

    @Override
    public void row(int pre, EdgeRow row) {
        geometry.within(pre, radius, same.excluded(pre), near);
        row.clear(near.count);
        draws.begin(pre);
        sample.variables[Projection.PRE] = pre;
        for (int i = 0; i < near.count; i++) {
            sample.variables[Projection.POST] = near.post[i];
            sample.variables[Projection.DISTANCE] = geometry.distance(pre, near.post[i]);
            if (draws.positive(near.post[i]) <= chance.at(sample)) {
                row.add(near.post[i], near.post[i]);
            }
        }
    }

    /** What is to be expected, from some rows spread over the sources. */
    @Override
    public long total() {
        long targets = geometry.post().size();
        double area = Math.min(4 * (radius + 1) * (radius + 1) * geometry.post().channels(), targets);
        int rows = (int) Math.max(1, Math.min(pres, SAMPLED_PAIRS / Math.max(1, area)));
        long found = 0;
        EdgeRow row = new EdgeRow();
        for (int i = 0; i < rows; i++) {
            row((int) ((long) i * pres / rows), row);
            found += row.count;
        }
        return found * pres / rows;
    }
}
