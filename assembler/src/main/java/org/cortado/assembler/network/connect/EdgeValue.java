package org.cortado.assembler.network.connect;

import org.cortado.assembler.network.formula.Formula;

/**
 * A weight or delay as given: one number for all synapses, a formula, or a column of the table of edges.
 *
 * @param constant the number, where there is neither formula nor column
 * @param formula the formula, or null
 * @param column whether the edges bring the values themselves
 */
record EdgeValue(double constant, Formula formula, boolean column) {
    static final EdgeValue COLUMN = new EdgeValue(0, null, true);

    static EdgeValue of(double constant) {
        return new EdgeValue(constant, null, false);
    }

    static EdgeValue of(Formula formula) {
        return new EdgeValue(0, formula, false);
    }

    boolean isConstant() {
        return formula == null && !column;
    }
}
