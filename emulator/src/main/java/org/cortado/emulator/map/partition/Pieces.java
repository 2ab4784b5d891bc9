package org.cortado.emulator.map.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.AxonOutWord;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.SynapseLayout;
import org.cortado.assembler.network.place.PlacementProblem;
import org.cortado.assembler.network.place.Segment;
import org.cortado.emulator.map.place.Flows;

/**
 * The neurons of a network in short runs, the smallest parts that a partition deals with: a core's program table has an
 * entry for each run, so single neurons would not fit it. Pinned neurons are not among them.
 */
final class Pieces {
    private static final int NONE = -1;
    /** A silent neuron's synapses count this little beside a spike. */
    private static final int PER_SPIKE = 8;

    private final List<Segment> pieces;
    private final int ofCore;

    private Pieces(List<Segment> pieces, int ofCore) {
        this.pieces = pieces;
        this.ofCore = ofCore;
    }

    /** Cuts all that is not pinned into runs such that a core's slots and program table can be filled with them. */
    static Pieces of(PlacementProblem problem) {
        Chip chip = problem.chip();
        int slots = chip.size(ChipParameter.NEURONS);
        int runs = Math.min(slots, chip.size(ChipParameter.RUNS));
        int length = (slots + runs - 1) / runs;
        List<Segment> pieces = new ArrayList<>();
        for (int item = 0; item < problem.items().size(); item++) {
            for (Segment rest : problem.unpinned(item)) {
                for (int at = 0; at < rest.count(); at += length) {
                    pieces.add(new Segment(item, rest.first() + at, Math.min(length, rest.count() - at), NONE));
                }
            }
        }
        return new Pieces(pieces, slots / length);
    }

    int count() {
        return pieces.size();
    }

    /** How many pieces fit a core in any case. */
    int ofCore() {
        return ofCore;
    }

    Segment get(int piece) {
        return pieces.get(piece);
    }

    /**
     * Spikes of each piece that each other has synapses for.
     *
     * @param image the network assembled in any way
     * @param segments where its neurons are
     * @param spikes how often each neuron spikes, items one after the other
     * @param most most flows to gather
     * @return the flows, or null where there are more
     */
    Flows flows(PlacementProblem problem, Image image, List<Segment> segments, int[] spikes, int most) {
        int[] offset = new int[problem.items().size() + 1];
        for (int item = 0; item < problem.items().size(); item++) {
            offset[item + 1] = offset[item] + problem.items().get(item).size();
        }
        int[] pieceOf = new int[offset[offset.length - 1]];
        Arrays.fill(pieceOf, NONE);
        for (int p = 0; p < count(); p++) {
            int from = offset[get(p).population()] + get(p).first();
            Arrays.fill(pieceOf, from, from + get(p).count(), p);
        }
        Slots slots = new Slots(image, segments, offset);
        Flows.Builder builder = new Flows.Builder(count());
        int[] seen = new int[count()];
        Arrays.fill(seen, NONE);
        int flows = 0;
        for (int p = 0; p < count(); p++) {
            for (int i = 0; i < get(p).count(); i++) {
                int neuron = offset[get(p).population()] + get(p).first() + i;
                flows += slots.spread(neuron, pieceOf, seen, builder, 1L + PER_SPIKE * (long) spikes[neuron]);
                if (flows > most) {
                    return null;
                }
            }
            builder.end(p);
        }
        return builder.flows();
    }

    /** Where the neurons of an image are, and where their synapses lead. */
    private static final class Slots {
        private final Chip chip;
        private final SynapseLayout layout;
        private final CoreImage[] cores;
        private final int[][] neuronAt;
        private final int[] coreOf;
        private final int[] slotOf;

        Slots(Image image, List<Segment> segments, int[] offset) {
            chip = image.chip();
            layout = chip.synapseLayout();
            cores = new CoreImage[chip.cores()];
            neuronAt = new int[chip.cores()][];
            for (CoreImage core : image.cores()) {
                int index = core.address().index(chip);
                cores[index] = core;
                neuronAt[index] = new int[core.slots()];
                Arrays.fill(neuronAt[index], NONE);
            }
            coreOf = new int[offset[offset.length - 1]];
            slotOf = new int[coreOf.length];
            new SlotsInUse(chip.cores(), segments).forEach((segment, firstSlot) -> {
                for (int i = 0; i < segment.count(); i++) {
                    int neuron = offset[segment.population()] + segment.first() + i;
                    coreOf[neuron] = segment.core();
                    slotOf[neuron] = firstSlot + i;
                    neuronAt[segment.core()][firstSlot + i] = neuron;
                }
            });
        }

        /** Adds a weight for every piece that a neuron has synapses in; returns how many. */
        int spread(int neuron, int[] pieceOf, int[] seen, Flows.Builder builder, long weight) {
            long[] axons = cores[coreOf[neuron]].axonOut();
            int found = 0;
            for (int a = firstOf(axons, slotOf[neuron]); a < axons.length; a++) {
                AxonOutWord axon = AxonOutWord.unpack(axons[a]);
                if (axon.slot() != slotOf[neuron]) {
                    break;
                }
                int target = axon.target().index(chip);
                AxonInWord row = AxonInWord.unpack(cores[target].axonIn()[axon.key()]);
                for (int i = row.first(); i < row.first() + row.count(); i++) {
                    int post = neuronAt[target][layout.slot(cores[target].synapses()[i])];
                    int piece = post == NONE ? NONE : pieceOf[post];
                    if (piece != NONE && seen[piece] != neuron) {
                        seen[piece] = neuron;
                        builder.add(piece, weight);
                        found++;
                    }
                }
            }
            return found;
        }

        private static int firstOf(long[] axons, int slot) {
            int low = 0;
            int high = axons.length;
            while (low < high) {
                int middle = low + high >>> 1;
                if (AxonOutWord.unpack(axons[middle]).slot() < slot) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
