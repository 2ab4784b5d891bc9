package org.cortado.emulator.engine;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.SynapseLayout;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.InputRings;

/**
 * Neighbouring cores whose rings lie together, so that what a spike sends to all of them is one row of words
 * ({@link GroupRows}): short rows cost a cache miss each. A word is a signed weight at the top, and below it the entry
 * that it adds to, {@code (delay - 1) * stride + place in the ring's row}.
 */
final class CoreGroup {
    private static final int CORES = 16;
    private static final int WORD = 32;
    /** Rows at least this long, on average, are as fast where they are. */
    private static final int LONG_ROW = 64;

    private final List<CoreState> cores;
    private final int[][] rings = new int[InputRings.CHANNELS][];
    private final SynapseLayout layout;
    private final int depth;
    private final int stride;
    private final int positionBits;

    private CoreGroup(List<CoreState> cores, SynapseLayout layout) {
        this.cores = cores;
        this.layout = layout;
        this.depth = cores.get(0).rings().depth();
        this.stride = slots(cores);
        this.positionBits = positionBits(cores);
    }

    /** The groups that some cores of a chip make; a core whose rows are long, or whose rings are wide, is in none. */
    static List<CoreGroup> of(List<CoreState> cores, Chip chip) {
        List<CoreGroup> groups = new ArrayList<>();
        List<CoreState> open = new ArrayList<>();
        SynapseLayout layout = chip.synapseLayout();
        for (CoreState core : cores) {
            if (!open.isEmpty() && !joins(core, open, layout)) {
                close(open, layout, groups);
            }
            if (suits(core)) {
                open.add(core);
            }
        }
        close(open, layout, groups);
        return groups;
    }

    private static void close(List<CoreState> open, SynapseLayout layout, List<CoreGroup> groups) {
        if (open.size() > 1) {
            CoreGroup group = new CoreGroup(List.copyOf(open), layout);
            group.shareRings();
            groups.add(group);
        }
        open.clear();
    }

    private static boolean joins(CoreState core, List<CoreState> open, SynapseLayout layout) {
        List<CoreState> together = new ArrayList<>(open);
        together.add(core);
        return suits(core) && together.size() <= CORES && core.rings().depth() == open.get(0).rings().depth()
                && positionBits(together) + weightBits(together, layout) <= WORD;
    }

    private static boolean suits(CoreState core) {
        for (int c = 0; c < InputRings.CHANNELS; c++) {
            if (core.rings().wide(c) != null) {
                return false;
            }
        }
        long rows = 0;
        long synapses = 0;
        for (long entry : core.image().axonIn()) {
            rows += entry != 0 ? 1 : 0;
            synapses += entry != 0 ? AxonInWord.unpack(entry).count() : 0;
        }
        return rows > 0 && synapses < rows * LONG_ROW;
    }

    private static int slots(List<CoreState> cores) {
        return cores.stream().mapToInt(CoreState::slots).sum();
    }

    private static int positionBits(List<CoreState> cores) {
        long entries = (long) slots(cores) * cores.get(0).rings().depth();
        return Long.SIZE - Long.numberOfLeadingZeros(entries - 1);
    }

    /** Bits that every weight fits, sign included. */
    private static int weightBits(List<CoreState> cores, SynapseLayout layout) {
        int magnitudes = 0;
        for (CoreState core : cores) {
            for (int word : core.image().synapses()) {
                int weight = layout.weight(word);
                magnitudes |= weight ^ weight >> 31;
            }
        }
        return WORD + 1 - Integer.numberOfLeadingZeros(magnitudes);
    }

    private void shareRings() {
        for (CoreState core : cores) {
            for (int c = 0; c < rings.length; c++) {
                if (core.rings().narrow(c) != null && rings[c] == null) {
                    rings[c] = new int[depth * stride];
                }
            }
        }
        int first = 0;
        for (CoreState core : cores) {
            core.rings().share(rings, first, stride);
            first += core.slots();
        }
    }

    List<CoreState> cores() {
        return cores;
    }

    SynapseLayout layout() {
        return layout;
    }

    int positionBits() {
        return positionBits;
    }

    /** The word of a synapse of one of the cores, its weight shifted right. */
    int word(CoreState core, int synapse, int right) {
        int position = (layout.delay(synapse) - 1) * stride + core.rings().base() + layout.slot(synapse);
        return layout.weight(synapse) >> right << positionBits | position;
    }

    /** Adds a row of words, each weight shifted left and times the payload, to what arrives after a step. */
    void add(int[] words, int first, int end, int channel, int left, int payload, long step) {
        int[] ring = rings[channel];
        int size = ring.length;
        int next = (int) ((step + 1) % depth) * stride;
        int mask = (1 << positionBits) - 1;
        int right = positionBits;
        if (payload == 1) {
            for (int i = first; i < end; i++) {
                int word = words[i];
                int at = next + (word & mask);
                at -= size & ~(at - size >> 31);
                ring[at] += word >> right << left;
            }
            return;
        }
        for (int i = first; i < end; i++) {
            int word = words[i];
            int at = next + (word & mask);
            at -= size & ~(at - size >> 31);
            ring[at] += (word >> right << left) * payload;
        }
    }
}
