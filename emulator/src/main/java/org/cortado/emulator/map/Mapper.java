package org.cortado.emulator.map;

import java.util.ArrayList;
import java.util.List;
import org.cortado.emulator.map.partition.Partition;
import org.cortado.emulator.map.place.Algorithm;
import org.cortado.emulator.map.place.Effort;
import org.cortado.emulator.map.place.Objective;
import org.cortado.emulator.map.place.Outcome;
import org.cortado.emulator.map.place.PlacementTask;
import org.cortado.emulator.map.traffic.ChipTraffic;
import org.cortado.emulator.map.traffic.NeuronIndex;
import org.cortado.emulator.map.traffic.SpikeSample;

/** Places partitions of a network by several algorithms, and says what each placement costs. */
public final class Mapper {
    private final SpikeSample sample;
    private final Objective objective;
    private final boolean[] closed;
    private final boolean[] pinned;

    /**
     * A mapper.
     *
     * @param sample who spikes when
     * @param objective what is to become small
     * @param closed for each core whether it is configured by hand, and so stays where it is
     * @param pinned for each core whether the source pins neurons to it, so that it stays too
     */
    public Mapper(SpikeSample sample, Objective objective, boolean[] closed, boolean[] pinned) {
        this.sample = sample;
        this.objective = objective;
        this.closed = closed.clone();
        this.pinned = pinned.clone();
    }

    /** The one of several partitions that costs least once its cores lie along a Hilbert curve; the first of equals. */
    public Partition best(List<Partition> partitions) {
        Partition best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Partition partition : partitions) {
            double cost = map(partition, Algorithm.HILBERT, Effort.of(0)).metrics().of(objective);
            if (cost < least) {
                least = cost;
                best = partition;
            }
        }
        return best;
    }

    /** One partition by one algorithm. */
    public Mapping map(Partition partition, Algorithm algorithm, Effort effort) {
        return map(partition, traffic(partition), algorithm, effort);
    }

    /** One partition by several algorithms. */
    public List<Mapping> map(Partition partition, List<Algorithm> algorithms, Effort effort) {
        ChipTraffic traffic = traffic(partition);
        List<Mapping> mappings = new ArrayList<>();
        for (Algorithm algorithm : algorithms) {
            mappings.add(map(partition, traffic, algorithm, effort));
        }
        return mappings;
    }

    private ChipTraffic traffic(Partition partition) {
        return new ChipTraffic(partition.image(), new NeuronIndex(partition.image()), sample);
    }

    private Mapping map(Partition partition, ChipTraffic traffic, Algorithm algorithm, Effort effort) {
        int[] home = traffic.home();
        boolean[] fixed = new boolean[home.length];
        boolean[] open = new boolean[traffic.grid().cores()];
        for (int core = 0; core < open.length; core++) {
            open[core] = !closed[core] && !pinned[core];
        }
        for (int c = 0; c < home.length; c++) {
            fixed[c] = !open[home[c]];
        }
        PlacementTask task = new PlacementTask(traffic.grid(), traffic.flows(), home, fixed, open, objective,
                EventCosts.priceX(), EventCosts.priceY(), traffic.model());
        Outcome outcome = algorithm.place(task, effort);
        return new Mapping(algorithm, partition, traffic, outcome, Metrics.of(traffic, outcome.coreOf()));
    }
}
