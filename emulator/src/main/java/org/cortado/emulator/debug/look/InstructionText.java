package org.cortado.emulator.debug.look;

import java.util.function.IntFunction;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.OperandText;
import org.cortado.assembler.isa.Shift;

/** One instruction as text, with nothing left to a header: rounding, overflow and shift are written out. */
public final class InstructionText {
    private InstructionText() {
    }

    /** The text, each register under the name that {@code names} gives it. */
    public static String of(Instruction in, IntFunction<String> names) {
        Op op = in.op();
        OperandText written = new OperandText(names);
        String guard = written.guard(in.guard());
        String mnemonic = op.mnemonic() + (op.result() == Op.Result.ROUNDED ? "." + in.rounding().key() : "")
                + (op.result() == Op.Result.EXACT ? "" : "." + in.overflow().key());
        String operands = written.operands(in, in.constant() ? Integer.toString(in.second())
                : names.apply(in.second()), "@" + in.second());
        return (guard.isEmpty() ? "" : guard + " ") + mnemonic + (operands.isEmpty() ? "" : " " + operands)
                + shift(in);
    }

    private static String shift(Instruction in) {
        Shift shift = in.op().shift();
        return !in.op().takesShift() || in.shift() == 0 ? ""
                : ", "
                        + (shift == Shift.LEFT || shift == Shift.WORD_LEFT || shift == Shift.DIVIDEND ? "<< " : ">> ")
                        + in.shift();
    }
}
