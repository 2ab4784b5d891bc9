package org.cortado.emulator.kernel;

import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.NeuronProgram;

/**
 * Instruction by instruction over all lanes of a block. State, parameters and inputs are worked on where they lie; the
 * thread's frame holds the rest. Flags are counted lane by lane while the program runs and gathered at its end.
 */
final class LaneKernel implements Kernel {
    private final NeuronProgram program;
    private final LaneFrame frame;
    private final LaneOperation[] operations;
    private final LaneConstants constants;
    /** Null where each instruction's own statistics are asked for. */
    private final PlainPlans plans;
    private final int[] zeroAtStart;
    private final LaneOutput output;
    private final int payload;
    private final boolean usesStep;
    private final boolean usesSlot;
    private final boolean usesSub;

    /**
     * @param seed seed of the random instructions
     * @param frame the thread's frame
     * @param statistics filled with what each instruction does, or null
     */
    LaneKernel(NeuronProgram program, long seed, LaneFrame frame, LineStatistics statistics) {
        this.constants = new LaneConstants();
        this.program = program;
        this.frame = frame;
        LaneOperation[] each = new LaneCompiler(program, seed, constants).compile();
        this.zeroAtStart = LaneStart.rows(program);
        this.output = LaneOutput.of(program);
        this.payload = output == LaneOutput.ONE ? constants.row(1) : LaneRow.PAYLOAD;
        this.usesStep = program.uses(Register.STEP);
        this.usesSlot = program.uses(Register.SLOT);
        this.usesSub = program.uses(Register.SUB);
        for (int i = 0; statistics != null && i < each.length; i++) {
            each[i] = new LaneStatistics(program.code().get(i), i, each[i], statistics);
        }
        LaneFlags flags = new LaneFlags(program);
        this.operations = flags.after(each, -1);
        this.plans = statistics == null ? new PlainPlans(program, each, flags, constants, seed) : null;
    }

    @Override
    public void run(CoreState core, Block block, long step) {
        frame.enter(core, block, constants.rows(), step);
        start(block);
        for (int sub = 0; sub < program.substeps(); sub++) {
            frame.sub = sub;
            if (usesSub) {
                Arrays.fill(frame.rows[Register.SUB], 0, frame.lanes, sub);
            }
            for (int row : zeroAtStart) {
                Arrays.fill(frame.rows[row], 0, frame.lanes, 0);
            }
            if (plans == null) {
                LaneOperation.all(operations, frame);
            } else {
                plans.run(frame);
            }
        }
        if (output != LaneOutput.NONE) {
            LaneSpikes.collect(frame.rows[frame.spiked], frame.rows[payload], block, core.spikes());
        }
    }

    /** What the loops of the present plan do. */
    List<String> loops() {
        return plans.names();
    }

    private void start(Block block) {
        if (usesStep) {
            Arrays.fill(frame.rows[Register.STEP], 0, frame.lanes, frame.step);
        }
        for (int i = 0; usesSlot && i < frame.lanes; i++) {
            frame.rows[Register.SLOT][i] = block.slot(i);
        }
        if (output == LaneOutput.SEVERAL) {
            Arrays.fill(frame.rows[LaneRow.SPIKED], 0, frame.lanes, 0);
        } else if (output == LaneOutput.ONE && plans == null) {
            Arrays.fill(frame.rows[LaneRow.PAYLOAD], 0, frame.lanes, 1);
        }
    }
}
