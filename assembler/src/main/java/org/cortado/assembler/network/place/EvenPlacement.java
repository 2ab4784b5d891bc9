package org.cortado.assembler.network.place;

import java.util.ArrayList;
import java.util.List;

/**
 * Populations in source order over a given number of cores, each with an equal share of the work. The first cores that
 * are open are taken; what finds no room on its core goes on to the next.
 */
public final class EvenPlacement implements Placement {
    private final int cores;
    private final double[] work;

    /**
     * A placement to be made.
     *
     * @param cores how many cores to use; no more are used than there are
     * @param work for each item what one of its neurons asks of a core, more than 0; null where all ask the same
     */
    public EvenPlacement(int cores, double[] work) {
        this.cores = cores;
        this.work = work == null ? null : work.clone();
    }

    @Override
    public List<Segment> place(PlacementProblem problem) throws DoesNotFit {
        return new Work(problem).place();
    }

    private final class Work {
        private final PlacementProblem problem;
        private final List<Segment> segments;
        private final Room[] rooms;
        private final List<Integer> open = new ArrayList<>();
        private double placed;
        private double total;
        private int at;

        Work(PlacementProblem problem) {
            this.problem = problem;
            this.segments = new ArrayList<>(problem.pinned());
            this.rooms = new Room[problem.chip().cores()];
            for (int core = 0; core < rooms.length && open.size() < cores; core++) {
                if (!problem.closed()[core]) {
                    open.add(core);
                }
            }
        }

        private double work(int item) {
            return work == null ? 1 : work[item];
        }

        private Room room(int core) {
            if (rooms[core] == null) {
                rooms[core] = new Room(problem.chip());
            }
            return rooms[core];
        }

        List<Segment> place() throws DoesNotFit {
            for (Segment pin : problem.pinned()) {
                room(pin.core()).take(problem.items().get(pin.population()), pin.count());
            }
            for (int item = 0; item < problem.items().size(); item++) {
                for (Segment rest : problem.unpinned(item)) {
                    total += rest.count() * work(item);
                }
            }
            for (int item = 0; item < problem.items().size(); item++) {
                for (Segment rest : problem.unpinned(item)) {
                    fill(item, rest.first(), rest.count());
                }
            }
            return segments;
        }

        private void fill(int item, int first, int count) throws DoesNotFit {
            int next = first;
            int left = count;
            while (left > 0 && at < open.size()) {
                double share = total * (at + 1) / open.size() - placed;
                int wanted = (int) Math.min(left, Math.ceil(share / work(item) - 1e-9));
                int taken = wanted <= 0 ? 0 : room(open.get(at)).fitting(problem.items().get(item), wanted);
                next = put(item, next, taken, open.get(at));
                left -= taken;
                placed += taken * work(item);
                at += left > 0 ? 1 : 0;
            }
            for (int core = 0; core < rooms.length && left > 0; core++) {
                int taken = problem.closed()[core] ? 0 : room(core).fitting(problem.items().get(item), left);
                next = put(item, next, taken, core);
                left -= taken;
            }
            if (left > 0) {
                throw new DoesNotFit(item, left);
            }
        }

        private int put(int item, int first, int count, int core) {
            if (count > 0) {
                segments.add(new Segment(item, first, count, core));
                room(core).take(problem.items().get(item), count);
            }
            return first + count;
        }
    }
}
