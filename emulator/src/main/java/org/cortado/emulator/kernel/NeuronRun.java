package org.cortado.emulator.kernel;

import org.cortado.assembler.isa.Flag;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.ChipView;
import org.cortado.emulator.chip.InputRings;
import org.cortado.emulator.chip.NeuronProgram;

/**
 * The coming step of one neuron, instruction by instruction, on registers of its own: what a debugger shows of the
 * inside of a step. Begins with what a port to the chip shows between two steps, and writes nothing there.
 */
public final class NeuronRun {
    private final NeuronProgram program;
    private final ScalarInterpreter interpreter;
    private final int neuron;
    private final NeuronRegisters registers = new NeuronRegisters();
    private int executed;

    /**
     * @param view the port, between two steps
     * @param program the program that the slot runs
     * @param parameters p0.. as the coming step finds them, after what the host writes in it
     * @param seed seed of the random instructions
     * @param step the coming step
     */
    public NeuronRun(ChipView view, int core, int slot, NeuronProgram program, int[] parameters, long seed, long step) {
        this.program = program;
        this.interpreter = new ScalarInterpreter(program, seed);
        this.neuron = view.run(core, slot).neuron(slot);
        registers.startStep();
        registers.setFlags(view.flags(core, slot));
        for (int w = 0; w < view.image(core).stateWords(); w++) {
            registers.set(Register.STATE + w, view.state(core, slot, w));
        }
        for (int p = 0; p < parameters.length; p++) {
            registers.set(Register.PARAMETER + p, parameters[p]);
        }
        for (int c = 0; c < InputRings.CHANNELS; c++) {
            if (program.uses(Register.INPUT + c)) {
                take(c, view.pending(core, slot, c, 0));
            }
        }
        registers.set(Register.STEP, (int) step);
        registers.set(Register.SLOT, slot);
        registers.startSubstep(0);
    }

    private void take(int channel, long sum) {
        int word = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, sum));
        registers.set(Register.INPUT + channel, word);
        if (word != sum) {
            registers.raise(Flag.SATURATE);
        }
    }

    public NeuronProgram program() {
        return program;
    }

    /** The registers as they stand; live. */
    public NeuronRegisters registers() {
        return registers;
    }

    /** Instructions executed so far, those of earlier sub-steps included. */
    public int executed() {
        return executed;
    }

    /** Instructions of the whole step. */
    public int length() {
        return program.code().size() * program.substeps();
    }

    /** Index in the program of the next instruction. */
    public int next() {
        return executed % Math.max(1, program.code().size());
    }

    /**
     * Executes the next instruction.
     *
     * @throws IllegalStateException where the step is over
     */
    public ScalarInterpreter.Outcome execute() {
        if (executed >= length()) {
            throw new IllegalStateException("the neuron's step is over");
        }
        if (executed > 0 && next() == 0) {
            registers.startSubstep(executed / program.code().size());
        }
        return interpreter.execute(executed++ % program.code().size(), neuron, registers);
    }
}
