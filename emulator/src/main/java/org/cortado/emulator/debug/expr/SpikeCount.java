package org.cortado.emulator.debug.expr;

import java.util.List;
import org.cortado.assembler.image.DebugInfo.Segment;

/**
 * How many spikes the last executed step had.
 *
 * @param segments where to count
 * @param text as written
 */
public record SpikeCount(List<Segment> segments, String text) implements Place {
    @Override
    public Value value(Scope scope) {
        long count = 0;
        for (Segment segment : segments) {
            count += scope.spikes(segment.core(), segment.firstSlot(), segment.firstSlot() + segment.count() - 1);
        }
        return Value.count(count);
    }
}
