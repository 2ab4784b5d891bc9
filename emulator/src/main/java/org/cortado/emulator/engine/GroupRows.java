package org.cortado.emulator.engine;

import org.cortado.emulator.chip.AxonOut;
import org.cortado.emulator.chip.ChipState;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.chip.SlotSpikes;

/**
 * What the spikes of one core send to the cores of a {@link CoreGroup}: a row of synapses a slot, which falls into
 * parts ({@link RowParts}). What the packets count is not counted spike by spike but when {@link #settle} is called.
 */
final class GroupRows {
    /** Gaps, and weights, of a cache line. */
    private static final int LINE = 32;
    private static final int BATCH = 16;

    private final CoreGroup group;
    private final CoreState source;
    private final ChipState chip;
    /** The parts of slot s are {@code starts[s] .. starts[s + 1] - 1}. */
    private final int[] starts;
    private final int[] parts;
    private final char[] gaps;
    private final short[] weights;
    private final int[] pending;
    /** Only here so that reading ahead is not optimised away. */
    private int touched;

    GroupRows(CoreGroup group, CoreState source, ChipState chip) {
        RowBuilder builder = new RowBuilder(group, source, chip);
        this.group = group;
        this.source = source;
        this.chip = chip;
        this.starts = builder.starts();
        this.parts = builder.parts();
        this.gaps = builder.gaps();
        this.weights = builder.weights();
        this.pending = new int[source.slots()];
    }

    /** Delivers the spikes of a step, a batch of rows fetched together before any is added. */
    void deliver(long step) {
        SlotSpikes spikes = source.spikes(step);
        int next = group.next(step);
        for (int from = 0; from < spikes.count(); from += BATCH) {
            int to = Math.min(from + BATCH, spikes.count());
            int sum = 0;
            for (int i = from; i < to; i++) {
                // where a row lies must be known before its lines can be fetched together
                sum += RowParts.end(parts, starts[spikes.slot(i)]);
            }
            for (int i = from; i < to; i++) {
                sum += touch(spikes.slot(i));
            }
            touched = sum;
            for (int i = from; i < to; i++) {
                add(spikes.slot(i), spikes.payload(i), next);
            }
        }
    }

    /** Reads a word of each cache line of a slot's row. */
    private int touch(int slot) {
        int sum = 0;
        for (int part = starts[slot]; part < starts[slot + 1]; part++) {
            int end = RowParts.end(parts, part);
            int offset = RowParts.isSame(parts, part) ? -1 : RowParts.value(parts, part);
            for (int i = RowParts.first(parts, part); i < end; i += LINE) {
                sum += gaps[i] + (offset < 0 ? 0 : weights[i - RowParts.first(parts, part) + offset]);
            }
        }
        return sum;
    }

    private void add(int slot, int payload, int next) {
        pending[slot]++;
        for (int part = starts[slot]; part < starts[slot + 1]; part++) {
            int first = RowParts.first(parts, part);
            int from = next + RowParts.position(parts, part);
            int value = RowParts.value(parts, part);
            int[] ring = group.ring(RowParts.channel(parts, part));
            if (RowParts.isSame(parts, part)) {
                RingLoops.addSame(gaps, first, RowParts.end(parts, part), from, RowParts.span(parts, part),
                        value * payload, ring);
            } else {
                RingLoops.addEach(gaps, weights, first, RowParts.end(parts, part), value - first, from,
                        RowParts.span(parts, part), payload << RowParts.left(parts, part), ring);
            }
        }
    }

    /** Counts what the packets delivered since the last call did at the cores where they arrived. */
    void settle() {
        AxonOut axons = source.axonOut();
        for (int slot = 0; slot < pending.length; slot++) {
            int spikes = pending[slot];
            pending[slot] = 0;
            int end = spikes == 0 ? 0 : axons.first(slot) + axons.count(slot);
            for (int entry = axons.first(slot); entry < end; entry++) {
                CoreState target = chip.core(axons.target(entry));
                if (group.holds(target)) {
                    long row = AxonRows.row(target, axons.key(entry));
                    target.count(Counter.ARRIVALS, spikes);
                    target.count(Counter.SYNAPTIC_EVENTS, (long) spikes * AxonRows.count(row));
                    target.count(Counter.MISSING_KEYS, row == 0 ? spikes : 0);
                }
            }
        }
    }
}
