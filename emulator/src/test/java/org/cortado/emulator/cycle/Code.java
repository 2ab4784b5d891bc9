package org.cortado.emulator.cycle;

import org.cortado.assembler.isa.Guard;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.InstructionWord;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;
import org.cortado.fixedpoint.Overflow;
import org.cortado.fixedpoint.Rounding;

/** Instruction words by hand. */
final class Code {
    static final int S0 = Register.STATE;
    static final int P0 = Register.PARAMETER;
    static final int R0 = Register.TEMPORARY;
    static final int X0 = Register.INPUT;
    static final int Q0 = Register.PREDICATE;

    private Code() {
    }

    static long op(Op op, int destination, int first, int second) {
        return word(op, Guard.ALWAYS, destination, first, false, second, 0);
    }

    static long constant(Op op, int destination, int first, int value) {
        return word(op, Guard.ALWAYS, destination, first, true, value, 0);
    }

    static long shifted(Op op, int destination, int first, int second, int shift) {
        return word(op, Guard.ALWAYS, destination, first, false, second, shift);
    }

    /** The same instruction, acting only where q0 is true. */
    static long ifQ0(long word) {
        Instruction in = InstructionWord.decode(word);
        return word(in.op(), new Guard(0, false), in.destination(), in.first(), in.constant(), in.second(), in.shift());
    }

    static long spike() {
        return op(Op.SPK, Register.NONE, Register.NONE, Register.NONE);
    }

    static long gradedSpike(int register) {
        return op(Op.SPKG, Register.NONE, Register.NONE, register);
    }

    private static long word(Op op, Guard guard, int destination, int first, boolean constant, int second, int shift) {
        return InstructionWord.encode(new Instruction(op, guard, destination, first, constant, second, shift,
                Rounding.FLOOR, Overflow.SATURATE));
    }
}
