package org.cortado.emulator.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.chip.MemoryRegion;

/**
 * How far the cores in use fill one of their memories.
 *
 * @param memory the memory
 * @param limit what a core of the chip has
 * @param mean mean over the cores in use
 * @param most what the fullest core uses
 * @param core the address of that core
 */
public record MemoryUse(String memory, long limit, double mean, long most, String core) {

    /** The share of the limit that the fullest core uses. */
    public double share() {
        return limit == 0 ? 0 : (double) most / limit;
    }

    /** All memories of a chip. */
    public static List<MemoryUse> of(Image image) {
        Chip chip = image.chip();
        long slots = chip.get(ChipParameter.NEURONS);
        List<MemoryUse> uses = new ArrayList<>();
        uses.add(of(image, "neuron slots", slots, CoreImage::slots));
        uses.add(of(image, "program words", chip.get(ChipParameter.PROGRAM_WORDS), core -> core.program().length));
        uses.add(of(image, "parameter words", slots * chip.get(ChipParameter.PARAMETER_WORDS),
                core -> core.parameters().length));
        uses.add(of(image, "state words", slots * MemoryRegion.STATE_STRIDE, core -> core.state().length));
        uses.add(of(image, "program table runs", chip.get(ChipParameter.RUNS), core -> core.runs().size()));
        uses.add(of(image, "axons in", chip.get(ChipParameter.AXONS_IN), core -> core.axonIn().length));
        uses.add(of(image, "synapse words", chip.get(ChipParameter.SYNAPSES), core -> core.synapses().length));
        uses.add(of(image, "axons out", chip.get(ChipParameter.AXONS_OUT), core -> core.axonOut().length));
        return uses;
    }

    private static MemoryUse of(Image image, String memory, long limit, ToLongFunction<CoreImage> used) {
        long sum = 0;
        long most = 0;
        String fullest = image.cores().isEmpty() ? "" : image.cores().get(0).address().toString();
        for (CoreImage core : image.cores()) {
            long words = used.applyAsLong(core);
            sum += words;
            if (words > most) {
                most = words;
                fullest = core.address().toString();
            }
        }
        return new MemoryUse(memory, limit, (double) sum / Math.max(1, image.cores().size()), most, fullest);
    }
}
