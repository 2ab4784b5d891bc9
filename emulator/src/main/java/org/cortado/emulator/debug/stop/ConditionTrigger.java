package org.cortado.emulator.debug.stop;

import java.util.ArrayList;
import java.util.List;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.expr.Expr;
import org.cortado.emulator.debug.expr.Place;
import org.cortado.emulator.debug.expr.Value;

/**
 * A condition that becomes true: it holds now and did not hold a moment before.
 *
 * @param condition one number, true where it is not 0
 * @param text as written
 */
public record ConditionTrigger(Expr condition, String text) implements Trigger {
    private static final int MOST_SHOWN = 8;

    /** Whether a condition holds; refuses rows. */
    public static boolean holds(Expr condition, Subject subject) {
        if (condition.value(subject) instanceof Value.Scalar one) {
            return one.truth();
        }
        throw new DebugException("a condition is one number, and this is a row: write any(...) or all(...)");
    }

    @Override
    public boolean cycleByCycle(Subject subject) {
        return condition.cycleByCycle();
    }

    @Override
    public Watcher watch(Subject subject) {
        return new Watcher() {
            private boolean before = holds(condition, subject);
            private List<Value> values = values(subject);

            @Override
            public Hit arrived() {
                boolean now = holds(condition, subject);
                List<Value> after = values(subject);
                Hit hit = !now || before ? null : new Hit(text + " is true", null, -1, differences(values, after));
                before = now;
                values = after;
                return hit;
            }
        };
    }

    private List<Value> values(Subject subject) {
        return condition.places().stream().limit(MOST_SHOWN).map(place -> place.value(subject)).toList();
    }

    private List<Difference> differences(List<Value> before, List<Value> after) {
        List<Difference> all = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Place place = condition.places().get(i);
            if (before.get(i) instanceof Value.Scalar && !Value.same(before.get(i), after.get(i))) {
                all.add(new Difference(place.text(), before.get(i), after.get(i)));
            }
        }
        return all;
    }
}
