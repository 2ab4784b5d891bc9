package org.cortado.emulator.map;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.assembler.image.DebugInfo.Population;
import org.cortado.assembler.image.DebugInfo.Segment;
import org.cortado.assembler.image.Image;

/** A placement as {@code .place} lines, which pin the source to it. */
public final class PlaceLines {

    private PlaceLines() {
    }

    /**
     * The lines, population by population.
     *
     * @param closed for each core whether it is configured by hand, so that its neurons are not placed
     */
    public static List<String> of(Image image, boolean[] closed) {
        List<String> lines = new ArrayList<>();
        for (Population population : image.debug().populations()) {
            Segment pending = null;
            for (Segment segment : population.segments()) {
                if (pending != null && pending.core() == segment.core()
                        && pending.firstIndex() + pending.count() == segment.firstIndex()) {
                    pending = new Segment(pending.firstIndex(), pending.core(), pending.firstSlot(),
                            pending.count() + segment.count());
                } else {
                    add(lines, population, pending, image.chip(), closed);
                    pending = segment;
                }
            }
            add(lines, population, pending, image.chip(), closed);
        }
        return lines;
    }

    private static void add(List<String> lines, Population population, Segment segment, Chip chip, boolean[] closed) {
        if (segment != null && !closed[segment.core()]) {
            int last = segment.firstIndex() + segment.count() - 1;
            String part = segment.count() == population.size() ? "" : segment.count() == 1
                    ? "[" + last + "]" : "[" + segment.firstIndex() + ".." + last + "]";
            lines.add(".place " + population.name() + part + ", " + CoreAddress.of(chip, segment.core()));
        }
    }
}
