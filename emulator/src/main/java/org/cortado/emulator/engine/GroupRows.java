package org.cortado.emulator.engine;

import java.util.Arrays;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.emulator.chip.AxonOut;
import org.cortado.emulator.chip.ChipState;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.chip.SlotSpikes;

/**
 * What the spikes of one core send to the cores of a {@link CoreGroup}, as one row of words a slot, sorted by delay. A
 * row falls into parts where channel or exponent differ. What the packets count is not counted spike by spike but
 * when {@link #settle} is called.
 */
final class GroupRows {
    /** Words of a cache line. */
    private static final int LINE = 16;
    private static final int BATCH = 8;

    private final CoreGroup group;
    private final AxonOut axons;
    private final CoreState[] targets;
    private final long[] entries;
    /** The parts of slot s are {@code starts[s] .. starts[s + 1] - 1}. */
    private final int[] starts;
    private int[] ends = new int[16];
    /** Channel and exponent as they stand in an axon-in entry. */
    private int[] kinds = new int[16];
    private int[] words;
    private final int[] pending;
    /** Only here so that reading ahead is not optimised away. */
    private int touched;

    /** @param axons the packets of the core that lead into the group */
    GroupRows(CoreGroup group, AxonOut axons, int slots, ChipState chip) {
        this.group = group;
        this.axons = axons;
        this.targets = new CoreState[axons.size()];
        this.entries = new long[axons.size()];
        this.starts = new int[slots + 1];
        this.pending = new int[slots];
        int synapses = 0;
        for (int entry = 0; entry < entries.length; entry++) {
            targets[entry] = chip.core(axons.target(entry));
            long[] table = targets[entry].image().axonIn();
            entries[entry] = axons.key(entry) < table.length ? table[axons.key(entry)] : 0;
            synapses = Math.addExact(synapses, count(entries[entry]));
        }
        this.words = new int[synapses];
        int filled = 0;
        for (int slot = 0; slot < slots; slot++) {
            starts[slot + 1] = starts[slot];
            filled = fill(slot, filled);
        }
        this.words = filled == words.length ? words : Arrays.copyOf(words, filled);
        this.ends = Arrays.copyOf(ends, starts[slots]);
        this.kinds = Arrays.copyOf(kinds, starts[slots]);
    }

    private static int count(long entry) {
        return (int) (entry >>> 24) & 0x1ff_ffff;
    }

    private static int kind(long entry) {
        return (int) (entry >>> 49) & 0x7f;
    }

    /** Appends the parts of a slot, a kind at a time; the end of the words. */
    private int fill(int slot, int from) {
        int first = axons.first(slot);
        int end = first + axons.count(slot);
        int at = from;
        for (int entry = first; entry < end; entry++) {
            int kind = kind(entries[entry]);
            boolean seen = count(entries[entry]) == 0 || targets[entry].rings().narrow(kind & 3) == null;
            for (int before = first; before < entry && !seen; before++) {
                seen = kind(entries[before]) == kind && targets[before].rings().narrow(kind & 3) != null
                        && count(entries[before]) > 0;
            }
            if (!seen) {
                at = fill(kind, entry, end, at);
                addPart(slot, kind, at);
            }
        }
        return at;
    }

    private int fill(int kind, int first, int end, int from) {
        int right = Math.min(Math.max(AxonInWord.MAX_EXPONENT - (kind >> 2), 0), 31);
        int at = from;
        for (int entry = first; entry < end; entry++) {
            if (kind(entries[entry]) == kind && targets[entry].rings().narrow(kind & 3) != null) {
                int[] synapses = targets[entry].image().synapses();
                int start = (int) entries[entry] & 0xff_ffff;
                for (int i = start; i < start + count(entries[entry]); i++) {
                    words[at++] = group.word(targets[entry], synapses[i], right);
                }
            }
        }
        sort(from, at);
        return at;
    }

    /** Orders words by where they add to: position first, which stands in the low bits. */
    private void sort(int from, int to) {
        int bits = group.positionBits();
        for (int i = from; i < to; i++) {
            words[i] = Integer.rotateRight(words[i], bits) ^ Integer.MIN_VALUE;
        }
        Arrays.sort(words, from, to);
        for (int i = from; i < to; i++) {
            words[i] = Integer.rotateLeft(words[i] ^ Integer.MIN_VALUE, bits);
        }
    }

    private void addPart(int slot, int kind, int end) {
        int part = starts[slot + 1]++;
        if (part == ends.length) {
            ends = Arrays.copyOf(ends, 2 * part);
            kinds = Arrays.copyOf(kinds, 2 * part);
        }
        ends[part] = end;
        kinds[part] = kind;
    }

    /** Delivers the spikes of a step, a batch of rows fetched together before any is added. */
    void deliver(SlotSpikes spikes, long step) {
        for (int from = 0; from < spikes.count(); from += BATCH) {
            int to = Math.min(from + BATCH, spikes.count());
            int sum = 0;
            for (int i = from; i < to; i++) {
                sum += touch(spikes.slot(i));
            }
            touched = sum;
            for (int i = from; i < to; i++) {
                add(spikes.slot(i), spikes.payload(i), step);
            }
        }
    }

    private int first(int part) {
        return part == 0 ? 0 : ends[part - 1];
    }

    /** Reads a word of each cache line of a slot's row. */
    private int touch(int slot) {
        int sum = 0;
        if (starts[slot + 1] > starts[slot]) {
            int end = ends[starts[slot + 1] - 1];
            for (int i = first(starts[slot]); i < end; i += LINE) {
                sum += words[i];
            }
        }
        return sum;
    }

    private void add(int slot, int payload, long step) {
        pending[slot]++;
        for (int part = starts[slot]; part < starts[slot + 1]; part++) {
            int left = Math.max((kinds[part] >> 2) - AxonInWord.MAX_EXPONENT, 0);
            group.add(words, first(part), ends[part], kinds[part] & 3, left, payload, step);
        }
    }

    /** Counts what the packets delivered since the last call did at the cores where they arrived. */
    void settle() {
        for (int slot = 0; slot < pending.length; slot++) {
            int spikes = pending[slot];
            pending[slot] = 0;
            int end = spikes == 0 ? 0 : axons.first(slot) + axons.count(slot);
            for (int entry = axons.first(slot); entry < end; entry++) {
                targets[entry].count(Counter.ARRIVALS, spikes);
                targets[entry].count(Counter.SYNAPTIC_EVENTS, (long) spikes * count(entries[entry]));
                if (entries[entry] == 0) {
                    targets[entry].count(Counter.MISSING_KEYS, spikes);
                }
            }
        }
    }
}
