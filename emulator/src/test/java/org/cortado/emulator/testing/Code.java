package org.cortado.emulator.testing;

import org.cortado.assembler.isa.Guard;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.isa.Shift;
import org.cortado.fixedpoint.Overflow;
import org.cortado.fixedpoint.Rounding;

/** Instructions as tests write them: {@code op("mul", "r0", "s0", "p1").shift(15)}; a number is a constant. */
public final class Code {
    private final Op op;
    private Guard guard = Guard.ALWAYS;
    private final int destination;
    private final int first;
    private final boolean constant;
    private final int second;
    private int shift;
    private Rounding rounding = Rounding.FLOOR;
    private Overflow overflow = Overflow.SATURATE;

    private Code(Op op, int destination, int first, boolean constant, int second) {
        this.op = op;
        this.destination = destination;
        this.first = first;
        this.constant = constant;
        this.second = second;
    }

    /** An instruction with its register and constant operands in order. */
    public static Code op(String mnemonic, Object... operands) {
        Op op = Op.ofMnemonic(mnemonic);
        int at = 0;
        int destination = op.operands().hasDestination() ? register(operands[at++]) : Register.NONE;
        int first = op.operands().hasFirst() ? register(operands[at++]) : Register.NONE;
        boolean constant = false;
        int second = Register.NONE;
        if (op.operands().hasSecond()) {
            constant = operands[at] instanceof Integer;
            second = constant ? (Integer) operands[at] : register(operands[at]);
        }
        return new Code(op, destination, first, constant, second);
    }

    private static int register(Object name) {
        return Register.parse((String) name);
    }

    public Code shift(int bits) {
        shift = bits;
        return this;
    }

    /** The number of bits of wrap, clip and clips. */
    public Code bits(int bits) {
        shift = bits - Shift.BITS_BIAS;
        return this;
    }

    public Code round(Rounding mode) {
        rounding = mode;
        return this;
    }

    public Code wrap() {
        overflow = Overflow.WRAP;
        return this;
    }

    /** Guarded by {@code q0} to {@code q3}. */
    public Code when(int predicate) {
        guard = new Guard(predicate, false);
        return this;
    }

    /** Guarded by the negation of {@code q0} to {@code q3}. */
    public Code unless(int predicate) {
        guard = new Guard(predicate, true);
        return this;
    }

    public Instruction build() {
        return new Instruction(op, guard, destination, first, constant, second, shift, rounding, overflow);
    }
}
