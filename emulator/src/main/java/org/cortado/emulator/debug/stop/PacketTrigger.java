package org.cortado.emulator.debug.stop;

import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.debug.Subject;

/**
 * A packet that comes to a core, from other cores or from outside: in the cycle in which it has entered the arrival
 * queue on an engine that has cycles, else in the step in which it was sent.
 *
 * @param core linear index of the core
 */
public record PacketTrigger(int core, String text) implements Trigger {
    @Override
    public boolean cycleByCycle(Subject subject) {
        return subject.time().timed();
    }

    @Override
    public Watcher watch(Subject subject) {
        return new Watcher() {
            private long before = arrivals(subject);

            @Override
            public Hit arrived() {
                long now = arrivals(subject);
                long more = now - before;
                before = now;
                return more <= 0 ? null : Hit.of("%d packet%s at %s".formatted(more, more == 1 ? "" : "s",
                        subject.names().core(core)));
            }
        };
    }

    private long arrivals(Subject subject) {
        return subject.time().timed() ? subject.pipelines().arrivals(core)
                : subject.view().counter(core, Counter.ARRIVALS);
    }
}
