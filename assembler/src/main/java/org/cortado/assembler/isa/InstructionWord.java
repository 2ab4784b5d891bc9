package org.cortado.assembler.isa;

import org.cortado.fixedpoint.Overflow;
import org.cortado.fixedpoint.Rounding;

/**
 * The 64-bit horizontal instruction word. From the top: operation (6 bits), mode (7), shift + 8 (6), destination (6),
 * first source (6), constant flag (1), second source or constant (32). The mode packs guard, rounding and overflow as
 * {@code (guard * 5 + rounding) * 2 + overflow}, 0..89.
 */
public final class InstructionWord {
    private static final int SHIFT_BIAS = 8;
    private static final int MODES = 90;
    private static final Rounding[] ROUNDINGS = Rounding.values();
    private static final Overflow[] OVERFLOWS = Overflow.values();

    private InstructionWord() {
    }

    /**
     * Encodes an instruction.
     *
     * @throws IllegalArgumentException where a field is out of its range or not allowed by the instruction table
     */
    public static long encode(Instruction in) {
        String fault = fault(in);
        if (fault != null) {
            throw new IllegalArgumentException(fault);
        }
        long mode = (in.guard().code() * 5L + in.rounding().ordinal()) * 2 + in.overflow().ordinal();
        return (long) in.op().code() << 58
                | mode << 51
                | (long) (in.shift() + SHIFT_BIAS) << 45
                | (long) in.destination() << 39
                | (long) in.first() << 33
                | (in.constant() ? 1L << 32 : 0)
                | in.second() & 0xffff_ffffL;
    }

    /**
     * Decodes a word.
     *
     * @throws IllegalArgumentException where the word is no instruction
     */
    public static Instruction decode(long word) {
        Op op = Op.ofCode((int) (word >>> 58));
        int mode = (int) (word >>> 51) & 127;
        if (op == null || mode >= MODES) {
            throw new IllegalArgumentException("0x%016x is no instruction".formatted(word));
        }
        Instruction in = new Instruction(op, Guard.ofCode(mode / 10), (int) (word >>> 39) & 63,
                (int) (word >>> 33) & 63, (word >>> 32 & 1) != 0, (int) word,
                ((int) (word >>> 45) & 63) - SHIFT_BIAS, ROUNDINGS[mode / 2 % 5], OVERFLOWS[mode & 1]);
        String fault = fault(in);
        if (fault != null) {
            throw new IllegalArgumentException("0x%016x is no instruction: %s".formatted(word, fault));
        }
        return in;
    }

    /** What is wrong with an instruction's fields, or null: each instruction has exactly one word. */
    public static String fault(Instruction in) {
        Op op = in.op();
        Operands operands = op.operands();
        if (!destinationFits(operands, in.destination())) {
            return "%s cannot write %s".formatted(op.mnemonic(), Register.name(in.destination()));
        }
        if (!sourceFits(operands, operands.hasFirst(), in.first())) {
            return "%s cannot read %s".formatted(op.mnemonic(), Register.name(in.first()));
        }
        if (in.constant() ? !operands.constantAllowed() : !sourceFits(operands, operands.hasSecond(), in.second())) {
            return "%s cannot take this second operand".formatted(op.mnemonic());
        }
        if (operands == Operands.D_A_TABLE && !in.constant()) {
            return "tab needs the address of a table";
        }
        if (in.shift() < op.shift().min() || in.shift() > op.shift().max()) {
            return "%s cannot shift by %d: %d..%d".formatted(op.mnemonic(), in.shift(), op.shift().min(),
                    op.shift().max());
        }
        if (op.result() != Op.Result.ROUNDED && in.rounding() != Rounding.FLOOR) {
            return "%s does not round".formatted(op.mnemonic());
        }
        if (op.result() == Op.Result.EXACT && in.overflow() != Overflow.SATURATE) {
            return "%s does not overflow".formatted(op.mnemonic());
        }
        return null;
    }

    private static boolean destinationFits(Operands operands, int code) {
        if (!operands.hasDestination()) {
            return code == Register.NONE;
        }
        return operands.predicateDestination() ? Register.isPredicate(code) : Register.isWritableWord(code);
    }

    private static boolean sourceFits(Operands operands, boolean used, int code) {
        if (!used) {
            return code == Register.NONE;
        }
        return operands.predicateSources() ? Register.isPredicate(code) : Register.isWord(code);
    }
}
