package org.cortado.assembler.network.formula;

import org.cortado.assembler.source.Expr;

/** A function that a kind of formula adds to the built-in ones, as {@code uniform} where values are drawn. */
@FunctionalInterface
public interface FormulaFunction {
    /** Under this name a list {@code [a, b]} is looked up; it is handed over as a call with its items as arguments. */
    String LIST = "[]";

    /** The call made ready, or null where it was wrong, which is then reported. */
    Formula compile(Expr.Call call, FormulaCompiler compiler);
}
