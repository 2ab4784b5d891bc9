package org.cortado.emulator.debug.expr;

import org.cortado.emulator.chip.Counter;

/**
 * A counter of a core, or of all of them, or how many slots it has.
 *
 * @param core linear index, -1 for the sum over all cores
 * @param counter the counter, or null for the slots
 * @param text as written
 */
public record CoreValue(int core, Counter counter, String text) implements Place {
    @Override
    public Value value(Scope scope) {
        if (counter == null) {
            return Value.count(scope.view().slots(core));
        }
        return Value.count(core < 0 ? scope.view().total(counter) : scope.view().counter(core, counter));
    }
}
