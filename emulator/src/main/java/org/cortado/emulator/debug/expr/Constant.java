package org.cortado.emulator.debug.expr;

/** A number as written. */
record Constant(Value.Scalar number) implements Expr {
    @Override
    public Value value(Scope scope) {
        return number;
    }
}
