package org.cortado.emulator.debug.stop;

import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.time.Goal;

/** The beginning of a step, or a cycle. */
public record MomentTrigger(Goal at) implements Trigger {
    @Override
    public String text() {
        return "at " + at;
    }

    @Override
    public boolean cycleByCycle(Subject subject) {
        return at.cycles();
    }

    @Override
    public Watcher watch(Subject subject) {
        if (at.cycles()) {
            subject.time().cycles();
        }
        return new Watcher() {
            private boolean before = at.reachedBy(subject.now());

            @Override
            public Hit arrived() {
                boolean now = at.reachedBy(subject.now());
                boolean there = now && !before;
                before = now;
                return there ? Hit.of(at.toString()) : null;
            }
        };
    }
}
