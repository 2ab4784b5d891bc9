package org.cortado.emulator.kernel;

import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.isa.Flag;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.Counter;
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
    private final Flag[] flags;
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
        this.operations = new LaneCompiler(program, seed, constants).compile();
        this.zeroAtStart = LaneStart.rows(program);
        this.output = LaneOutput.of(program);
        this.payload = output == LaneOutput.ONE ? constants.row(1) : LaneRow.PAYLOAD;
        this.flags = Arrays.stream(Flag.values()).filter(flag -> program.code().stream().anyMatch(
                in -> LaneSink.raises(in, flag)) && (flag != Flag.SECOND_SPIKE || output == LaneOutput.SEVERAL))
                .toArray(Flag[]::new);
        this.usesStep = program.uses(Register.STEP);
        this.usesSlot = program.uses(Register.SLOT);
        this.usesSub = program.uses(Register.SUB);
        for (int i = 0; statistics != null && i < operations.length; i++) {
            operations[i] = new LaneStatistics(program.code().get(i), i, operations[i], statistics);
        }
        this.plans = statistics == null ? new PlainPlans(program, operations, constants, seed) : null;
    }

    @Override
    public void run(CoreState core, Block block, long step) {
        frame.enter(block, constants.rows(), step);
        start(block);
        int raised = 0;
        int spiked = LaneRow.SPIKED;
        for (int sub = 0; sub < program.substeps(); sub++) {
            frame.sub = sub;
            if (usesSub) {
                Arrays.fill(frame.rows[Register.SUB], 0, frame.lanes, sub);
            }
            for (int row : zeroAtStart) {
                Arrays.fill(frame.rows[row], 0, frame.lanes, 0);
            }
            PlainPlan plan = plan(core, block);
            raised |= plan == null ? -1 : plan.raises();
            spiked = plan == null ? LaneRow.SPIKED : plan.spiked();
            for (LaneOperation operation : plan == null ? operations : plan.operations()) {
                operation.run(frame);
            }
        }
        for (Flag flag : flags) {
            if ((raised & flag.bit()) != 0) {
                gather(frame.rows[LaneRow.count(flag)], flag, core, block);
            }
        }
        if (output != LaneOutput.NONE) {
            LaneSpikes.collect(frame.rows[spiked], frame.rows[payload], block, core.spikes());
        }
    }

    /** What the loops of the present plan do. */
    List<String> loops() {
        return plans.names();
    }

    private PlainPlan plan(CoreState core, Block block) {
        if (plans == null) {
            return null;
        }
        PlainPlan plan = plans.choose(frame, core, block);
        // a new plan may have brought new constants
        frame.take(constants.rows());
        return plan;
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

    /** Counts a flag's occurrences, makes it stick, and clears the row for the next block. */
    private static void gather(int[] counts, Flag flag, CoreState core, Block block) {
        if (!LaneScan.any(counts, block.count())) {
            return;
        }
        long total = 0;
        for (int i = 0; i < block.count(); i++) {
            total += counts[i];
            block.flags()[i] |= counts[i] != 0 ? flag.bit() : 0;
            counts[i] = 0;
        }
        core.count(Counter.of(flag), total);
    }
}
