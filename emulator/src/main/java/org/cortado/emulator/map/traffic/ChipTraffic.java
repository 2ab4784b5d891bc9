package org.cortado.emulator.map.traffic;

import java.util.Arrays;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.cycle.Barrier;
import org.cortado.emulator.cycle.CorePlan;
import org.cortado.emulator.cycle.Packet;
import org.cortado.emulator.map.place.Flows;
import org.cortado.emulator.map.place.PacketSample;
import org.cortado.emulator.map.place.StepModel;
import org.cortado.emulator.map.place.TileGrid;

/**
 * The packets that the cores of an image send for a sample of spikes. A cluster is what one core of the image holds,
 * numbered in the order of the image's cores.
 */
public final class ChipTraffic {
    /** Most packets that are kept one by one, which a prediction of cycles is made from. */
    private static final int KEPT_PACKETS = 4_000_000;

    private final Image image;
    private final Chip chip;
    private final TileGrid grid;
    private final SpikeSample sample;
    private final NeuronIndex index;
    private final int[] clusterOf;
    private final CorePlan[] plans;
    private final Flows flows;
    private StepModel model;

    public ChipTraffic(Image image, NeuronIndex index, SpikeSample sample) {
        this.image = image;
        this.chip = image.chip();
        this.grid = new TileGrid(chip.width(), chip.height(), chip.coresPerTile());
        this.sample = sample;
        this.index = index;
        clusterOf = new int[chip.cores()];
        Arrays.fill(clusterOf, -1);
        plans = new CorePlan[image.cores().size()];
        for (int c = 0; c < plans.length; c++) {
            clusterOf[image.cores().get(c).address().index(chip)] = c;
            plans[c] = new CorePlan(image.cores().get(c), chip);
        }
        flows = makeFlows();
    }

    private Flows makeFlows() {
        int[] counts = sample.counts(index.neurons());
        Flows.Builder builder = new Flows.Builder(plans.length);
        for (int c = 0; c < plans.length; c++) {
            CoreImage core = image.cores().get(c);
            int at = core.address().index(chip);
            for (int slot = 0; slot < core.slots(); slot++) {
                int spikes = counts[index.of(at, slot)];
                for (int a = 0; spikes > 0 && a < plans[c].fanOut(slot); a++) {
                    int to = clusterOf[Packet.target(plans[c].packet(slot, a), chip)];
                    if (to >= 0) {
                        builder.add(to, spikes);
                    }
                }
            }
            builder.end(c);
        }
        Drive.Spikes outside = image.drive().spikes();
        for (int i = 0; i < outside.count() && outside.step()[i] < sample.steps(); i++) {
            if (clusterOf[outside.core()[i]] >= 0) {
                builder.addOutside(clusterOf[outside.core()[i]], 1);
            }
        }
        return builder.flows();
    }

    public Image image() {
        return image;
    }

    public TileGrid grid() {
        return grid;
    }

    public SpikeSample sample() {
        return sample;
    }

    /** Packets from cluster to cluster over the sample. */
    public Flows flows() {
        return flows;
    }

    /** The core of each cluster. */
    public int[] home() {
        return image.cores().stream().mapToInt(core -> core.address().index(chip)).toArray();
    }

    /** Predicts the cycles of the sample's steps, or, where they have very many packets, of some of them. */
    public StepModel model() {
        if (model == null) {
            model = new StepModel(grid, packets(), chip.size(ChipParameter.FIFO), Barrier.cycles(chip));
        }
        return model;
    }

    private PacketSample packets() {
        int stride = (int) Math.max(1, (flows.total() + KEPT_PACKETS - 1) / KEPT_PACKETS);
        int steps = (sample.steps() + stride - 1) / stride;
        int[] first = new int[steps + 1];
        long[] computed = new long[steps];
        PacketRows rows = new PacketRows();
        long quiet = Arrays.stream(plans).mapToLong(plan -> plan.update().total()).max().orElse(0);
        for (int s = 0; s < steps; s++) {
            computed[s] = Math.max(quiet, step(s * stride, rows));
            rows.sort(first[s]);
            first[s + 1] = rows.count();
        }
        return rows.sample(first, computed);
    }

    /** Adds the packets of a step; returns the cycle at which the cores that spike have computed. */
    private long step(int step, PacketRows rows) {
        outside(step, rows);
        long[] places = places(step);
        int[] slots = Arrays.stream(places).mapToInt(place -> (int) place).toArray();
        long computed = 0;
        for (int from = 0; from < places.length;) {
            int cluster = (int) (places[from] >> 32);
            int to = from;
            while (to < places.length && places[to] >> 32 == cluster) {
                to++;
            }
            Emission emission = new Emission(plans[cluster], chip.size(ChipParameter.SPIKE_QUEUE));
            emission.send(slots, from, to, (packet, ready) -> {
                int target = clusterOf[Packet.target(packet, chip)];
                if (target >= 0) {
                    rows.add(cluster, target, ready, plans[target].service(Packet.key(packet)));
                }
            });
            computed = Math.max(computed, emission.computed());
            from = to;
        }
        return computed;
    }

    private void outside(int step, PacketRows rows) {
        Drive.Spikes outside = image.drive().spikes();
        for (int i = firstAt(outside.step(), step); i < outside.count() && outside.step()[i] == step; i++) {
            int to = clusterOf[outside.core()[i]];
            if (to >= 0) {
                rows.add(-1, to, 0, plans[to].service(outside.key()[i]));
            }
        }
    }

    /** Cluster and slot of the neurons that spike in a step, ascending. */
    private long[] places(int step) {
        long[] places = new long[sample.first(step + 1) - sample.first(step)];
        for (int i = 0; i < places.length; i++) {
            int neuron = sample.neuron(sample.first(step) + i);
            places[i] = (long) clusterOf[index.core(neuron)] << 32 | index.slot(neuron);
        }
        Arrays.sort(places);
        return places;
    }

    private static int firstAt(int[] steps, int step) {
        int at = Arrays.binarySearch(steps, step);
        while (at > 0 && steps[at - 1] == step) {
            at--;
        }
        return at < 0 ? -at - 1 : at;
    }
}
