package org.cortado.emulator.debug.stop;

import org.cortado.emulator.debug.Subject;

/** The beginning of a step. */
public record MomentTrigger(long step) implements Trigger {
    @Override
    public String text() {
        return "at step " + step;
    }

    @Override
    public Watcher watch(Subject subject) {
        return new Watcher() {
            private long before = subject.now().step();

            @Override
            public Hit arrived() {
                long now = subject.now().step();
                boolean there = now == step && before < step;
                before = now;
                return there ? Hit.of("step " + step) : null;
            }
        };
    }
}
