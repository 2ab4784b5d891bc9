package org.cortado.emulator.debug.look;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.InterruptedMove;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.reply.Format;
import org.cortado.emulator.debug.reply.Reply;

/** What reached a neuron in the steps before a spike, through which packets and synapses and from whom. */
public final class SpikeHistory {
    private static final int SEARCHED = 2000;
    private static final int STEPS = 20;

    private final Subject subject;
    private final Neuron neuron;
    private final List<Row> rows = new ArrayList<>();

    private SpikeHistory(Subject subject, Neuron neuron) {
        this.subject = subject;
        this.neuron = neuron;
    }

    /** One packet's effect through one synapse, by the step in which it is read. */
    private record Row(long step, List<String> cells) {
    }

    /**
     * A table of the input that led to the neuron's last spike before the present; where it did not spike, of what
     * reached it in the last steps.
     *
     * @param at the step of the spike that is asked for, or -1 for the last one
     * @throws DebugException where the neuron did not spike in that step
     */
    public static Reply of(Subject subject, Neuron neuron, long at) {
        long now = subject.now().step();
        long spike = lastSpike(subject, neuron, at < 0 ? Math.max(0, now - SEARCHED) : at, at < 0 ? now : at + 1);
        String name = subject.names().text(neuron);
        if (spike < 0 && at >= 0) {
            long before = lastSpike(subject, neuron, Math.max(0, at - SEARCHED), at);
            throw new DebugException("%s did not spike in step %d: %s".formatted(name, at, before < 0
                    ? "'raster %s' shows when it did".formatted(name)
                    : "before it, it spiked last in step " + before));
        }
        long last = spike >= 0 ? spike : Math.max(0, now - 1);
        long first = Math.max(0, last - STEPS);
        SpikeHistory history = new SpikeHistory(subject, neuron);
        history.look(first, last);
        return history.table("%s %s; what reached it from step %d on".formatted(name, spike >= 0
                ? "spiked in step " + spike : now <= SEARCHED ? "did not spike before step " + now
                : "did not spike in the last %d steps".formatted(SEARCHED), first));
    }

    private void look(long first, long last) {
        List<Incoming> incoming = Incoming.of(subject, neuron);
        int longest = incoming.stream().mapToInt(Incoming::delay).max().orElse(1);
        subject.time().visit(() -> {
            subject.time().seek(Math.max(0, first - longest));
            while (subject.now().step() < last) {
                subject.time().step();
                collect(incoming, first, last);
            }
            return null;
        });
        rows.sort(Comparator.comparingLong(Row::step));
    }

    /** Adds what was sent in the step just executed. */
    private void collect(List<Incoming> incoming, long first, long last) {
        long sent = subject.now().step() - 1;
        for (Incoming in : incoming) {
            long arrives = sent + in.delay();
            if (arrives < first || arrives > last) {
                continue;
            }
            if (in.source() == null) {
                subject.drive().spikes(neuron.core(), sent, (key, payload) -> {
                    if (key == in.key()) {
                        add(in, payload, sent);
                    }
                });
            } else if (subject.spike(in.source().core(), in.source().slot()) != null) {
                add(in, subject.spike(in.source().core(), in.source().slot()), sent);
            }
        }
    }

    private void add(Incoming in, int payload, long sent) {
        rows.add(new Row(sent + in.delay(), List.of("" + (sent + in.delay()), in.from(subject), "" + sent,
                Format.real(in.real(subject, neuron, payload)), "x" + in.channel(), "key %d, %s".formatted(in.key(),
                        in.source() == null ? "from the edge" : hops(in.source())), in.place(subject, neuron))));
    }

    private String hops(Neuron source) {
        CoreAddress from = CoreAddress.of(subject.names().chip(), source.core());
        CoreAddress to = CoreAddress.of(subject.names().chip(), neuron.core());
        int hops = Math.abs(from.x() - to.x()) + Math.abs(from.y() - to.y());
        return hops == 0 ? "same tile" : hops + (hops == 1 ? " hop" : " hops");
    }

    private Reply table(String title) {
        return new Reply.Table(title, List.of("step", "from", "sent", "adds", "input", "packet", "synapse"),
                rows.stream().map(Row::cells).toList(), rows.isEmpty() ? "no input: the neuron's own drive alone" : "");
    }

    /** The last step in [from, to) in which the neuron spiked, or -1. */
    private static long lastSpike(Subject subject, Neuron neuron, long from, long to) {
        if (to > subject.now().step()) {
            throw new DebugException("step %d is yet to come".formatted(to - 1));
        }
        return subject.time().visit(() -> {
            subject.time().seek(from);
            long last = -1;
            while (subject.now().step() < to) {
                subject.time().step();
                last = subject.spike(neuron.core(), neuron.slot()) == null ? last : subject.now().step() - 1;
                if (subject.time().interrupted()) {
                    throw new InterruptedMove("interrupted while looking for a spike");
                }
            }
            return last;
        });
    }
}
