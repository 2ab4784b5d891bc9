package org.cortado.emulator.kernel;

import java.util.Arrays;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.LaneRows;

/**
 * The rows that a thread works on, by {@link LaneRow}: those of state, parameters and inputs are the block's own
 * arrays, the others belong to the thread and serve every block. Predicates are masks, 0 or -1.
 */
final class LaneFrame {
    private static final int FEW_CONSTANTS = 64;

    int[][] rows;
    CoreState core;
    Block block;
    int[] ids;
    int lanes;
    int step;
    int sub;
    /** The row that holds the mask of the lanes that have spiked. */
    int spiked;

    LaneFrame() {
        rows = new int[LaneRow.CONSTANTS + FEW_CONSTANTS][];
        for (int code = Register.TEMPORARY; code < LaneRow.CONSTANTS; code++) {
            boolean borrowed = code >= Register.INPUT && code < Register.PREDICATE || code > Register.SUB
                    && code < LaneRow.RESULT;
            rows[code] = borrowed ? null : LaneRows.of(Block.LANES);
        }
        Arrays.fill(rows[LaneRow.ALWAYS], -1);
    }

    /** Takes a block's rows and a program's constants as registers. */
    void enter(CoreState core, Block block, int[][] constants, long now) {
        this.core = core;
        this.block = block;
        System.arraycopy(block.state(), 0, rows, Register.STATE, block.state().length);
        System.arraycopy(block.parameters(), 0, rows, Register.PARAMETER, block.parameters().length);
        System.arraycopy(block.input(), 0, rows, Register.INPUT, block.input().length);
        take(constants);
        ids = block.ids();
        lanes = block.count();
        step = (int) now;
        spiked = LaneRow.SPIKED;
    }

    /** Takes a program's constants. */
    void take(int[][] constants) {
        if (rows.length < LaneRow.CONSTANTS + constants.length) {
            rows = Arrays.copyOf(rows, LaneRow.CONSTANTS + constants.length);
        }
        System.arraycopy(constants, 0, rows, LaneRow.CONSTANTS, constants.length);
    }
}
