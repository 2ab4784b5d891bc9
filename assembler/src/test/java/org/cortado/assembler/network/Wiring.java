package org.cortado.assembler.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.AxonOutWord;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.image.SynapseLayout;

/** Reads the synapses of an image back, by neuron id, as the chip would follow its tables. */
final class Wiring {

    /** One synapse: neuron ids, the weight as it arrives, delay in steps, channel. */
    record Synapse(int pre, int post, long weight, int delay, int channel) {
    }

    private Wiring() {
    }

    /** All synapses, sorted by source, then channel, delay, target, weight. */
    static List<String> of(Image image) {
        List<Synapse> all = new ArrayList<>();
        Map<Integer, CoreImage> cores = new HashMap<>();
        image.cores().forEach(c -> cores.put(c.address().index(image.chip()), c));
        for (CoreImage core : image.cores()) {
            int before = -1;
            for (long word : core.axonOut()) {
                AxonOutWord out = AxonOutWord.unpack(word);
                assertTrue(out.slot() >= before, "axon-out entries are sorted by slot");
                before = out.slot();
                ProgramRun run = core.runs().stream().filter(r -> out.slot() >= r.firstSlot()
                        && out.slot() <= r.lastSlot()).findFirst().orElseThrow();
                follow(image, cores.get(out.target().index(image.chip())), out.key(), run.neuron(out.slot()), all);
            }
        }
        return text(all);
    }

    private static List<String> text(List<Synapse> all) {
        return all.stream().map(s -> "%06d -> %06d w%d d%d c%d".formatted(s.pre, s.post, s.weight, s.delay, s.channel))
                .sorted().toList();
    }

    /** What the spikes from outside reach, each as {@code @step}, then the synapse, the payload multiplied in. */
    static List<String> outside(Image image) {
        Map<Integer, CoreImage> cores = new HashMap<>();
        image.cores().forEach(c -> cores.put(c.address().index(image.chip()), c));
        Drive.Spikes spikes = image.drive().spikes();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < spikes.count(); i++) {
            List<Synapse> reached = new ArrayList<>();
            follow(image, cores.get(spikes.core()[i]), spikes.key()[i], -1, reached);
            for (Synapse s : reached) {
                all.add("@%06d %06d w%d d%d".formatted(spikes.step()[i], s.post, s.weight * spikes.payload()[i],
                        s.delay));
            }
        }
        return all.stream().sorted().toList();
    }

    private static void follow(Image image, CoreImage core, int key, int pre, List<Synapse> all) {
        SynapseLayout layout = image.chip().synapseLayout();
        AxonInWord row = AxonInWord.unpack(core.axonIn()[key]);
        int before = -1;
        for (int i = row.first(); i < row.first() + row.count(); i++) {
            int word = core.synapses()[i];
            int order = layout.delay(word) << 12 | layout.slot(word);
            assertTrue(order >= before, "rows are sorted by delay, then slot");
            before = order;
            ProgramRun run = core.runs().stream().filter(r -> layout.slot(word) >= r.firstSlot()
                    && layout.slot(word) <= r.lastSlot()).findFirst().orElseThrow();
            long weight = row.exponent() >= 0 ? (long) layout.weight(word) << row.exponent()
                    : layout.weight(word) >> -row.exponent();
            all.add(new Synapse(pre, run.neuron(layout.slot(word)), weight, layout.delay(word), row.channel()));
        }
    }

    /** Whether each packet of each neuron has a key of its own. */
    static void keysAreOwn(Image image) {
        List<Long> used = new ArrayList<>();
        for (CoreImage core : image.cores()) {
            for (long word : core.axonOut()) {
                used.add(word & 0xf_ffff_ffffL);
            }
        }
        assertEquals(used.size(), used.stream().distinct().count());
    }
}
