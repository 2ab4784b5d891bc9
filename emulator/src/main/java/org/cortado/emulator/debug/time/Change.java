package org.cortado.emulator.debug.time;

import java.util.List;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.chip.Poke;

/**
 * Something that the user changed, kept so that a replay makes it again at the same moment. Words of the running
 * chip, the image that it goes on with (other bulk memories, another drive), or both.
 *
 * @param at when it was made
 * @param pokes the words changed
 * @param image the image from then on, or null where it stays
 * @param text what was changed, for people
 */
public record Change(Moment at, List<Poke> pokes, Image image, String text) {
    public Change {
        pokes = List.copyOf(pokes);
        if (pokes.isEmpty() && image == null) {
            throw new IllegalArgumentException("a change of nothing");
        }
    }

}
