package org.cortado.emulator.twin;

import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.fixedpoint.Overflow;
import org.cortado.fixedpoint.Rounding;
import org.cortado.fixedpoint.Words;

/**
 * Results that are counts: what the integer engine gives where the operands are whole 32-bit words, and the real
 * result, rounded as the instruction says, where they are not. Both are brought to the program's width.
 */
final class CountArithmetic {
    private static final int FARTHEST_SHIFT = 63;

    private CountArithmetic() {
    }

    static boolean whole(double value) {
        return (int) value == value;
    }

    /**
     * The result of an instruction with an {@link Op#real} meaning.
     *
     * @param scale the result is multiplied by 2^scale before it is rounded
     */
    static double result(Instruction in, double a, double b, int scale, int randomBits, int width) {
        if (whole(a) && whole(b) && Math.abs(scale) <= FARTHEST_SHIFT) {
            if (in.op() != Op.DIV) {
                return Words.narrow(in.op().exact().applyAsLong((long) a, (long) b), -scale, in.rounding(), randomBits,
                        width, in.overflow());
            }
            if (Math.abs(scale) < Integer.SIZE) {
                return Words.div((int) a, (int) b, scale, in.rounding(), randomBits, width, in.overflow());
            }
        }
        return fit(in.op().real().applyAsDouble(a, b) * Math.scalb(1.0, scale), in, randomBits, width);
    }

    /** A real number rounded to a count as the instruction says. */
    static double fit(double value, Instruction in, int randomBits, int width) {
        return fit((long) rounded(value, in.rounding(), randomBits), in.overflow(), width);
    }

    static int fit(long value, Overflow overflow, int width) {
        return overflow == Overflow.WRAP ? Words.wrap(value, width) : Words.saturate(value, width);
    }

    private static double rounded(double value, Rounding rounding, int randomBits) {
        double floor = StrictMath.floor(value);
        return switch (rounding) {
            case FLOOR -> floor;
            case NEAREST -> value - floor >= 0.5 ? floor + 1 : floor;
            case EVEN -> StrictMath.rint(value);
            case ZERO -> value < 0 ? StrictMath.ceil(value) : floor;
            case STOCHASTIC -> value - floor + (randomBits & 0xffff_ffffL) * 0x1p-32 >= 1 ? floor + 1 : floor;
        };
    }
}
