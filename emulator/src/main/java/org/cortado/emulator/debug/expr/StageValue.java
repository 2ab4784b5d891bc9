package org.cortado.emulator.debug.expr;

import org.cortado.assembler.text.Keyed;

/**
 * How far the stages of a core have come.
 *
 * @param core linear index
 * @param text as written
 */
public record StageValue(int core, Field field, String text) implements Place {

    /** What can be asked. */
    public enum Field implements Keyed {
        /** Cycles that its update has executed of the step under way, 0 between steps. */
        CYCLE,
        /** 1 where a full spike queue holds its update up, else 0. */
        STALLED,
        /** Packets that have entered its arrival queue so far. */
        ARRIVED
    }

    @Override
    public Value value(Scope scope) {
        return Value.count(switch (field) {
            case CYCLE -> scope.pipelines().executed(core);
            case STALLED -> scope.pipelines().stalled(core) ? 1 : 0;
            case ARRIVED -> scope.pipelines().arrivals(core);
        });
    }

    @Override
    public boolean cycleByCycle() {
        return true;
    }
}
