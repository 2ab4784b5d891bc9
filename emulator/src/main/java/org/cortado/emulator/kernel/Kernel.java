package org.cortado.emulator.kernel;

import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.CoreState;

/**
 * Executes one program. A kernel belongs to one thread and keeps nothing from one call to the next; all kernels of the
 * same program and seed give the same bits.
 */
public interface Kernel {

    /**
     * Runs the program, all its sub-steps, on a block whose input rows hold the input of this step: writes state and
     * flags, counts flags in the core, and adds the spikes to the core's list in order of slot.
     */
    void run(CoreState core, Block block, long step);
}
