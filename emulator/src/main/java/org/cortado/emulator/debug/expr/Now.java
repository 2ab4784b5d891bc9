package org.cortado.emulator.debug.expr;

import org.cortado.assembler.text.Keyed;

/** Where the run stands. */
public record Now(Kind kind, double timestepMs) implements Place {

    /** What can be asked. */
    public enum Kind implements Keyed {
        /** The next step to execute. */
        STEP,
        /** The cycle that the chip stands in. */
        CYCLE,
        /** The time that the steps so far stand for, ms. */
        TIME
    }

    @Override
    public String text() {
        return kind.key();
    }

    @Override
    public Value value(Scope scope) {
        return switch (kind) {
            case STEP -> Value.count(scope.now().step());
            case CYCLE -> Value.count(scope.pipelines().cycle());
            case TIME -> Value.real(scope.now().step() * timestepMs);
        };
    }

    @Override
    public boolean cycleByCycle() {
        return kind == Kind.CYCLE;
    }
}
