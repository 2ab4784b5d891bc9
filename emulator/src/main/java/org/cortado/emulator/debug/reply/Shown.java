package org.cortado.emulator.debug.reply;

import org.cortado.emulator.debug.expr.Value;

/**
 * A value under a name.
 *
 * @param number number of the display that shows it, 0 where it was printed once
 * @param name as written
 * @param value its value, or null where it has none now
 * @param fault why it has none, or empty
 * @param changed whether it differs from when it was shown before
 */
public record Shown(int number, String name, Value value, String fault, Format format, boolean changed) {
}
