package org.cortado.assembler.network.lowlevel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.CoreAddress;

/** What the source says of one core by hand. */
final class HandCore {
    final CoreAddress address;
    final int index;
    final Span span;
    /** Neuron slots, -1 where they follow from the runs. */
    final int slots;
    /** State words of each slot, -1 where they follow from the runs. */
    final int stateWords;
    final List<HandRun> runs = new ArrayList<>();
    private final Map<Memory, MemoryWords> memories = new EnumMap<>(Memory.class);

    HandCore(CoreAddress address, Chip chip, Span span, int slots, int stateWords) {
        this.address = address;
        this.index = address.index(chip);
        this.span = span;
        this.slots = slots;
        this.stateWords = stateWords;
        for (Memory memory : Memory.values()) {
            if (!memory.ofDrive()) {
                memories.put(memory, new MemoryWords(memory.bits() == 64, memory.most(chip)));
            }
        }
    }

    MemoryWords memory(Memory memory) {
        return memories.get(memory);
    }
}
