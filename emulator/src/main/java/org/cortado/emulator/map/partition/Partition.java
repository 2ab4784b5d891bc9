package org.cortado.emulator.map.partition;

import java.util.List;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.network.place.Segment;

/**
 * A network divided over cores, and assembled so.
 *
 * @param name how it was divided, for people
 * @param image the assembled chip
 * @param segments where its neurons are; null where only the image is known
 */
public record Partition(String name, Image image, List<Segment> segments) {
}
