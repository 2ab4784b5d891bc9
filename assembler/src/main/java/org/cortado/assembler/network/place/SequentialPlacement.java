package org.cortado.assembler.network.place;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.ChipParameter;

/**
 * Populations in source order, each on the first core with room for it; one that is larger than a core fills whole
 * empty cores first, and what fits nowhere whole is split over the cores that have any room.
 */
public final class SequentialPlacement implements Placement {

    @Override
    public List<Segment> place(PlacementProblem problem) throws DoesNotFit {
        return new Work(problem).place();
    }

    /** This one looks at neurons and parameters only; synapses and axons may ask for more cores. */
    @Override
    public boolean mayBeSpread() {
        return true;
    }

    private static final class Work {
        private final PlacementProblem problem;
        private final List<Segment> segments;
        private final Room[] rooms;
        /** Cores before this one are full or closed. */
        private int firstOpen;

        Work(PlacementProblem problem) {
            this.problem = problem;
            this.segments = new ArrayList<>(problem.pinned());
            this.rooms = new Room[problem.chip().cores()];
        }

        private Room room(int core) {
            if (rooms[core] == null) {
                rooms[core] = new Room(problem.chip());
            }
            return rooms[core];
        }

        List<Segment> place() throws DoesNotFit {
            for (Segment segment : problem.pinned()) {
                room(segment.core()).take(problem.items().get(segment.population()), segment.count());
            }
            for (int population = 0; population < problem.items().size(); population++) {
                for (Segment rest : problem.unpinned(population)) {
                    fill(population, rest.first(), rest.count());
                }
            }
            return segments;
        }

        private void fill(int population, int first, int count) throws DoesNotFit {
            PlacementProblem.Item item = problem.items().get(population);
            int at = first;
            int left = count;
            int whole = new Room(problem.chip()).fitting(item, problem.chip().size(ChipParameter.NEURONS));
            for (int core = firstOpen; core < rooms.length && whole > 0 && left > whole; core++) {
                if (open(core) && room(core).isEmpty(problem.chip())) {
                    at = put(population, item, at, whole, core);
                    left = first + count - at;
                }
            }
            for (int core = firstOpen; core < rooms.length && left > 0 && left <= whole; core++) {
                if (open(core) && room(core).fitting(item, left) == left) {
                    at = put(population, item, at, left, core);
                    left = 0;
                }
            }
            for (int core = firstOpen; core < rooms.length && left > 0; core++) {
                int fitting = open(core) ? room(core).fitting(item, left) : 0;
                if (fitting > 0) {
                    at = put(population, item, at, fitting, core);
                    left -= fitting;
                }
            }
            if (left > 0) {
                throw new DoesNotFit(population, left);
            }
        }

        private boolean open(int core) {
            return !problem.closed()[core];
        }

        private int put(int population, PlacementProblem.Item item, int first, int count, int core) {
            segments.add(new Segment(population, first, count, core));
            room(core).take(item, count);
            while (firstOpen < rooms.length && (!open(firstOpen) || rooms[firstOpen] != null
                    && rooms[firstOpen].isFull())) {
                firstOpen++;
            }
            return first + count;
        }
    }
}
