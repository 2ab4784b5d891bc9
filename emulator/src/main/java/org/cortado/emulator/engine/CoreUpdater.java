package org.cortado.emulator.engine;

import java.util.Arrays;
import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.chip.InputRings;
import org.cortado.emulator.kernel.Kernel;
import org.cortado.emulator.kernel.Kernels;
import org.cortado.emulator.kernel.LaneCount;

/**
 * The update of one core in one step: takes the step's input from the rings, runs the program of every run, and leaves
 * state, flags, counters and the core's spikes. One thread's own; keeps nothing from one call to the next.
 */
final class CoreUpdater {
    private static final int[] NOTHING = new int[Block.LANES];

    private final CoreState core;
    private final Kernel[] kernels;
    private final int[] merged;

    /** @param merged scratch of {@link Block#LANES}, the thread's */
    CoreUpdater(CoreState core, Kernels kernels, int[] merged) {
        this.merged = merged;
        this.core = core;
        this.kernels = new Kernel[core.blocks().length];
        for (int b = 0; b < this.kernels.length; b++) {
            this.kernels[b] = core.blocks()[b].run() == null ? null : kernels.of(core, core.blocks()[b]);
        }
    }

    CoreState core() {
        return core;
    }

    /**
     * Updates every slot of the core. The step's parameter writes have been made before.
     *
     * @param seen whether anybody can see the spikes of this step
     */
    void update(long step, boolean seen) {
        core.beginSpikes(step).listEach(seen || core.rings().fed());
        for (int b = 0; b < kernels.length; b++) {
            Block block = core.blocks()[b];
            takeInput(block, step);
            if (kernels[b] != null) {
                int before = core.spikes().total();
                kernels[b].run(core, block, step);
                countUpdates(block, before);
            }
        }
        countSpikes();
    }

    private void takeInput(Block block, long step) {
        InputRings rings = core.rings();
        if (!rings.fed()) {
            return;
        }
        int read = 0;
        for (int c = 0; c < InputRings.CHANNELS; c++) {
            if (block.input()[c] != null) {
                read |= 1 << c;
                core.count(Counter.SATURATE, rings.take(c, step, block.firstSlot(), block.count(), block.input()[c],
                        block.flags()));
            }
        }
        rings.discard(step, block.firstSlot(), block.count(), read);
    }

    /** A slot is active where it read anything but 0, or spiked. */
    private void countUpdates(Block block, int firstSpike) {
        int[] any = core.rings().fed() ? anyInput(block) : null;
        int active = core.spikes().total() - firstSpike;
        if (any != null) {
            for (int s = firstSpike; s < core.spikes().count(); s++) {
                active -= any[core.spikes().slot(s) - block.firstSlot()] != 0 ? 1 : 0;
            }
            // mostly all or none of a block's slots have input; a branch that is taken late would be compiled again
            int none = Arrays.mismatch(any, 0, block.count(), NOTHING, 0, block.count()) >> 31;
            active += LaneCount.notZero(any, block.count() & ~none, merged);
        }
        core.count(Counter.ACTIVE_UPDATES, active);
        core.count(Counter.INACTIVE_UPDATES, block.count() - active);
    }

    /** The input of all channels merged, null where the block reads none. */
    private int[] anyInput(Block block) {
        int[] any = null;
        for (int[] row : block.input()) {
            if (row != null && any == null) {
                any = row;
            } else if (row != null) {
                merge(any, row, merged, block.count());
                any = merged;
            }
        }
        return any;
    }

    private static void merge(int[] one, int[] other, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = one[i] | other[i];
        }
    }

    private void countSpikes() {
        core.count(Counter.SPIKES, core.spikes().total());
        int count = core.spikes().count();
        long packets = 0;
        for (int i = 0; i < count && core.axonOut().size() > 0; i++) {
            packets += core.axonOut().count(core.spikes().slot(i));
        }
        core.count(Counter.PACKETS, packets);
    }
}
