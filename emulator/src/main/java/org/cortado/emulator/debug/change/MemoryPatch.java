package org.cortado.emulator.debug.change;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.chip.MemoryRegion;
import org.cortado.emulator.debug.DebugException;

/** An image with one word of a bulk memory changed: program store, axon tables, synapses. */
public final class MemoryPatch {
    private MemoryPatch() {
    }

    /**
     * The image with a word changed; the rest is shared.
     *
     * @param core linear index
     * @param region one of the bulk memories
     */
    public static Image with(Image image, int core, MemoryRegion region, int index, long word) {
        List<CoreImage> cores = new ArrayList<>();
        for (CoreImage one : image.cores()) {
            cores.add(one.address().index(image.chip()) == core ? patched(one, region, index, word) : one);
        }
        return new Image(image.chip(), List.copyOf(cores), image.drive(), image.twin(), image.debug());
    }

    private static CoreImage patched(CoreImage core, MemoryRegion region, int index, long word) {
        if (region.wordBytes() == Integer.BYTES && word != (int) word && word >>> Integer.SIZE != 0) {
            throw new DebugException("%s does not fit a 32-bit word".formatted(word));
        }
        long[] program = core.program();
        long[] axonIn = core.axonIn();
        long[] axonOut = core.axonOut();
        int[] synapses = core.synapses();
        switch (region) {
            case PROGRAM -> program = put(program, index, word);
            case AXON_IN -> axonIn = put(axonIn, index, word);
            case AXON_OUT -> axonOut = put(axonOut, index, word);
            case SYNAPSES -> {
                synapses = synapses.clone();
                synapses[index] = (int) word;
            }
            default -> throw new DebugException(region.key() + " cannot be written: " + region.meaning());
        }
        return new CoreImage(core.address(), core.slots(), program, core.parameters(), core.stateWords(), core.state(),
                core.runs(), axonIn, synapses, axonOut);
    }

    private static long[] put(long[] words, int index, long word) {
        long[] copy = words.clone();
        copy[index] = word;
        return copy;
    }
}
