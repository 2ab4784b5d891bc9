package org.cortado.emulator.debug.stop;

import java.util.ArrayList;
import java.util.List;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.expr.Expr;
import org.cortado.emulator.debug.expr.Place;
import org.cortado.emulator.debug.expr.Value;

/**
 * A value that changes.
 *
 * @param text as written
 */
public record WatchTrigger(Expr watched, String text) implements Trigger {
    private static final int MOST_SHOWN = 8;

    @Override
    public String verb() {
        return "watch";
    }

    @Override
    public boolean cycleByCycle(Subject subject) {
        return watched.cycleByCycle();
    }

    @Override
    public Watcher watch(Subject subject) {
        return new Watcher() {
            private Value before = watched.value(subject);

            @Override
            public Hit arrived() {
                Value now = watched.value(subject);
                Hit hit = Value.same(before, now) ? null
                        : new Hit(text + " changed" + places(before, now), null, -1, differences(before, now));
                before = now;
                return hit;
            }
        };
    }

    /** In how many places a row changed, where those are more than are shown. */
    private static String places(Value before, Value after) {
        int changed = 0;
        for (int i = 0; i < after.items().size(); i++) {
            changed += Value.same(before.items().get(i), after.items().get(i)) ? 0 : 1;
        }
        return changed <= MOST_SHOWN ? "" : " in %d places, the first %d:".formatted(changed, MOST_SHOWN);
    }

    private List<Difference> differences(Value before, Value after) {
        if (after instanceof Value.Scalar) {
            return List.of(new Difference(text, before, after));
        }
        List<Difference> all = new ArrayList<>();
        List<String> names = watched instanceof Place place ? place.itemNames() : List.of();
        for (int i = 0; i < after.items().size() && all.size() < MOST_SHOWN; i++) {
            if (!Value.same(before.items().get(i), after.items().get(i))) {
                all.add(new Difference(i < names.size() ? names.get(i) : text + "[" + i + "]", before.items().get(i),
                        after.items().get(i)));
            }
        }
        return all;
    }
}
