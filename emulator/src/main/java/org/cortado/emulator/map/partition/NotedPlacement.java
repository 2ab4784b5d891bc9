package org.cortado.emulator.map.partition;

import java.util.List;
import org.cortado.assembler.network.place.Placement;
import org.cortado.assembler.network.place.PlacementProblem;
import org.cortado.assembler.network.place.Segment;

/** Leaves placing to another, and keeps what was to be placed and where it went. */
public final class NotedPlacement implements Placement {
    private final Placement placement;
    private PlacementProblem problem;
    private List<Segment> segments;

    public NotedPlacement(Placement placement) {
        this.placement = placement;
    }

    @Override
    public List<Segment> place(PlacementProblem posed) throws DoesNotFit {
        problem = posed;
        segments = placement.place(posed);
        return segments;
    }

    @Override
    public boolean mayBeSpread() {
        return placement.mayBeSpread();
    }

    /** What was to be placed, or null before that. */
    public PlacementProblem problem() {
        return problem;
    }

    /** Where it went, or null where it did not fit. */
    public List<Segment> segments() {
        return segments;
    }
}
