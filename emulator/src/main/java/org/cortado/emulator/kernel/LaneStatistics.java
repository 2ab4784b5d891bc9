package org.cortado.emulator.kernel;

import java.util.Arrays;
import org.cortado.assembler.isa.Flag;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.Block;

/** An operation that also records what its instruction did, from what changed in the rows. */
final class LaneStatistics implements LaneOperation {
    private final Instruction in;
    private final int index;
    private final LaneOperation operation;
    private final LineStatistics statistics;
    private final int[] acted = new int[Block.LANES];

    LaneStatistics(Instruction in, int index, LaneOperation operation, LineStatistics statistics) {
        this.in = in;
        this.index = index;
        this.operation = operation;
        this.statistics = statistics;
    }

    @Override
    public void run(LaneFrame f) {
        for (int i = 0; i < f.lanes; i++) {
            acted[i] = in.guard().always() ? -1
                    : f.rows[Register.PREDICATE + in.guard().predicate()][i] ^ (in.guard().negated() ? -1 : 0);
        }
        long saturated = total(f, Flag.SATURATE);
        long wrapped = total(f, Flag.WRAP);
        operation.run(f);
        statistics.saturations()[index] += total(f, Flag.SATURATE) - saturated;
        statistics.wraps()[index] += total(f, Flag.WRAP) - wrapped;
        for (int i = 0; i < f.lanes; i++) {
            if (acted[i] != 0) {
                statistics.largest()[index] = Math.max(statistics.largest()[index], magnitude(f, i));
            }
        }
    }

    private static long total(LaneFrame f, Flag flag) {
        return Arrays.stream(f.rows[LaneRow.count(flag)], 0, f.lanes).asLongStream().sum();
    }

    private long magnitude(LaneFrame f, int lane) {
        if (in.op().operands().hasDestination()) {
            return Math.abs((long) f.rows[in.destination()][lane]);
        }
        if (in.op().group() == Op.Group.ACCUMULATOR) {
            long acc = (long) f.rows[LaneRow.ACCUMULATOR_HIGH][lane] << 32
                    | f.rows[LaneRow.ACCUMULATOR_LOW][lane] & 0xffff_ffffL;
            return Math.abs(Math.max(acc, -Long.MAX_VALUE));
        }
        return Math.abs((long) f.rows[LaneRow.PAYLOAD][lane]);
    }
}
