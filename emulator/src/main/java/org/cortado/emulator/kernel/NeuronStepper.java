package org.cortado.emulator.kernel;

import org.cortado.assembler.isa.Flag;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.InputRings;
import org.cortado.emulator.chip.NeuronProgram;

/**
 * Runs the program of one neuron a part of the way, on the reference interpreter and on registers of its own: the view
 * into the middle of a step. Nothing of the core is written.
 */
public final class NeuronStepper {
    private final NeuronProgram program;
    private final ScalarInterpreter interpreter;

    /** @param seed seed of the random instructions */
    public NeuronStepper(NeuronProgram program, long seed) {
        this.program = program;
        this.interpreter = new ScalarInterpreter(program, seed);
    }

    /**
     * The registers of a neuron in the middle of its update.
     *
     * @param core a core as the step finds it: the input of the step still in its rings
     * @param slot a slot that runs this program
     * @param step the step
     * @param substeps sub-steps that are over, 0 .. the program's
     * @param instructions instructions of the sub-step after them that are over
     */
    public NeuronRegisters after(CoreState core, int slot, long step, int substeps, int instructions) {
        Block block = core.blockOf(slot);
        int lane = slot - block.firstSlot();
        NeuronRegisters registers = new NeuronRegisters();
        ScalarKernel.load(block, lane, step, registers);
        takeInput(core, block, slot, step, registers);
        for (int sub = 0; sub < substeps; sub++) {
            registers.startSubstep(sub);
            execute(block.ids()[lane], program.code().size(), registers);
        }
        if (substeps < program.substeps()) {
            registers.startSubstep(substeps);
            execute(block.ids()[lane], instructions, registers);
        }
        return registers;
    }

    private void execute(int neuron, int instructions, NeuronRegisters registers) {
        for (int i = 0; i < instructions; i++) {
            interpreter.execute(i, neuron, registers);
        }
    }

    private static void takeInput(CoreState core, Block block, int slot, long step, NeuronRegisters registers) {
        for (int c = 0; c < InputRings.CHANNELS; c++) {
            if (block.input()[c] != null) {
                long sum = core.rings().get(c, step, slot);
                int word = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, sum));
                registers.set(Register.INPUT + c, word);
                if (word != sum) {
                    registers.raise(Flag.SATURATE);
                }
            }
        }
    }
}
