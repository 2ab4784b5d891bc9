package org.cortado.emulator.twin;

import java.util.Arrays;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.Block;

/** The registers of a block of neurons while the twin runs their program: rows of doubles by register code. */
final class TwinFrame {
    final double[][] rows = new double[Register.NONE][];
    final double[] accumulator = new double[Block.LANES];
    /** The accumulator where it holds a count. */
    final long[] countAccumulator = new long[Block.LANES];
    final boolean[] spiked = new boolean[Block.LANES];
    /** Payloads in units of their last bit, unrounded. */
    final double[] payload = new double[Block.LANES];
    int[] ids;
    int lanes;
    int step;
    int sub;

    TwinFrame() {
        for (int code = Register.TEMPORARY; code < Register.INPUT; code++) {
            rows[code] = new double[Block.LANES];
        }
        for (int code = Register.PREDICATE; code <= Register.SUB; code++) {
            rows[code] = new double[Block.LANES];
        }
    }

    /** Takes a block's rows as its registers. */
    void enter(TwinBlock block, long now) {
        Arrays.fill(rows, Register.STATE, Register.TEMPORARY, null);
        Arrays.fill(rows, Register.INPUT, Register.PREDICATE, null);
        System.arraycopy(block.state(), 0, rows, Register.STATE, block.state().length);
        System.arraycopy(block.parameters(), 0, rows, Register.PARAMETER, block.parameters().length);
        System.arraycopy(block.input(), 0, rows, Register.INPUT, block.input().length);
        ids = block.shape().ids();
        lanes = block.shape().count();
        step = (int) now;
        Arrays.fill(rows[Register.STEP], 0, lanes, step);
        for (int i = 0; i < lanes; i++) {
            rows[Register.SLOT][i] = block.shape().slot(i);
        }
        Arrays.fill(spiked, 0, lanes, false);
    }

    /** What each sub-step starts with. */
    void startSubstep(int number) {
        sub = number;
        for (int code = Register.TEMPORARY; code < Register.INPUT; code++) {
            Arrays.fill(rows[code], 0, lanes, 0);
        }
        for (int code = Register.PREDICATE; code < Register.STEP; code++) {
            Arrays.fill(rows[code], 0, lanes, 0);
        }
        Arrays.fill(rows[Register.SUB], 0, lanes, number);
        Arrays.fill(accumulator, 0, lanes, 0);
        Arrays.fill(countAccumulator, 0, lanes, 0);
    }
}
