package org.cortado.emulator.map.partition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cortado.assembler.network.place.Segment;

/** Which slots the linker gives to segments: on each core in the order of populations, then of neurons. */
final class SlotsInUse {
    private final int cores;
    private final List<Segment> ordered;

    SlotsInUse(int cores, List<Segment> segments) {
        this.cores = cores;
        ordered = new ArrayList<>(segments);
        ordered.sort(Comparator.comparingInt(Segment::population).thenComparingInt(Segment::first));
    }

    /** Takes a segment and the slot of its first neuron. */
    interface Visitor {
        void visit(Segment segment, int firstSlot);
    }

    void forEach(Visitor visitor) {
        int[] used = new int[cores];
        for (Segment segment : ordered) {
            visitor.visit(segment, used[segment.core()]);
            used[segment.core()] += segment.count();
        }
    }
}
