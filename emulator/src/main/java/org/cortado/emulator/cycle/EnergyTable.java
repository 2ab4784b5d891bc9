package org.cortado.emulator.cycle;

import java.util.List;
import org.cortado.assembler.text.Keyed;
import org.cortado.emulator.chip.ChipView;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.mesh.MeshCounters;

/**
 * What each kind of event costs.
 *
 * @param events a row a kind
 */
public record EnergyTable(List<Event> events) {
    private static final String DAVIES = "Davies et al. (2018), Loihi, Table 2";

    /** The kinds of events that cost. */
    public enum Kind implements Keyed {
        ACTIVE_UPDATE, INACTIVE_UPDATE, SYNAPTIC_EVENT, PACKET_IN_TILE, HOP_X, HOP_Y
    }

    /**
     * A kind of event.
     *
     * @param energyPj energy of one, picojoules
     * @param timeNs time of one where it has the hardware to itself, nanoseconds
     * @param source where the numbers come from
     */
    public record Event(Kind kind, double energyPj, double timeNs, String source) {
    }

    /** Loihi's figures, from before its silicon. A packet is in a tile once: where it is delivered. */
    public static final EnergyTable LOIHI = new EnergyTable(List.of(
            new Event(Kind.ACTIVE_UPDATE, 81, 8.4, DAVIES), new Event(Kind.INACTIVE_UPDATE, 52, 5.3, DAVIES),
            new Event(Kind.SYNAPTIC_EVENT, 23.6, 3.5, DAVIES), new Event(Kind.PACKET_IN_TILE, 1.7, 2.1, DAVIES),
            new Event(Kind.HOP_X, 3.0, 4.1, DAVIES), new Event(Kind.HOP_Y, 4.0, 6.5, DAVIES)));

    /** How many events of a kind a chip has counted. */
    static long count(Kind kind, ChipView view, MeshCounters mesh) {
        return count(kind, view, mesh.hopsX(), mesh.hopsY());
    }

    /** How many events of a kind there are on a chip whose packets took so many hops along rows and along columns. */
    public static long count(Kind kind, ChipView view, long hopsX, long hopsY) {
        return switch (kind) {
            case ACTIVE_UPDATE -> view.total(Counter.ACTIVE_UPDATES);
            case INACTIVE_UPDATE -> view.total(Counter.INACTIVE_UPDATES);
            case SYNAPTIC_EVENT -> view.total(Counter.SYNAPTIC_EVENTS);
            case PACKET_IN_TILE -> view.total(Counter.ARRIVALS);
            case HOP_X -> hopsX;
            case HOP_Y -> hopsY;
        };
    }
}
