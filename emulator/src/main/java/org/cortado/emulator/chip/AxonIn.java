package org.cortado.emulator.chip;

import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.SynapseLayout;

/** Checks of a core's axon-in table and synapse memory, made once so that delivery needs none. */
final class AxonIn {
    private AxonIn() {
    }

    /**
     * The longest delay in use, 1 where there is no synapse.
     *
     * <p>Every word up to the end of the last row is looked at, whether or not a row holds it.
     *
     * @throws BadImageException where a row leaves the synapse memory, or a synapse its core
     */
    static int longestDelay(CoreImage core, Chip chip) {
        int end = end(core);
        SynapseLayout layout = chip.synapseLayout();
        int longest = 1;
        for (int i = 0; i < end; i++) {
            int word = core.synapses()[i];
            int delay = layout.delay(word);
            if (layout.slot(word) >= core.slots() || delay > chip.size(ChipParameter.DELAYS)) {
                throw new BadImageException("core %s, synapse %d: slot %d or delay %d is out of range: %d slots, D = %d"
                        .formatted(core.address(), i, layout.slot(word), delay, core.slots(),
                                chip.size(ChipParameter.DELAYS)));
            }
            longest = Math.max(longest, delay);
        }
        return longest;
    }

    private static int end(CoreImage core) {
        int end = 0;
        for (int key = 0; key < core.axonIn().length; key++) {
            AxonInWord row;
            try {
                row = AxonInWord.unpack(core.axonIn()[key]);
            } catch (IllegalArgumentException e) {
                throw new BadImageException("core %s, key %d: %s".formatted(core.address(), key, e.getMessage()));
            }
            if (row.count() > core.synapses().length - row.first() && row.count() > 0) {
                throw new BadImageException("core %s, key %d: %d synapses at %d leave a memory of %d".formatted(
                        core.address(), key, row.count(), row.first(), core.synapses().length));
            }
            end = row.count() > 0 ? Math.max(end, row.first() + row.count()) : end;
        }
        return end;
    }
}
