package org.cortado.emulator.kernel;

import java.util.ArrayList;
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
    private final int substeps;
    private final LaneFrame frame;
    private final LaneConstants constants = new LaneConstants();
    /** Null where each instruction's own statistics are asked for. */
    private final PlainPlans plans;
    // all work is in operations, which are compiled once each and not again in what calls them
    private final LaneOperation[] before;
    private final LaneOperation[] each;
    /** Where spikes need only be counted, and where each is listed; no branch, which would be compiled again. */
    private final LaneOperation[][] after;

    /**
     * @param seed seed of the random instructions
     * @param frame the thread's frame
     * @param statistics filled with what each instruction does, or null
     */
    LaneKernel(NeuronProgram program, long seed, LaneFrame frame, LineStatistics statistics) {
        this.substeps = program.substeps();
        this.frame = frame;
        LaneOperation[] checked = new LaneCompiler(program, seed, constants).compile();
        for (int i = 0; statistics != null && i < checked.length; i++) {
            checked[i] = new LaneStatistics(program.code().get(i), i, checked[i], statistics);
        }
        LaneFlags flags = new LaneFlags(program);
        this.plans = statistics == null ? new PlainPlans(program, checked, flags, constants, seed) : null;
        this.before = before(program);
        this.each = each(program, plans == null ? flags.after(checked, -1) : new LaneOperation[] {plans::run});
        this.after = after(program);
    }

    @Override
    public void run(CoreState core, Block block, long step) {
        frame.enter(core, block, constants.rows(), step);
        LaneOperation.all(before, frame);
        for (int sub = 0; sub < substeps; sub++) {
            frame.sub = sub;
            LaneOperation.all(each, frame);
        }
        LaneOperation.all(after[core.spikes().listed()], frame);
    }

    /** Tells of a block that will come. */
    void expect(CoreState core, Block block) {
        if (plans != null) {
            plans.expect(core, block);
        }
    }

    /** Makes ready for the blocks that were told of. */
    void prepare() {
        if (plans != null) {
            plans.prepare();
        }
    }

    /** What the loops of the present plan do. */
    List<String> loops() {
        return plans.names();
    }

    /** What is looked at before the present plan runs. */
    PlainGuards guards() {
        return plans.guards();
    }

    private LaneOperation[] before(NeuronProgram program) {
        boolean observed = plans == null;
        List<LaneOperation> before = new ArrayList<>();
        if (observed) {
            before.add(f -> f.block.stateWriter().set(this));
        }
        if (program.uses(Register.STEP)) {
            before.add(f -> Arrays.fill(f.rows[Register.STEP], 0, f.lanes, f.step));
        }
        if (program.uses(Register.SLOT)) {
            before.add(f -> {
                for (int i = 0; i < f.lanes; i++) {
                    f.rows[Register.SLOT][i] = f.block.slot(i);
                }
            });
        }
        if (LaneOutput.of(program) == LaneOutput.SEVERAL) {
            before.add(f -> Arrays.fill(f.rows[LaneRow.SPIKED], 0, f.lanes, 0));
        } else if (LaneOutput.of(program) == LaneOutput.ONE && observed) {
            before.add(f -> Arrays.fill(f.rows[LaneRow.PAYLOAD], 0, f.lanes, 1));
        }
        return before.toArray(LaneOperation[]::new);
    }

    private static LaneOperation[] each(NeuronProgram program, LaneOperation[] instructions) {
        List<LaneOperation> each = new ArrayList<>();
        if (program.uses(Register.SUB)) {
            each.add(f -> Arrays.fill(f.rows[Register.SUB], 0, f.lanes, f.sub));
        }
        for (int row : LaneStart.rows(program)) {
            each.add(f -> Arrays.fill(f.rows[row], 0, f.lanes, 0));
        }
        each.addAll(Arrays.asList(instructions));
        return each.toArray(LaneOperation[]::new);
    }

    private LaneOperation[][] after(NeuronProgram program) {
        LaneOutput output = LaneOutput.of(program);
        if (output == LaneOutput.NONE) {
            return new LaneOperation[2][0];
        }
        int payload = output == LaneOutput.ONE ? constants.row(1) : LaneRow.PAYLOAD;
        return new LaneOperation[][] {{f -> LaneSpikes.count(f.rows[f.spiked], f)},
                {f -> LaneSpikes.collect(f.rows[f.spiked], f.rows[payload], f)}};
    }
}
