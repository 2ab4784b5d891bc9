package org.cortado.emulator.debug.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.SynapseLayout;
import org.cortado.assembler.image.Twin;

/** An image with other weights, for the machine and for its float twin. */
public final class WeightPatch {
    private WeightPatch() {
    }

    /**
     * A weight.
     *
     * @param word as stored
     * @param real what the word stands for, in units of the input
     * @param written as the float twin takes it
     */
    public record Weight(int word, double real, double written) {
    }

    /** The image with these weights, by core and index in its synapse memory; delays and targets stay. */
    public static Image with(Image image, Map<Integer, Map<Integer, Weight>> weights) {
        SynapseLayout layout = image.chip().synapseLayout();
        List<CoreImage> cores = new ArrayList<>();
        for (CoreImage core : image.cores()) {
            Map<Integer, Weight> changed = weights.get(core.address().index(image.chip()));
            if (changed == null) {
                cores.add(core);
                continue;
            }
            int[] synapses = core.synapses().clone();
            changed.forEach((index, weight) -> synapses[index] = layout.pack(weight.word(),
                    layout.delay(synapses[index]), layout.slot(synapses[index])));
            cores.add(new CoreImage(core.address(), core.slots(), core.program(), core.parameters(),
                    core.stateWords(), core.state(), core.runs(), core.axonIn(), synapses, core.axonOut()));
        }
        return new Image(image.chip(), List.copyOf(cores), image.drive(), twin(image.twin(), weights),
                image.debug());
    }

    private static Twin twin(Twin twin, Map<Integer, Map<Integer, Weight>> weights) {
        if (twin == null) {
            return null;
        }
        Map<Integer, Twin.Core> cores = new TreeMap<>(twin.cores());
        weights.forEach((core, changed) -> {
            Twin.Core old = cores.get(core);
            if (old != null && old.weights() != null) {
                double[] real = old.weights().clone();
                changed.forEach((index, weight) -> real[index] = weight.written());
                cores.put(core, new Twin.Core(old.runProgram(), old.parameters(), old.state(), real));
            }
        });
        return new Twin(twin.programs(), cores, twin.writes());
    }
}
