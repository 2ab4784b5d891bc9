package org.cortado.emulator.engine;

import java.util.Arrays;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.emulator.chip.AxonOut;
import org.cortado.emulator.chip.ChipState;
import org.cortado.emulator.chip.CoreState;

/**
 * Gathers, for each slot of a source core, the synapses that its spikes reach in a {@link CoreGroup}. A synapse takes 2
 * bytes where those of its part all add the same, else 4.
 */
final class RowBuilder {
    private static final int GAP = 1 << 16;
    /** The most values for which a row is divided, and the fewest synapses that repay a part of their own. */
    private static final int VALUES = 4;
    private static final int REPAYS = 12;

    private final CoreGroup group;
    private final CoreState source;
    private final ChipState chip;
    private final int[] starts;
    private int[] parts = new int[16 * RowParts.WORDS];
    private int partCount;
    private char[] gaps;
    private int gapCount;
    private short[] weights = new short[0];
    private int weightCount;
    /** The synapses of one slot, channel and exponent: position above, weight below, sorted. */
    private long[] gathered = new long[64];
    private int gatheredCount;
    private final int[] values = new int[VALUES];

    RowBuilder(CoreGroup group, CoreState source, ChipState chip) {
        this.group = group;
        this.source = source;
        this.chip = chip;
        this.starts = new int[source.slots() + 1];
        AxonOut axons = source.axonOut();
        int synapses = 0;
        for (int entry = 0; entry < axons.size(); entry++) {
            synapses = Math.addExact(synapses, AxonRows.count(row(entry)));
        }
        this.gaps = new char[synapses];
        for (int slot = 0; slot < source.slots(); slot++) {
            addSlot(slot);
            starts[slot + 1] = partCount;
        }
    }

    int[] starts() {
        return starts;
    }

    /** All parts, and an empty one behind the last, to which the start of a slot without parts may point. */
    int[] parts() {
        return Arrays.copyOf(parts, (partCount + 1) * RowParts.WORDS);
    }

    char[] gaps() {
        return gapCount == gaps.length ? gaps : Arrays.copyOf(gaps, gapCount);
    }

    short[] weights() {
        return weightCount == weights.length ? weights : Arrays.copyOf(weights, weightCount);
    }

    /** The axon-in entry that a packet finds; 0 where it does nothing in the group. */
    private long row(int entry) {
        AxonOut axons = source.axonOut();
        CoreState target = chip.core(axons.target(entry));
        long row = group.holds(target) ? AxonRows.row(target, axons.key(entry)) : 0;
        return AxonRows.count(row) == 0 || target.rings().narrow(AxonRows.channel(row)) == null ? 0 : row;
    }

    private void addSlot(int slot) {
        int first = source.axonOut().first(slot);
        int end = first + source.axonOut().count(slot);
        for (int entry = first; entry < end; entry++) {
            long row = row(entry);
            boolean seen = row == 0;
            for (int before = first; before < entry && !seen; before++) {
                long other = row(before);
                seen = other != 0 && AxonRows.kind(other) == AxonRows.kind(row);
            }
            if (!seen) {
                gather(AxonRows.kind(row), entry, end);
                addKind(AxonRows.channel(row), Math.max(AxonRows.exponent(row), 0));
            }
        }
    }

    private void gather(int kind, int first, int end) {
        gatheredCount = 0;
        for (int entry = first; entry < end; entry++) {
            long row = row(entry);
            if (row != 0 && AxonRows.kind(row) == kind) {
                CoreState target = chip.core(source.axonOut().target(entry));
                int[] synapses = target.image().synapses();
                int right = Math.min(Math.max(-AxonRows.exponent(row), 0), AxonInWord.MAX_EXPONENT);
                int last = AxonRows.first(row) + AxonRows.count(row);
                for (int i = AxonRows.first(row); i < last; i++) {
                    if (gatheredCount == gathered.length) {
                        gathered = Arrays.copyOf(gathered, 2 * gatheredCount);
                    }
                    gathered[gatheredCount++] = (long) group.position(target, synapses[i]) << 32
                            | group.layout().weight(synapses[i]) >> right & 0xffff_ffffL;
                }
            }
        }
        Arrays.sort(gathered, 0, gatheredCount);
    }

    /** Adds what was gathered: a part for each value where they are few, else one with a weight a synapse. */
    private void addKind(int channel, int left) {
        int distinct = 0;
        for (int i = 0; i < gatheredCount && distinct <= VALUES; i++) {
            int known = 0;
            while (known < distinct && values[known] != (int) gathered[i]) {
                known++;
            }
            if (known == distinct && distinct++ < VALUES) {
                values[known] = (int) gathered[i];
            }
        }
        if (distinct > 1 && (distinct > VALUES || gatheredCount < distinct * REPAYS)) {
            addWeighted(channel, left);
            return;
        }
        for (int v = 0; v < distinct; v++) {
            addSame(channel, values[v], values[v] << left);
        }
    }

    private void addSame(int channel, int weight, int value) {
        int last = 0;
        boolean open = false;
        int start = 0;
        for (int i = 0; i < gatheredCount; i++) {
            if ((int) gathered[i] == weight) {
                int position = (int) (gathered[i] >> 32);
                if (open && position - last >= GAP) {
                    addPart(start, last, RowParts.sameKind(channel), value);
                }
                if (!open || position - last >= GAP) {
                    start = position;
                    last = position;
                    open = true;
                }
                gaps[gapCount++] = (char) (position - last);
                last = position;
            }
        }
        addPart(start, last, RowParts.sameKind(channel), value);
    }

    private void addWeighted(int channel, int left) {
        int start = (int) (gathered[0] >> 32);
        int last = start;
        int from = weightCount;
        if (weights.length < weightCount + gatheredCount) {
            weights = Arrays.copyOf(weights, Math.max(2 * weightCount, weightCount + gatheredCount));
        }
        for (int i = 0; i < gatheredCount; i++) {
            int position = (int) (gathered[i] >> 32);
            if (position - last >= GAP) {
                addPart(start, last, RowParts.weightedKind(channel, left), from);
                start = position;
                last = position;
                from = weightCount;
            }
            gaps[gapCount++] = (char) (position - last);
            weights[weightCount++] = (short) gathered[i];
            last = position;
        }
        addPart(start, last, RowParts.weightedKind(channel, left), from);
    }

    /** Ends a part at the last gap. */
    private void addPart(int position, int last, int kind, int value) {
        if ((partCount + 1) * RowParts.WORDS > parts.length) {
            parts = Arrays.copyOf(parts, 2 * parts.length);
        }
        RowParts.put(parts, partCount++, gapCount, position, last, kind, value);
    }
}
