package org.cortado.emulator.map.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.network.place.PlacementProblem;
import org.cortado.assembler.network.place.Segment;
import org.cortado.emulator.map.place.ExchangeRefinement;
import org.cortado.emulator.map.place.Flows;

/**
 * Which neurons share a core such that few spikes leave it: the pieces of the network are cut in two, and each half
 * again, by exchanges; it is begun once in source order and once in an order in which each piece follows those that it
 * has most to do with, and the better one is taken.
 */
public final class CutPartition {
    private static final int MOST_PIECES = 20_000;
    private static final int MOST_FLOWS = 10_000_000;
    private static final long MOST_EXCHANGES = 200_000;

    private final PlacementProblem problem;
    private final Pieces pieces;
    private final Flows flows;

    private CutPartition(PlacementProblem problem, Pieces pieces, Flows flows) {
        this.problem = problem;
        this.pieces = pieces;
        this.flows = flows;
    }

    /**
     * The ground for partitions of a network.
     *
     * @param image the network assembled in any way
     * @param segments where its neurons are in it
     * @param spikes how often each neuron spikes, items one after the other
     * @return it, or null where the network is too large for it
     */
    public static CutPartition of(PlacementProblem problem, Image image, List<Segment> segments, int[] spikes) {
        Pieces pieces = Pieces.of(problem);
        if (pieces.count() > MOST_PIECES || pieces.count() < 2) {
            return null;
        }
        Flows flows = pieces.flows(problem, image, segments, spikes, MOST_FLOWS);
        return flows == null ? null : new CutPartition(problem, pieces, flows);
    }

    /**
     * Segments on the first open cores, the pinned ones included.
     *
     * @param wanted number of cores to fill; more are taken where they do not suffice
     * @return the segments, or null where there are not cores enough
     */
    public List<Segment> over(int wanted) {
        int[] open = IntStream.range(0, problem.chip().cores()).filter(core -> !problem.closed()[core]
                && problem.pinned().stream().noneMatch(pin -> pin.core() == core)).toArray();
        int least = (pieces.count() + pieces.ofCore() - 1) / pieces.ofCore();
        int parts = Math.min(open.length, Math.max(wanted, least));
        if (parts < least || parts == 0) {
            return null;
        }
        int[] inSource = partition(IntStream.range(0, pieces.count()).toArray(), parts);
        int[] byTraffic = partition(new TrafficOrder(flows).order(), parts);
        int[] better = cut(byTraffic) < cut(inSource) ? byTraffic : inSource;
        List<Segment> segments = new ArrayList<>(problem.pinned());
        for (int part = 0; part < parts; part++) {
            int core = open[part];
            int of = part;
            IntStream.range(0, pieces.count()).filter(p -> better[p] == of).mapToObj(pieces::get)
                    .sorted(Comparator.comparingInt(Segment::population).thenComparingInt(Segment::first))
                    .forEach(piece -> append(segments, piece, core));
        }
        return segments;
    }

    private static void append(List<Segment> segments, Segment piece, int core) {
        Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
        if (last != null && last.core() == core && last.population() == piece.population()
                && last.first() + last.count() == piece.first()) {
            segments.set(segments.size() - 1, new Segment(last.population(), last.first(),
                    last.count() + piece.count(), core));
        } else {
            segments.add(new Segment(piece.population(), piece.first(), piece.count(), core));
        }
    }

    private int[] partition(int[] order, int parts) {
        int[] part = new int[pieces.count()];
        divide(order, 0, parts, part, new ExchangeRefinement(flows, MOST_EXCHANGES));
        return part;
    }

    private void divide(int[] some, int first, int parts, int[] part, ExchangeRefinement refinement) {
        if (parts == 1) {
            for (int piece : some) {
                part[piece] = first;
            }
            return;
        }
        int low = parts / 2;
        int count = (int) ((long) some.length * low / parts);
        count = Math.max(count, some.length - (parts - low) * pieces.ofCore());
        int[] divided = refinement.divide(some, count, other -> 0);
        divide(Arrays.copyOf(divided, count), first, low, part, refinement);
        divide(Arrays.copyOfRange(divided, count, divided.length), first + low, parts - low, part, refinement);
    }

    private long cut(int[] part) {
        long cut = 0;
        for (int p = 0; p < pieces.count(); p++) {
            for (int i = flows.first(p); i < flows.first(p + 1); i++) {
                cut += part[p] == part[flows.target(i)] ? 0 : flows.packets(i);
            }
        }
        return cut;
    }
}
