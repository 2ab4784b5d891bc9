package org.cortado.emulator.kernel;

import org.cortado.assembler.isa.Flag;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.CoreState;
import org.cortado.fixedpoint.Words;

/**
 * The view into the middle of a step. Nothing that happens in a step reaches another neuron in the same step, so a
 * neuron's registers at any instruction follow from the core as it was before the step, and reading them disturbs
 * nothing.
 */
public final class NeuronReplay {
    private NeuronReplay() {
    }

    /**
     * Runs one neuron up to an instruction.
     *
     * @param core the core before the update of {@code step}, with that step's parameter writes made
     * @param slot a slot that a run executes
     * @param seed seed of the random instructions
     * @param sub the sub-step to stop in, 0 .. substeps - 1
     * @param instruction how many instructions of that sub-step have been executed, 0 .. the program's length
     * @throws IllegalArgumentException where no run executes the slot, or the program has no such place
     */
    public static NeuronRegisters until(CoreState core, int slot, long step, long seed, int sub, int instruction) {
        Block block = core.blockOf(slot);
        if (block.run() == null || sub < 0 || sub >= block.program().substeps() || instruction < 0
                || instruction > block.program().code().size()) {
            throw new IllegalArgumentException("slot %d has no instruction %d in sub-step %d".formatted(slot,
                    instruction, sub));
        }
        int lane = slot - block.firstSlot();
        NeuronRegisters registers = new NeuronRegisters();
        ScalarKernel.load(block, lane, step, registers);
        for (int c = 0; c < block.input().length; c++) {
            if (block.input()[c] != null) {
                long sum = core.rings().get(c, step, slot);
                registers.set(Register.INPUT + c, Words.saturate(sum, Integer.SIZE));
                if (!Words.fits(sum, Integer.SIZE)) {
                    registers.raise(Flag.SATURATE);
                }
            }
        }
        ScalarInterpreter interpreter = new ScalarInterpreter(block.program(), seed);
        for (int s = 0; s <= sub; s++) {
            registers.startSubstep(s);
            int end = s < sub ? block.program().code().size() : instruction;
            for (int i = 0; i < end; i++) {
                interpreter.execute(i, block.ids()[lane], registers);
            }
        }
        return registers;
    }
}
