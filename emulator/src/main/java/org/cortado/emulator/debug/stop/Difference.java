package org.cortado.emulator.debug.stop;

import org.cortado.emulator.debug.expr.Value;

/** A value that changed. */
public record Difference(String name, Value before, Value after) {
}
