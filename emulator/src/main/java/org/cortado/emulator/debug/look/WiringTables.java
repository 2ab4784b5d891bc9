package org.cortado.emulator.debug.look;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.AxonOutWord;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.SynapseLayout;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.reply.Format;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.engine.Spikes;

/** Tables of axons, synapses and packets. */
public final class WiringTables {
    private static final int MOST = 200;

    private final Subject subject;
    private final int most;
    private final List<List<String>> rows = new ArrayList<>();
    private long left;

    public WiringTables(Subject subject) {
        this(subject, MOST);
    }

    /** @param most rows that a table has at most */
    public WiringTables(Subject subject, int most) {
        this.subject = subject;
        this.most = most;
    }

    private void add(String... cells) {
        if (rows.size() < most) {
            rows.add(List.of(cells));
        } else {
            left++;
        }
    }

    private Reply table(String title, String... headers) {
        return new Reply.Table(title, List.of(headers), rows, left == 0 ? "" : "and %d more".formatted(left));
    }

    /** Where the spikes of some neurons go. */
    public Reply axons(List<Neuron> neurons) {
        for (Neuron neuron : neurons) {
            for (AxonOutWord axon : axonsOf(subject, neuron)) {
                int target = axon.target().index(subject.names().chip());
                AxonInWord row = row(subject, target, axon.key());
                add(subject.names().text(neuron), subject.names().core(target), "" + axon.key(),
                        row == null ? "none" : "" + row.count(), row == null ? "" : "x" + row.channel(),
                        row == null ? "" : "" + row.exponent());
            }
        }
        return table("", "of", "to core", "key", "synapses", "channel", "exponent");
    }

    /** The axon-out entries of a neuron. */
    static List<AxonOutWord> axonsOf(Subject subject, Neuron neuron) {
        List<AxonOutWord> found = new ArrayList<>();
        long[] table = subject.view().image(neuron.core()).axonOut();
        // The table is sorted by slot, which stands in the highest bits in use.
        int low = 0;
        int high = table.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (AxonOutWord.unpack(table[middle]).slot() < neuron.slot()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low; i < table.length && AxonOutWord.unpack(table[i]).slot() == neuron.slot(); i++) {
            found.add(AxonOutWord.unpack(table[i]));
        }
        return found;
    }

    /** The axon-in entry of a key, or null where there is none. */
    public static AxonInWord row(Subject subject, int core, int key) {
        if (!subject.view().present(core)) {
            return null;
        }
        long[] table = subject.view().image(core).axonIn();
        return key >= table.length || table[key] == 0 ? null : AxonInWord.unpack(table[key]);
    }

    /** The synapses through which some neurons' spikes go. */
    public Reply synapsesFrom(List<Neuron> neurons, String title) {
        SynapseLayout layout = subject.names().chip().synapseLayout();
        for (Neuron neuron : neurons) {
            for (AxonOutWord axon : axonsOf(subject, neuron)) {
                int core = axon.target().index(subject.names().chip());
                AxonInWord row = row(subject, core, axon.key());
                CoreImage image = row == null ? null : subject.view().image(core);
                for (int i = 0; row != null && i < row.count(); i++) {
                    int word = image.synapses()[row.first() + i];
                    Neuron to = subject.names().at(core, layout.slot(word));
                    synapse(subject.names().text(neuron), to, new Incoming(neuron, axon.key(), row.first() + i,
                            layout.weight(word), row.exponent(), layout.delay(word), row.channel()));
                }
            }
        }
        return synapseTable(title, neurons.size() == 1 ? ": 'info synapses %s' lists them".formatted(
                subject.names().text(neurons.get(0))) : "");
    }

    private void synapse(String from, Neuron to, Incoming in) {
        add(from, subject.names().text(to), Format.real(in.real(subject, to, 1)), "" + in.delay(), "x" + in.channel(),
                "" + in.weight(), "" + in.exponent(), in.place(subject, to));
    }

    private Reply synapseTable(String title, String remedy) {
        if (rows.isEmpty()) {
            return Reply.text("%sno synapses", title.isEmpty() ? "" : title + ": ");
        }
        return new Reply.Table(title, List.of("from", "to", "adds", "delay", "channel", "weight", "exponent", "word"),
                rows, left == 0 ? "" : "and %d more%s".formatted(left, most < MOST ? remedy : ""));
    }

    /** The synapses through which a neuron gets its input. */
    public Reply synapsesTo(Neuron neuron) {
        for (Incoming in : Incoming.of(subject, neuron)) {
            synapse(in.from(subject), neuron, in);
        }
        return synapseTable("", "");
    }

    /** The packets of the last step: those of spikes, and those from outside. */
    public Reply packets() {
        Spikes spikes = subject.time().engine().spikes();
        for (int i = 0; i < spikes.count(); i++) {
            Neuron neuron = subject.names().at(spikes.core(i), spikes.slot(i));
            for (AxonOutWord axon : axonsOf(subject, neuron)) {
                packet(subject.names().text(neuron), axon.target().index(subject.names().chip()), axon.key(),
                        spikes.payload(i));
            }
        }
        long last = subject.now().step() - 1;
        for (int core = 0; core < subject.view().cores() && last >= 0; core++) {
            int to = core;
            subject.drive().spikes(core, last, (key, payload) -> packet("outside", to, key, payload));
        }
        return table("packets of step %d".formatted(Math.max(0, last)), "from", "to core", "key",
                "payload", "synapses");
    }

    private void packet(String from, int core, int key, int payload) {
        AxonInWord row = row(subject, core, key);
        add(from, subject.names().core(core), "" + key, "" + payload, row == null ? "none" : "" + row.count());
    }
}
