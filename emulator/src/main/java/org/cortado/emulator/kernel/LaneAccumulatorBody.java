package org.cortado.emulator.kernel;

import java.util.List;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;

/** What the accumulator instructions compute: a term in up to 96 bits, then its load or sum. */
final class LaneAccumulatorBody {
    private static final int WORD = 32;

    private final LaneBody body;

    LaneAccumulatorBody(LaneBody body) {
        this.body = body;
    }

    void emit(Instruction in, LaneSink sink, List<LaneOperation> to) {
        boolean product = in.op().operands().hasFirst();
        boolean load = in.op().loadsAccumulator();
        int sign = in.op() == Op.ASB || in.op() == Op.AMSB ? -1 : 0;
        int shift = in.shift();
        int power = powerOfTwo(in) + shift;
        if (product && in.constant() && powerOfTwo(in) >= 0 && power < WORD && !load) {
            int a = in.first();
            to.add(f -> LaneAccumulator.addWord(f.rows[a], f.rows[LaneRow.ACCUMULATOR_HIGH],
                    f.rows[LaneRow.ACCUMULATOR_LOW], f.rows[sink.high()], f.rows[sink.low()], f.rows[sink.flag()],
                    f.lanes, power, sign));
            return;
        }
        if (product && shift >= WORD) {
            to.add(body.product(in, LaneRow.HIGH, LaneRow.LOW));
            to.add(f -> LaneRare.accumulate(f.rows[LaneRow.HIGH], f.rows[LaneRow.LOW],
                    f.rows[LaneRow.ACCUMULATOR_HIGH], f.rows[LaneRow.ACCUMULATOR_LOW], f.rows[sink.high()],
                    f.rows[sink.low()], f.rows[sink.flag()], f.lanes, shift, sign, load));
            return;
        }
        if (in.constant() && !product && !Accumulator.overflows(0, in.second(), shift)) {
            constant((long) in.second() << shift, sign, load, sink, to);
            return;
        }
        if (!product && !load && shift < WORD) {
            int b = body.second(in);
            to.add(f -> LaneAccumulator.addWord(f.rows[b], f.rows[LaneRow.ACCUMULATOR_HIGH],
                    f.rows[LaneRow.ACCUMULATOR_LOW], f.rows[sink.high()], f.rows[sink.low()], f.rows[sink.flag()],
                    f.lanes, shift, sign));
            return;
        }
        boolean wide = product ? shift > 0 : shift >= WORD;
        int high = load ? sink.high() : LaneRow.HIGH;
        int low = load ? sink.low() : LaneRow.LOW;
        if (product && wide && in.op() == Op.AMUL) {
            to.add(body.product(in, high, low));
            to.add(f -> LaneAccumulator.shiftChecked(f.rows[high], f.rows[low], f.rows[sink.flag()], f.lanes, shift));
            return;
        }
        if (product) {
            to.add(body.product(in, high, low));
            if (wide) {
                to.add(f -> LaneAccumulator.shiftProduct(f.rows[LaneRow.TOP], f.rows[high], f.rows[low], f.lanes,
                        shift));
            }
        } else {
            int b = body.second(in);
            to.add(wide ? f -> LaneAccumulator.shiftWord(f.rows[b], f.rows[LaneRow.TOP], f.rows[high], f.rows[low],
                    f.lanes, shift) : f -> LaneExtension.left(f.rows[b], f.rows[high], f.rows[low], f.lanes, shift));
        }
        if (!load) {
            sum(sink, sign, wide, to);
        } else if (wide) {
            to.add(f -> LaneAccumulator.check(f.rows[LaneRow.TOP], f.rows[high], f.rows[sink.flag()], f.lanes));
        }
    }

    /** The power of two that a constant factor is, or -1. */
    private static int powerOfTwo(Instruction in) {
        return in.constant() && in.second() > 0 && Integer.bitCount(in.second()) == 1
                ? Integer.numberOfTrailingZeros(in.second()) : -1;
    }

    /** A term known beforehand. */
    private void constant(long term, int sign, boolean load, LaneSink sink, List<LaneOperation> to) {
        int high = body.constant((int) (term >> WORD));
        int low = body.constant((int) term);
        if (load) {
            to.add(f -> LaneArithmetic.copy(f.rows[high], f.rows[sink.high()], f.lanes));
            to.add(f -> LaneArithmetic.copy(f.rows[low], f.rows[sink.low()], f.lanes));
        } else {
            to.add(f -> LaneAccumulator.add(f.rows[high], f.rows[low], f.rows[LaneRow.ACCUMULATOR_HIGH],
                    f.rows[LaneRow.ACCUMULATOR_LOW], f.rows[sink.high()], f.rows[sink.low()], f.rows[sink.flag()],
                    f.lanes, sign));
        }
    }

    private static void sum(LaneSink sink, int sign, boolean wide, List<LaneOperation> to) {
        if (!wide) {
            to.add(f -> LaneAccumulator.add(f.rows[LaneRow.HIGH], f.rows[LaneRow.LOW],
                    f.rows[LaneRow.ACCUMULATOR_HIGH], f.rows[LaneRow.ACCUMULATOR_LOW], f.rows[sink.high()],
                    f.rows[sink.low()], f.rows[sink.flag()], f.lanes, sign));
            return;
        }
        to.add(f -> LaneAccumulator.addLow(f.rows[LaneRow.LOW], f.rows[LaneRow.ACCUMULATOR_LOW], f.rows[sink.low()],
                f.rows[LaneRow.BITS], f.lanes, sign));
        to.add(f -> LaneAccumulator.addHigh(f.rows[LaneRow.TOP], f.rows[LaneRow.HIGH], f.rows[LaneRow.BITS],
                f.rows[LaneRow.ACCUMULATOR_HIGH], f.rows[sink.high()], f.rows[sink.flag()], f.lanes, sign));
    }
}
