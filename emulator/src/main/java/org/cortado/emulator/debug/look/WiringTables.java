package org.cortado.emulator.debug.look;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.AxonOutWord;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.SynapseLayout;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.engine.Spikes;

/** Tables of axons, synapses and packets. */
public final class WiringTables {
    private static final int MOST = 200;

    private final Subject subject;
    private final List<List<String>> rows = new ArrayList<>();
    private long left;

    public WiringTables(Subject subject) {
        this.subject = subject;
    }

    private void add(String... cells) {
        if (rows.size() < MOST) {
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
    static AxonInWord row(Subject subject, int core, int key) {
        if (!subject.view().present(core)) {
            return null;
        }
        long[] table = subject.view().image(core).axonIn();
        return key >= table.length || table[key] == 0 ? null : AxonInWord.unpack(table[key]);
    }

    /** The synapses through which some neurons' spikes go. */
    public Reply synapsesFrom(List<Neuron> neurons) {
        SynapseLayout layout = subject.names().chip().synapseLayout();
        for (Neuron neuron : neurons) {
            for (AxonOutWord axon : axonsOf(subject, neuron)) {
                int core = axon.target().index(subject.names().chip());
                AxonInWord row = row(subject, core, axon.key());
                CoreImage image = row == null ? null : subject.view().image(core);
                for (int i = 0; row != null && i < row.count(); i++) {
                    int word = image.synapses()[row.first() + i];
                    add(subject.names().text(neuron), subject.names().text(subject.names().at(core,
                            layout.slot(word))), "" + layout.weight(word), "" + row.exponent(),
                            "" + layout.delay(word), "x" + row.channel(),
                            "%s.synapses[%d]".formatted(subject.names().core(core), row.first() + i));
                }
            }
        }
        return table("", "from", "to", "weight", "exponent", "delay", "channel", "word");
    }

    /** The synapses through which a neuron gets its input. */
    public Reply synapsesTo(Neuron neuron) {
        for (Incoming in : Incoming.of(subject, neuron)) {
            add(in.source() == null ? "outside" : subject.names().text(in.source()), subject.names().text(neuron),
                    "" + in.weight(), "" + in.exponent(), "" + in.delay(), "x" + in.channel(),
                    "%s.synapses[%d]".formatted(subject.names().core(neuron.core()), in.synapse()));
        }
        return table("", "from", "to", "weight", "exponent", "delay", "channel", "word");
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
