package org.cortado.emulator.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.cortado.assembler.image.SynapseLayout;
import org.cortado.emulator.chip.AxonOut;
import org.cortado.emulator.chip.ChipState;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.InputRings;

/**
 * Neighbouring cores whose rings lie together, so that what a spike sends to all of them is one row of synapses
 * ({@link GroupRows}): short rows cost a cache miss each. A synapse adds to the entry {@code (delay - 1) * stride +
 * place in the ring's row} after the row of the next step.
 */
final class CoreGroup {
    private static final int CORES = 16;
    /** Rows at least this long, on average, gain nothing from being longer. */
    private static final int LONG_ROW = 256;
    /** How often synapses may be repeated because several sources share their row, and how many may be at any rate. */
    private static final int REPEATS = 2;
    private static final int FEW = 4096;

    private final List<CoreState> cores;
    private final BitSet members = new BitSet();
    private final int[][] rings = new int[InputRings.CHANNELS][];
    private final SynapseLayout layout;
    private final int depth;
    private final int stride;

    private CoreGroup(List<CoreState> cores, SynapseLayout layout) {
        this.cores = cores;
        this.layout = layout;
        cores.forEach(core -> members.set(core.index()));
        this.depth = cores.get(0).rings().depth();
        this.stride = cores.stream().mapToInt(CoreState::slots).sum();
    }

    /** How the delivery to a core works best. */
    private enum Kind {
        /** From the rows of its image. */
        NONE,
        /** From rows of its own. */
        ALONE,
        /** From rows in common with its neighbours. */
        TOGETHER
    }

    /** The groups that some cores of a chip make. */
    static List<CoreGroup> of(List<CoreState> cores, ChipState chip, SynapticDelivery delivery) {
        long[] reached = reached(chip);
        List<CoreGroup> groups = new ArrayList<>();
        List<CoreState> open = new ArrayList<>();
        for (CoreState core : cores) {
            Kind kind = kind(core, RowShapes.of(core, delivery, chip.chip().synapseLayout()), reached[core.index()]);
            if (kind != Kind.TOGETHER || open.size() == CORES
                    || !open.isEmpty() && core.rings().depth() != open.get(0).rings().depth()) {
                close(open, chip, groups);
            }
            if (kind != Kind.NONE) {
                open.add(core);
            }
            if (kind == Kind.ALONE) {
                close(open, chip, groups);
            }
        }
        close(open, chip, groups);
        return groups;
    }

    private static void close(List<CoreState> open, ChipState chip, List<CoreGroup> groups) {
        if (!open.isEmpty()) {
            CoreGroup group = new CoreGroup(List.copyOf(open), chip.chip().synapseLayout());
            group.shareRings();
            groups.add(group);
        }
        open.clear();
    }

    private static Kind kind(CoreState core, RowShapes shapes, long reached) {
        for (int c = 0; c < InputRings.CHANNELS; c++) {
            if (core.rings().wide(c) != null) {
                return Kind.NONE;
            }
        }
        if (shapes.rows() == 0 || 2 * shapes.dense() > shapes.synapses()
                || reached > (long) core.image().synapses().length * REPEATS + FEW) {
            return Kind.NONE;
        }
        if (shapes.synapses() < shapes.rows() * LONG_ROW) {
            return Kind.TOGETHER;
        }
        return 2 * shapes.same() > shapes.synapses() ? Kind.ALONE : Kind.NONE;
    }

    /** For each core of the chip, the synapses that the axons of all cores lead to. */
    private static long[] reached(ChipState chip) {
        long[] reached = new long[chip.chip().cores()];
        for (CoreState source : chip.cores()) {
            AxonOut axons = source.axonOut();
            for (int entry = 0; entry < axons.size(); entry++) {
                reached[axons.target(entry)] += AxonRows.count(AxonRows.row(chip.core(axons.target(entry)),
                        axons.key(entry)));
            }
        }
        return reached;
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

    boolean holds(CoreState core) {
        return members.get(core.index());
    }

    SynapseLayout layout() {
        return layout;
    }

    /** The entry that a synapse of one of the cores adds to, counted from the row of the next step. */
    int position(CoreState core, int synapse) {
        return (layout.delay(synapse) - 1) * stride + core.rings().base() + layout.slot(synapse);
    }

    /** The shared ring of a channel; null where no core of the group reads it. */
    int[] ring(int channel) {
        return rings[channel];
    }

    /** The first entry of the row after a step. */
    int next(long step) {
        return (int) ((step + 1) % depth) * stride;
    }
}
