package org.cortado.emulator.debug.look;

import java.util.ArrayList;
import java.util.List;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.reply.Reply;

/** What reached a neuron in the steps before its last spike, through which synapses and from whom. */
public final class SpikeHistory {
    private static final int SEARCHED = 2000;
    private static final int STEPS = 20;

    private SpikeHistory() {
    }

    /** A table of the input that led to the neuron's last spike up to now. */
    public static Reply of(Subject subject, Neuron neuron) {
        long now = subject.now().step();
        long spike = lastSpike(subject, neuron, now);
        List<Incoming> incoming = Incoming.of(subject, neuron);
        int longest = incoming.stream().mapToInt(Incoming::delay).max().orElse(1);
        long first = Math.max(0, spike - STEPS);
        List<List<String>> rows = new ArrayList<>();
        subject.time().visit(() -> {
            subject.time().seek(Math.max(0, first - longest));
            while (subject.now().step() <= spike) {
                subject.time().step();
                collect(subject, neuron, incoming, first, spike, rows);
            }
            return null;
        });
        rows.sort((a, b) -> Long.compare(Long.parseLong(a.get(0)), Long.parseLong(b.get(0))));
        return new Reply.Table("%s spiked in step %d; what reached it from step %d on".formatted(
                subject.names().text(neuron), spike, first), List.of("in step", "from", "sent in step", "adds",
                "channel", "synapse"), rows, rows.isEmpty() ? "no input: the neuron's own drive alone" : "");
    }

    /** Adds what was sent in the step just executed. */
    private static void collect(Subject subject, Neuron neuron, List<Incoming> incoming, long first, long spike,
            List<List<String>> rows) {
        long sent = subject.now().step() - 1;
        for (Incoming in : incoming) {
            long arrives = sent + in.delay();
            if (arrives < first || arrives > spike) {
                continue;
            }
            if (in.source() == null) {
                subject.drive().spikes(neuron.core(), sent, (key, payload) -> {
                    if (key == in.key()) {
                        add(rows, neuron, "outside", in, payload, sent, subject);
                    }
                });
            } else if (subject.spike(in.source().core(), in.source().slot()) != null) {
                add(rows, neuron, subject.names().text(in.source()), in, subject.spike(in.source().core(),
                        in.source().slot()), sent, subject);
            }
        }
    }

    private static void add(List<List<String>> rows, Neuron neuron, String from, Incoming in, int payload, long sent,
            Subject subject) {
        rows.add(List.of("" + (sent + in.delay()), from, "" + sent, "" + in.adds(payload), "x" + in.channel(),
                "%s.synapses[%d]".formatted(subject.names().core(neuron.core()), in.synapse())));
    }

    private static long lastSpike(Subject subject, Neuron neuron, long now) {
        return subject.time().visit(() -> {
            long from = Math.max(0, now - SEARCHED);
            subject.time().seek(from);
            long last = -1;
            while (subject.now().step() < now) {
                subject.time().step();
                last = subject.spike(neuron.core(), neuron.slot()) == null ? last : subject.now().step() - 1;
            }
            if (last < 0) {
                throw new DebugException("%s did not spike in the last %d steps".formatted(
                        subject.names().text(neuron), now - from));
            }
            return last;
        });
    }
}
