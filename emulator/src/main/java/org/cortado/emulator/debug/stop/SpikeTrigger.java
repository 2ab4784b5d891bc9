package org.cortado.emulator.debug.stop;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.name.NeuronSet;
import org.cortado.emulator.engine.Spikes;

/**
 * A spike.
 *
 * @param of whose, or null for anybody's
 */
public record SpikeTrigger(NeuronSet of) implements Trigger {
    @Override
    public String text() {
        return of == null ? "spike" : "spike of " + of.text();
    }

    @Override
    public Watcher watch(Subject subject) {
        Map<Integer, BitSet> slots = new HashMap<>();
        if (of != null) {
            of.neurons().forEach(n -> slots.computeIfAbsent(n.core(), c -> new BitSet()).set(n.slot()));
        }
        return () -> {
            Spikes spikes = subject.time().engine().spikes();
            Neuron first = null;
            int more = 0;
            for (int i = 0; i < spikes.count(); i++) {
                if (of == null || slots.containsKey(spikes.core(i)) && slots.get(spikes.core(i)).get(spikes.slot(i))) {
                    first = first == null ? subject.names().at(spikes.core(i), spikes.slot(i)) : first;
                    more++;
                }
            }
            return first == null ? null : Hit.of(subject.names().text(first) + " spiked"
                    + (more == 1 ? "" : " and " + (more - 1) + " more"), first);
        };
    }
}
