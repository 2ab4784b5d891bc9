package org.cortado.emulator.debug;

import java.util.List;
import org.cortado.emulator.debug.time.Change;
import org.cortado.emulator.debug.time.Moment;

/**
 * A moment that can be gone back to, with the changes of the run that it lies in.
 *
 * @param name what it is called
 */
public record Checkpoint(String name, Moment at, List<Change> changes) {
}
