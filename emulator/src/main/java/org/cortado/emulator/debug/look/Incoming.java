package org.cortado.emulator.debug.look;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.AxonOutWord;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.SynapseLayout;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.name.Variable;

/**
 * A synapse of a neuron, with one of those that reach it.
 *
 * @param source the neuron whose packet acts on it, or null for packets from outside
 * @param key the row of the axon-in table that it belongs to
 * @param synapse its index in the synapse memory
 * @param weight signed weight
 * @param exponent by which the weight is shifted
 * @param delay steps, at least 1
 * @param channel input channel
 */
public record Incoming(Neuron source, int key, int synapse, int weight, int exponent, int delay, int channel) {

    /** What one packet of this payload adds. */
    long adds(int payload) {
        return (long) (exponent < 0 ? weight >> -exponent : weight << exponent) * payload;
    }

    /** What one packet of this payload adds, in the format of the target's input. */
    double real(Subject subject, Neuron target, int payload) {
        return Variable.scaled(adds(payload), subject.names().named(target.population(),
                Register.INPUT + channel).format());
    }

    /** What the last bit of its weight adds, in the format of the target's input. */
    public double unit(Subject subject, Neuron target) {
        return StrictMath.scalb(Variable.scaled(1, subject.names().named(target.population(),
                Register.INPUT + channel).format()), exponent);
    }

    /** Who sends through it, as written; {@code outside} for the host. */
    String from(Subject subject) {
        return source == null ? "outside" : subject.names().text(source);
    }

    /** The name of its word, where it is a synapse of that neuron. */
    String place(Subject subject, Neuron target) {
        return "%s.synapses[%d]".formatted(subject.names().core(target.core()), synapse);
    }

    /** All synapses of a neuron: once for each neuron that reaches it, and once where the host sends such packets. */
    public static List<Incoming> of(Subject subject, Neuron neuron) {
        CoreImage core = subject.view().image(neuron.core());
        SynapseLayout layout = subject.names().chip().synapseLayout();
        Map<Integer, List<Neuron>> sources = null;
        Set<Integer> outside = Set.of();
        List<Incoming> all = new ArrayList<>();
        for (int key = 0; key < core.axonIn().length; key++) {
            if (core.axonIn()[key] == 0) {
                continue;
            }
            AxonInWord row = AxonInWord.unpack(core.axonIn()[key]);
            for (int i = row.first(); i < row.first() + row.count(); i++) {
                int word = core.synapses()[i];
                if (layout.slot(word) == neuron.slot()) {
                    outside = sources == null ? outside(subject, neuron.core()) : outside;
                    sources = sources == null ? sources(subject, neuron.core()) : sources;
                    List<Neuron> from = new ArrayList<>(sources.getOrDefault(key, List.of()));
                    if (outside.contains(key)) {
                        from.add(null);
                    }
                    for (Neuron source : from) {
                        all.add(new Incoming(source, key, i, layout.weight(word), row.exponent(), layout.delay(word),
                                row.channel()));
                    }
                }
            }
        }
        return all;
    }

    /** By key: the neurons whose spikes send a packet of it to a core. */
    private static Map<Integer, List<Neuron>> sources(Subject subject, int target) {
        Map<Integer, List<Neuron>> sources = new HashMap<>();
        for (int core = 0; core < subject.view().cores(); core++) {
            if (!subject.view().present(core)) {
                continue;
            }
            for (long word : subject.view().image(core).axonOut()) {
                AxonOutWord axon = AxonOutWord.unpack(word);
                if (axon.target().index(subject.names().chip()) == target) {
                    sources.computeIfAbsent(axon.key(), k -> new ArrayList<>())
                            .add(subject.names().at(core, axon.slot()));
                }
            }
        }
        return sources;
    }

    /** The keys of the packets that the host sends to a core. */
    private static Set<Integer> outside(Subject subject, int target) {
        Drive.Spikes spikes = subject.time().image().drive().spikes();
        Set<Integer> keys = new HashSet<>();
        for (int i = 0; i < spikes.count(); i++) {
            if (spikes.core()[i] == target) {
                keys.add(spikes.key()[i]);
            }
        }
        return keys;
    }
}
