package org.cortado.assembler.program;

/**
 * How well a look-up table stands for its expression, before its points are rounded.
 *
 * @param name name of the table
 * @param points number of points
 * @param first argument of the first point
 * @param step distance of the points
 * @param error largest distance between the expression and the line between two points, seen at seven places between
 *     each two; -1 where the table was given by its words
 * @param at argument where it was seen
 */
public record TableReport(String name, int points, double first, double step, double error, double at) {
}
