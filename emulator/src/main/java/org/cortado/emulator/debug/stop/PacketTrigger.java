package org.cortado.emulator.debug.stop;

import java.util.List;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.look.PacketText;

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
        return new GrowthWatcher(() -> arrivals(subject), more -> Hit.of("%s at %s%s".formatted(
                Counted.of(more, "packet"), subject.names().core(core),
                subject.time().timed() ? ": " + last(subject) : "")));
    }

    /** The packet that came last, on an engine that has cycles. */
    private String last(Subject subject) {
        List<Long> packets = subject.pipelines().arrived(core);
        return packets.isEmpty() ? "" : PacketText.of(subject.names(), packets.get(packets.size() - 1));
    }

    private long arrivals(Subject subject) {
        return subject.time().timed() ? subject.pipelines().arrivals(core)
                : subject.view().counter(core, Counter.ARRIVALS);
    }
}
