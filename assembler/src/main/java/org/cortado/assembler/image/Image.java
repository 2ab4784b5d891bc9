package org.cortado.assembler.image;

import java.util.List;

/**
 * An assembled chip: the words of its memories and the drive, which alone decide what it does; beside them the twin's
 * values and the debug information, which may be missing.
 *
 * @param chip chip-wide control registers
 * @param cores the cores that hold something, ordered by linear index
 * @param drive what the host does
 * @param twin the float twin's part, or null
 * @param debug names and places
 */
public record Image(Chip chip, List<CoreImage> cores, Drive drive, Twin twin, DebugInfo debug) {
}
