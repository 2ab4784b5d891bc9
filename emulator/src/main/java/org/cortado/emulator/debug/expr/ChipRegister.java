package org.cortado.emulator.debug.expr;

import org.cortado.assembler.image.ChipParameter;

/** A control register of the chip. */
public record ChipRegister(ChipParameter parameter, String text) implements Place {
    @Override
    public Value value(Scope scope) {
        return Value.count(scope.view().chip().get(parameter));
    }
}
