package org.cortado.emulator.debug.stop;

import java.util.ArrayList;
import java.util.List;
import org.cortado.emulator.debug.Subject;

/** All that is being watched while the chip runs forwards, since one moment. */
final class Lookout {
    private final Subject subject;
    private final List<One> all = new ArrayList<>();

    /** A breakpoint's watcher, or the command's own. */
    private record One(Breakpoint breakpoint, Watcher watcher) {
    }

    /**
     * Something met, not yet decided whether it stops.
     *
     * @param breakpoint null where the command itself waits for it
     */
    record Met(Breakpoint breakpoint, Hit hit) {
    }

    /** @param waited what the command itself waits for, or null */
    Lookout(Subject subject, List<Breakpoint> breakpoints, Trigger waited) {
        this.subject = subject;
        breakpoints.forEach(b -> all.add(new One(b, b.trigger().watch(subject))));
        if (waited != null) {
            all.add(new One(null, waited.watch(subject)));
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** What is met on arriving at this moment. */
    List<Met> arrived() {
        List<Met> met = new ArrayList<>();
        for (One one : all) {
            Hit hit = one.watcher().arrived();
            if (hit != null && holds(one)) {
                met.add(new Met(one.breakpoint(), hit));
            }
        }
        return met;
    }

    /** What is met within the coming step, for each number of instructions from {@code from} on, in order. */
    List<Met> ahead(int from) {
        List<Met> met = new ArrayList<>();
        for (One one : all) {
            for (Hit hit : one.watcher().ahead()) {
                if (hit.inside() >= from && holds(one)) {
                    met.add(new Met(one.breakpoint(), hit));
                }
            }
        }
        met.sort((a, b) -> Integer.compare(a.hit().inside(), b.hit().inside()));
        return met;
    }

    private boolean holds(One one) {
        return one.breakpoint() == null || one.breakpoint().conditionHolds(subject);
    }
}
