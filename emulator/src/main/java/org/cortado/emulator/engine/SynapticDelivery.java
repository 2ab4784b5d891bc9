package org.cortado.emulator.engine;

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
    /** A bit that axon-in entries leave free. */
    private static final long DENSE = 1L << 56;
    /** The fewest synapses that repay the copying. */
    private static final int DENSE_ROW = 32;

    private final int slotBits;
    private final int delayMask;
    private final int weightShift;
    private final int weightUnused;
    private final DenseLoop dense = new DenseLoop();

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
        return deliverRow(core, AxonRows.row(core, key), payload, step);
    }

    /**
     * An axon-in entry with a mark where its synapses all have the same delay and one slot after the other, as where
     * a population projects to all of another: then they are added without looking at either.
     */
    long marked(CoreState core, long row) {
        int[] synapses = core.image().synapses();
        int first = AxonRows.first(row);
        int count = AxonRows.count(row);
        int where = (1 << slotBits) - 1 | delayMask << slotBits;
        boolean dense = count >= DENSE_ROW;
        for (int i = 1; i < count && dense; i++) {
            dense = (synapses[first + i] & where) == (synapses[first] & where) + i;
        }
        return dense ? row | DENSE : row;
    }

    /** As {@link #deliver}, with the axon-in entry itself, marked or not, 0 where there is none. */
    int deliverRow(CoreState core, long row, int payload, long step) {
        core.count(Counter.ARRIVALS, 1);
        if (row == 0) {
            core.count(Counter.MISSING_KEYS, 1);
            return 0;
        }
        int first = AxonRows.first(row);
        int count = AxonRows.count(row);
        int channel = AxonRows.channel(row);
        int exponent = AxonRows.exponent(row);
        core.count(Counter.SYNAPTIC_EVENTS, count);
        InputRings rings = core.rings();
        int factor = payload << Math.max(exponent, 0);
        int right = Math.min(weightShift + Math.max(-exponent, 0), 31);
        if (rings.narrow(channel) != null && (row & DENSE) != 0) {
            dense(core.image().synapses(), first, first + count, rings, rings.narrow(channel), step, right, factor);
        } else if (rings.narrow(channel) != null) {
            narrow(core.image().synapses(), first, first + count, rings, rings.narrow(channel), step, right, factor);
        } else if (rings.wide(channel) != null) {
            wide(core.image().synapses(), first, first + count, rings, rings.wide(channel), step,
                    Math.max(exponent, 0), right, payload);
        }
        return count;
    }

    private void dense(int[] synapses, int first, int end, InputRings rings, int[] ring, long step, int right,
            int factor) {
        int word = synapses[first];
        int row = (int) ((step + 1 + (word >>> slotBits & delayMask)) % rings.depth());
        int at = row * rings.stride() + rings.base() + (word & (1 << slotBits) - 1);
        dense.add(synapses, first, end, weightUnused, right, factor, ring, at);
    }

    /** A row is sorted by delay, so that it passes the ring's end at most once. */
    private void narrow(int[] synapses, int first, int end, InputRings rings, int[] ring, long step, int right,
            int factor) {
        int stride = rings.stride();
        int base = rings.base();
        int depth = rings.depth();
        int next = (int) ((step + 1) % depth);
        int slotMask = (1 << slotBits) - 1;
        int unused = weightUnused;
        int i = first;
        for (; i < end; i++) {
            int word = synapses[i];
            int row = next + (word >>> slotBits & delayMask);
            if (row >= depth) {
                break;
            }
            ring[row * stride + base + (word & slotMask)] += (word << unused >> right) * factor;
        }
        next -= depth;
        for (; i < end; i++) {
            int word = synapses[i];
            int row = next + (word >>> slotBits & delayMask);
            ring[row * stride + base + (word & slotMask)] += (word << unused >> right) * factor;
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
