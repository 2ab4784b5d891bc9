package org.cortado.emulator.kernel;

import org.cortado.assembler.isa.Flag;
import org.cortado.assembler.isa.Register;

/** Which row of a frame is what. Below {@link #RESULT} a row's number is its register's code. */
final class LaneRow {
    /** Scratch: a result, or the low word of one, that a guard has yet to let through. */
    static final int RESULT = Register.NONE + 1;
    static final int RESULT_HIGH = RESULT + 1;
    /** Scratch: the words of an exact result, the lowest unsigned. */
    static final int LOW = RESULT_HIGH + 1;
    static final int HIGH = LOW + 1;
    static final int TOP = HIGH + 1;
    /** Scratch: random bits. */
    static final int BITS = TOP + 1;
    /** Scratch: occurrences of an overflow, and of another flag, that a guard has yet to let through. */
    static final int GUARDED_OVERFLOW = BITS + 1;
    static final int GUARDED_FLAG = GUARDED_OVERFLOW + 1;
    static final int ACCUMULATOR_LOW = GUARDED_FLAG + 1;
    static final int ACCUMULATOR_HIGH = ACCUMULATOR_LOW + 1;
    /** Mask of the lanes that have spiked in this step. */
    static final int SPIKED = ACCUMULATOR_HIGH + 1;
    static final int PAYLOAD = SPIKED + 1;
    /** All bits set: the guard of what always acts. */
    static final int ALWAYS = PAYLOAD + 1;
    /** Occurrences of each flag in this step, a row a flag. */
    static final int COUNTS = ALWAYS + 1;
    /** The first constant of the program. */
    static final int CONSTANTS = COUNTS + Flag.values().length;

    private LaneRow() {
    }

    /** The row that counts a flag. */
    static int count(Flag flag) {
        return COUNTS + flag.ordinal();
    }
}
