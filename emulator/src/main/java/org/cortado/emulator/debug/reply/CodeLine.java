package org.cortado.emulator.debug.reply;

/**
 * A line of source or of a program.
 *
 * @param marker {@code =>} at the next instruction, {@code *} at a breakpoint, or blank
 * @param number line number or address
 * @param word instruction word in hexadecimal, or empty
 * @param cycles what it costs, -1 where that means nothing
 * @param text the line
 * @param note what stands beside it, or empty
 */
public record CodeLine(String marker, int number, String word, int cycles, String text, String note) {
}
