package org.cortado.emulator.debug.stop;

import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.expr.Expr;

/**
 * Any moment at which a condition holds.
 *
 * @param text as written
 */
public record UntilTrigger(Expr condition, String text) implements Trigger {
    @Override
    public boolean cycleByCycle(Subject subject) {
        return condition.cycleByCycle();
    }

    @Override
    public Watcher watch(Subject subject) {
        ConditionTrigger.holds(condition, subject);
        return () -> ConditionTrigger.holds(condition, subject) ? Hit.of(text + " is true") : null;
    }
}
