package org.cortado.emulator.debug.expr;

import java.util.List;

/** An expression that only names something of the chip. */
public interface Place extends Expr {

    /** As a user writes it. */
    String text();

    /** The names of the items of its value, where it is a row; else its text alone. */
    default List<String> itemNames() {
        return List.of(text());
    }

    @Override
    default List<Place> places() {
        return List.of(this);
    }

    @Override
    default boolean cycleByCycle() {
        return false;
    }
}
