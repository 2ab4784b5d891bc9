package org.cortado.emulator.engine;

import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.SynapseLayout;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.InputRings;

/**
 * What an arriving packet does: each synapse of its row adds {@code (weight << exponent) * payload} to
 * {@code ring[channel][step + delay][target slot]}, where a negative exponent shifts the weight right arithmetically. A
 * row of a channel that no program of the core reads is counted and does nothing.
 */
public final class SynapticDelivery {
    private final int slotBits;
    private final int delayMask;
    private final int weightShift;
    private final int weightUnused;

    public SynapticDelivery(Chip chip) {
        SynapseLayout layout = chip.synapseLayout();
        this.slotBits = layout.slotBits();
        this.delayMask = (1 << layout.delayBits()) - 1;
        this.weightShift = 32 - layout.weightBits();
        this.weightUnused = weightShift - layout.slotBits() - layout.delayBits();
    }

    /**
     * Delivers one packet. A key without an axon-in entry (beyond the table, or a word of all zeros) is counted.
     *
     * @param key row of the core's axon-in table
     * @param payload the spike's payload
     * @param step the step in which the spike was sent
     * @return how many synapses it acted on
     */
    public int deliver(CoreState core, int key, int payload, long step) {
        long[] table = core.image().axonIn();
        return deliverRow(core, key < table.length ? table[key] : 0, payload, step);
    }

    /** As {@link #deliver}, with the axon-in entry itself, 0 where there is none. */
    int deliverRow(CoreState core, long row, int payload, long step) {
        core.count(Counter.ARRIVALS, 1);
        if (row == 0) {
            core.count(Counter.MISSING_KEYS, 1);
            return 0;
        }
        int first = (int) row & 0xff_ffff;
        int count = (int) (row >>> 24) & 0x1ff_ffff;
        int channel = (int) (row >>> 49) & 3;
        int exponent = ((int) (row >>> 51) & 31) - AxonInWord.MAX_EXPONENT;
        core.count(Counter.SYNAPTIC_EVENTS, count);
        InputRings rings = core.rings();
        int left = Math.max(exponent, 0);
        int right = weightShift + Math.max(-exponent, 0);
        if (rings.narrow(channel) != null) {
            narrow(core.image().synapses(), first, first + count, rings, rings.narrow(channel), step, left,
                    Math.min(right, 31), payload);
        } else if (rings.wide(channel) != null) {
            wide(core.image().synapses(), first, first + count, rings, rings.wide(channel), step, left,
                    Math.min(right, 31), payload);
        }
        return count;
    }

    private void narrow(int[] synapses, int first, int end, InputRings rings, int[] ring, long step, int left,
            int right, int payload) {
        int stride = rings.stride();
        int base = rings.base();
        int depth = rings.depth();
        int next = (int) ((step + 1) % depth);
        int slotMask = (1 << slotBits) - 1;
        for (int i = first; i < end; i++) {
            int word = synapses[i];
            int row = next + (word >>> slotBits & delayMask);
            row -= depth & ~(row - depth >> 31);
            ring[row * stride + base + (word & slotMask)] += (word << weightUnused >> right << left) * payload;
        }
    }

    private void wide(int[] synapses, int first, int end, InputRings rings, long[] ring, long step, int left,
            int right, int payload) {
        int slots = rings.slots();
        int depth = rings.depth();
        int next = (int) ((step + 1) % depth);
        int slotMask = (1 << slotBits) - 1;
        for (int i = first; i < end; i++) {
            int word = synapses[i];
            int row = next + (word >>> slotBits & delayMask);
            row -= depth & ~(row - depth >> 31);
            ring[row * slots + (word & slotMask)] += (long) (word << weightUnused >> right << left) * payload;
        }
    }
}
