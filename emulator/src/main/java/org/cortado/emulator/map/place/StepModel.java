package org.cortado.emulator.map.place;

import java.util.Arrays;

/**
 * Predicts the cycles of a step: every injection port, link, ejection port and deliver stage is a server of its own
 * that takes packets one after the other, in the order in which they left their cores. Times of the mesh in cycles: 2
 * into the local FIFO, 3 for every grant. What is left out: credits, and FIFOs that fill up and hold up what is behind
 * them; a link's credit loop limits its rate only.
 */
public final class StepModel {
    private static final int INTO_FIFO = 2;
    private static final int GRANT = 3;
    private static final double LINK_LOOP = 5;
    private static final double SOURCE_LOOP = 4;
    private static final int EJECT = LinkLoads.OF_TILE;
    private static final int SERVERS = EJECT + 1;

    private final TileGrid grid;
    private final PacketSample sample;
    private final double linkGap;
    private final double sourceGap;
    private final long barrier;
    private final double[] injection;
    private final double[] edge;
    private final double[] servers;
    private final double[] deliver;

    /**
     * A model.
     *
     * @param depth flits that a FIFO holds
     * @param barrier cycles of the barrier
     */
    public StepModel(TileGrid grid, PacketSample sample, int depth, long barrier) {
        this.grid = grid;
        this.sample = sample;
        this.linkGap = Math.max(1, LINK_LOOP / depth);
        this.sourceGap = Math.max(1, SOURCE_LOOP / depth);
        this.barrier = barrier;
        injection = new double[grid.tiles()];
        edge = new double[grid.height()];
        servers = new double[SERVERS * grid.tiles()];
        deliver = new double[grid.cores()];
    }

    private StepModel(StepModel other, PacketSample sample) {
        grid = other.grid;
        this.sample = sample;
        linkGap = other.linkGap;
        sourceGap = other.sourceGap;
        barrier = other.barrier;
        injection = other.injection;
        edge = other.edge;
        servers = other.servers;
        deliver = other.deliver;
    }

    /** The same model over so few of the steps that there are no more packets than {@code most}. */
    StepModel thinned(int most) {
        return new StepModel(this, sample.thinned(most));
    }

    public PacketSample sample() {
        return sample;
    }

    /** The mean over all steps of the sample; {@code coreOf} gives for each cluster its core. */
    public double mean(int[] coreOf) {
        double sum = 0;
        for (int step = 0; step < sample.steps(); step++) {
            sum += cycles(step, coreOf);
        }
        return sum / sample.steps();
    }

    /** The cycles of one step of the sample, its barrier included. */
    public long cycles(int step, int[] coreOf) {
        Arrays.fill(injection, 0);
        Arrays.fill(edge, 0);
        Arrays.fill(servers, 0);
        Arrays.fill(deliver, 0);
        double end = sample.computed()[step];
        for (int i = sample.first()[step]; i < sample.first()[step + 1]; i++) {
            int to = coreOf[sample.to()[i]];
            double arrival = arrival(sample.from()[i], coreOf, to, sample.ready()[i]);
            double lookUp = Math.max(arrival + 1, deliver[to]);
            deliver[to] = lookUp + sample.service()[i];
            end = Math.max(end, deliver[to]);
        }
        return (long) Math.ceil(end) + barrier;
    }

    private double arrival(int from, int[] coreOf, int to, int ready) {
        int toX = grid.x(to);
        int toY = grid.y(to);
        int x = 0;
        int y = toY;
        double time;
        if (from < 0) {
            time = Math.max(ready, edge[y]);
            edge[y] = time + sourceGap;
        } else {
            int core = coreOf[from];
            x = grid.x(core);
            y = grid.y(core);
            int tile = grid.tile(core);
            time = Math.max(ready, injection[tile]);
            injection[tile] = time + sourceGap;
        }
        time += INTO_FIFO;
        for (; x < toX; x++) {
            time = granted(x, y, 0, time);
        }
        for (; x > toX; x--) {
            time = granted(x, y, 1, time);
        }
        for (; y < toY; y++) {
            time = granted(x, y, 2, time);
        }
        for (; y > toY; y--) {
            time = granted(x, y, 3, time);
        }
        return granted(x, y, EJECT, time);
    }

    /** When a flit that joins its FIFO at a time is through an output of a tile. */
    private double granted(int x, int y, int output, double time) {
        int server = SERVERS * (y * grid.width() + x) + output;
        double grant = Math.max(time, servers[server]);
        servers[server] = grant + linkGap;
        return grant + GRANT;
    }

    /** Roughly how many simple operations {@link #mean} takes. */
    double work() {
        double hops = (grid.width() + grid.height()) / 3.0;
        return sample.packets() * 8 * (3 + hops) + (double) sample.steps() * (SERVERS + 2) * grid.cores();
    }
}
