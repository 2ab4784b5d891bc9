package org.cortado.emulator.debug.stop;

import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.debug.Subject;

/**
 * A packet that arrives at a core, from other cores or from outside.
 *
 * @param core linear index of the core
 */
public record PacketTrigger(int core, String text) implements Trigger {
    @Override
    public Watcher watch(Subject subject) {
        return new Watcher() {
            private long before = subject.view().counter(core, Counter.ARRIVALS);

            @Override
            public Hit arrived() {
                long now = subject.view().counter(core, Counter.ARRIVALS);
                long more = now - before;
                before = now;
                return more <= 0 ? null : Hit.of("%d packet%s at %s".formatted(more, more == 1 ? "" : "s",
                        subject.names().core(core)));
            }
        };
    }
}
