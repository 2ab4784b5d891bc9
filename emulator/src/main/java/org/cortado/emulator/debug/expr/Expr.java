package org.cortado.emulator.debug.expr;

import java.util.List;

/** An expression over the chip, its names resolved. */
public interface Expr {

    /** The value now. */
    Value value(Scope scope);

    /** The places that it reads, for showing what changed. */
    default List<Place> places() {
        return List.of();
    }

    /** Whether it reads what changes from cycle to cycle. */
    default boolean cycleByCycle() {
        return places().stream().anyMatch(Expr::cycleByCycle);
    }
}
