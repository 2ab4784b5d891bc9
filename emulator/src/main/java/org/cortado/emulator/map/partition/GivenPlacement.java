package org.cortado.emulator.map.partition;

import java.util.List;
import org.cortado.assembler.network.place.Placement;
import org.cortado.assembler.network.place.PlacementProblem;
import org.cortado.assembler.network.place.Segment;

/**
 * A placement made beforehand.
 *
 * @param segments every neuron once, those pinned by the source included
 */
public record GivenPlacement(List<Segment> segments) implements Placement {

    @Override
    public List<Segment> place(PlacementProblem problem) {
        return segments;
    }
}
