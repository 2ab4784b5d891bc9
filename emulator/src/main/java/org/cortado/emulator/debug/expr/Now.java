package org.cortado.emulator.debug.expr;

import java.math.BigDecimal;
import org.cortado.assembler.text.Keyed;

/**
 * Where the run stands.
 *
 * @param timestepPs time that a step stands for, ps
 */
public record Now(Kind kind, long timestepPs) implements Place {
    private static final int PS_PLACES = 9;

    /** What can be asked. */
    public enum Kind implements Keyed {
        /** The next step to execute. */
        STEP,
        /** The cycle that the chip stands in. */
        CYCLE,
        /** The time that the steps so far stand for, ms. */
        TIME
    }

    /** The time that some steps stand for, ms: the double nearest to it, which a product of doubles is not. */
    public static double ms(long steps, long timestepPs) {
        return BigDecimal.valueOf(steps).multiply(BigDecimal.valueOf(timestepPs, PS_PLACES)).doubleValue();
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
            case TIME -> Value.real(ms(scope.now().step(), timestepPs));
        };
    }

    @Override
    public boolean cycleByCycle() {
        return kind == Kind.CYCLE;
    }
}
