package org.cortado.assembler.program;

import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.image.LookupTable;
import org.cortado.assembler.image.Twin;

/**
 * A look-up table of the source, both ways.
 *
 * @param name its name
 * @param span where it is defined
 * @param argument format of its argument
 * @param result format of its points
 * @param table the words
 * @param twin the points as written
 * @param error how far a straight line between the points is from the expression
 */
record TableDefinition(String name, Span span, WordFormat argument, WordFormat result, LookupTable table,
        Twin.Table twin, TableReport error) {
}
