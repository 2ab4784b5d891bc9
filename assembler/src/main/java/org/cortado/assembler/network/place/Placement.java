package org.cortado.assembler.network.place;

import java.util.List;
import org.cortado.assembler.text.Counted;

/**
 * Decides on which core each neuron is. Slots, tables and keys follow from that, and the spikes of a network do not
 * depend on it.
 */
public interface Placement {
    /**
     * Places all neurons that are not pinned.
     *
     * @return segments for every neuron, the pinned ones included, each neuron once
     * @throws DoesNotFit where the chip has no room for a neuron
     */
    List<Segment> place(PlacementProblem problem) throws DoesNotFit;

    /**
     * Whether neurons may be spread over more cores than this one takes, where the memories of a core are too small.
     */
    default boolean mayBeSpread() {
        return false;
    }

    /** The chip has no room. */
    final class DoesNotFit extends Exception {
        private static final long serialVersionUID = 1L;
        private final int population;
        private final int unplaced;

        public DoesNotFit(int population, int unplaced) {
            super(Counted.of(unplaced, "neuron") + " without room");
            this.population = population;
            this.unplaced = unplaced;
        }

        /** Index of the population that found no room. */
        public int population() {
            return population;
        }

        /** How many of its neurons found none. */
        public int unplaced() {
            return unplaced;
        }
    }
}
