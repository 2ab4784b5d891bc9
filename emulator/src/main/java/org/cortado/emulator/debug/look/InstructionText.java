package org.cortado.emulator.debug.look;

import java.util.function.IntFunction;
import org.cortado.assembler.isa.Guard;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.isa.Shift;

/** One instruction as text, with nothing left to a header: rounding, overflow and shift are written out. */
public final class InstructionText {
    private InstructionText() {
    }

    /** The text, each register under the name that {@code names} gives it. */
    public static String of(Instruction in, IntFunction<String> names) {
        Op op = in.op();
        String guard = in.guard().always() ? "" : guard(in.guard(), names);
        String mnemonic = op.mnemonic() + (op.result() == Op.Result.ROUNDED ? "." + in.rounding().key() : "")
                + (op.result() == Op.Result.EXACT ? "" : "." + in.overflow().key());
        String operands = operands(in, names);
        return guard + mnemonic + (operands.isEmpty() ? "" : " " + operands) + shift(in);
    }

    private static String guard(Guard guard, IntFunction<String> names) {
        return (guard.negated() ? "!" : "") + names.apply(Register.Kind.PREDICATE.code(guard.predicate())) + "? ";
    }

    private static String operands(Instruction in, IntFunction<String> names) {
        String d = names.apply(in.destination());
        String a = names.apply(in.first());
        String b = in.constant() ? Integer.toString(in.second()) : names.apply(in.second());
        return switch (in.op().operands()) {
            case NONE -> "";
            case D -> d;
            case A -> a;
            case B -> b;
            case D_B -> d + ", " + b;
            case A_B -> a + ", " + b;
            case D_A_B, Q_A_B, Q_Q_Q -> d + ", " + a + ", " + b;
            case Q_Q -> d + ", " + a;
            case D_Q_A_B -> d + ", " + names.apply(Register.Kind.PREDICATE.code(in.shift())) + ", " + a + ", " + b;
            case D_A_TABLE -> d + ", " + a + ", @" + in.second();
            case D_A_N -> d + ", " + a + ", " + in.bits();
        };
    }

    private static String shift(Instruction in) {
        Shift shift = in.op().shift();
        return shift == Shift.NONE || shift == Shift.PREDICATE || shift == Shift.BITS || in.shift() == 0 ? ""
                : ", "
                        + (shift == Shift.LEFT || shift == Shift.WORD_LEFT || shift == Shift.DIVIDEND ? "<< " : ">> ")
                        + in.shift();
    }
}
