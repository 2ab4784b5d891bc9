package org.cortado.emulator.kernel;

import org.cortado.assembler.isa.Flag;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.fixedpoint.Overflow;

/**
 * The rows into which an instruction writes.
 *
 * @param low its result, or the accumulator's low word
 * @param high the accumulator's high word
 * @param overflow counts results that did not fit
 * @param flag counts what else the instruction can flag
 */
record LaneSink(int low, int high, int overflow, int flag) {
    /** Where a guarded instruction writes until its guard lets it through. */
    static final LaneSink GUARDED = new LaneSink(LaneRow.RESULT, LaneRow.RESULT_HIGH, LaneRow.GUARDED_OVERFLOW,
            LaneRow.GUARDED_FLAG);

    /** Where an instruction writes that always acts. */
    static LaneSink of(Instruction in) {
        boolean accumulator = in.op().writesAccumulator();
        return new LaneSink(accumulator ? LaneRow.ACCUMULATOR_LOW : in.destination(), LaneRow.ACCUMULATOR_HIGH,
                LaneRow.count(overflowFlag(in)), LaneRow.count(otherFlag(in.op())));
    }

    static Flag overflowFlag(Instruction in) {
        return in.op() == Op.WRAPN || in.overflow() == Overflow.WRAP ? Flag.WRAP : Flag.SATURATE;
    }

    /** What an instruction can flag besides an overflow; for most, nothing, and the row stays untouched. */
    static Flag otherFlag(Op op) {
        return switch (op) {
            case DIV -> Flag.DIVIDE;
            case TAB -> Flag.TABLE;
            case SPK, SPKG -> Flag.SECOND_SPIKE;
            default -> Flag.ACCUMULATOR;
        };
    }

    /** Whether an instruction can raise a flag. */
    static boolean raises(Instruction in, Flag flag) {
        boolean other = in.op().writesAccumulator() || in.op() == Op.DIV || in.op() == Op.TAB
                || in.op().group() == Op.Group.OUTPUT;
        boolean overflow = in.op().result() != Op.Result.EXACT || in.op().group() == Op.Group.NARROW
                || in.op() == Op.SPKG;
        return other && otherFlag(in.op()) == flag || overflow && overflowFlag(in) == flag;
    }
}
