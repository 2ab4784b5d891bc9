package org.cortado.emulator.kernel;

import org.cortado.assembler.isa.Flag;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.chip.NeuronProgram;

/** Neuron by neuron, instruction by instruction: the golden reference of the lane kernel, and the view into a step. */
public final class ScalarKernel implements Kernel {
    private final NeuronProgram program;
    private final ScalarInterpreter interpreter;
    private final LineStatistics statistics;
    private final NeuronRegisters registers = new NeuronRegisters();

    /**
     * @param seed seed of the random instructions
     * @param statistics filled with what each instruction does, or null
     */
    public ScalarKernel(NeuronProgram program, long seed, LineStatistics statistics) {
        this.program = program;
        this.interpreter = new ScalarInterpreter(program, seed);
        this.statistics = statistics;
    }

    @Override
    public void run(CoreState core, Block block, long step) {
        block.stateWriter().set(this);
        for (int lane = 0; lane < block.count(); lane++) {
            load(block, lane, step, registers);
            for (int sub = 0; sub < program.substeps(); sub++) {
                registers.startSubstep(sub);
                for (int i = 0; i < program.code().size(); i++) {
                    record(i, interpreter.execute(i, block.ids()[lane], registers));
                }
            }
            store(core, block, lane);
        }
    }

    /** A neuron's registers as its program finds them at the start of the step. */
    static void load(Block block, int lane, long step, NeuronRegisters r) {
        r.startStep();
        for (int w = 0; w < block.state().length; w++) {
            r.set(Register.STATE + w, block.state()[w][lane]);
        }
        for (int p = 0; p < block.parameters().length; p++) {
            r.set(Register.PARAMETER + p, block.parameters()[p] == null ? 0 : block.parameters()[p][lane]);
        }
        for (int c = 0; c < block.input().length; c++) {
            r.set(Register.INPUT + c, block.input()[c] == null ? 0 : block.input()[c][lane]);
        }
        r.set(Register.STEP, (int) step);
        r.set(Register.SLOT, block.slot(lane));
        r.setFlags(block.flags()[lane]);
    }

    private void store(CoreState core, Block block, int lane) {
        for (int w = 0; w < block.state().length; w++) {
            block.state()[w][lane] = registers.get(Register.STATE + w);
        }
        block.flags()[lane] = registers.flags();
        for (Flag flag : Flag.values()) {
            core.count(Counter.of(flag), registers.occurrences(flag));
        }
        if (registers.spiked()) {
            core.spikes().add(block.slot(lane), registers.payload());
        }
    }

    private void record(int index, ScalarInterpreter.Outcome outcome) {
        if (statistics == null || outcome == ScalarInterpreter.Outcome.GUARDED_OFF) {
            return;
        }
        statistics.saturations()[index] += outcome == ScalarInterpreter.Outcome.SATURATED ? 1 : 0;
        statistics.wraps()[index] += outcome == ScalarInterpreter.Outcome.WRAPPED ? 1 : 0;
        statistics.largest()[index] = Math.max(statistics.largest()[index], magnitude(index));
    }

    private long magnitude(int index) {
        Op op = program.code().get(index).op();
        if (op.operands().hasDestination()) {
            return Math.abs((long) registers.get(program.code().get(index).destination()));
        }
        if (op.group() == Op.Group.ACCUMULATOR) {
            return Math.abs(Math.max(registers.accumulator(), -Long.MAX_VALUE));
        }
        return Math.abs(registers.payload());
    }
}
