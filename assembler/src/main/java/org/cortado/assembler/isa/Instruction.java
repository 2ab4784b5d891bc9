package org.cortado.assembler.isa;

import java.util.ArrayList;
import java.util.List;
import org.cortado.fixedpoint.Overflow;
import org.cortado.fixedpoint.Rounding;

/**
 * One instruction, decoded. Fields that its {@link Op#operands} do not use hold {@link Register#NONE} or 0.
 *
 * @param op the row of the instruction table
 * @param guard when it acts
 * @param destination register code of d or q
 * @param first register code of a
 * @param constant whether the second source is a constant
 * @param second register code of b, or the 32-bit constant, or the address of a table in the program store
 * @param shift the shift field, meaning as in {@link Op#shift}
 * @param rounding how the result is rounded; FLOOR where the instruction does not round
 * @param overflow how the result is brought to the width; SATURATE where the instruction does not
 */
public record Instruction(Op op, Guard guard, int destination, int first, boolean constant, int second, int shift,
        Rounding rounding, Overflow overflow) {

    /** Codes of the registers that it reads whether its guard lets it act or not: the guard's predicate, or none. */
    public List<Integer> guards() {
        return guard.always() ? List.of() : List.of(Register.Kind.PREDICATE.code(guard.predicate()));
    }

    /** Codes of the registers that it reads where it acts: the predicate that chooses, the first and second source. */
    public List<Integer> sources() {
        List<Integer> codes = new ArrayList<>(3);
        if (op.shift() == Shift.PREDICATE) {
            codes.add(Register.Kind.PREDICATE.code(shift));
        }
        if (op.operands().hasFirst()) {
            codes.add(first);
        }
        if (op.operands().hasSecond() && !constant) {
            codes.add(second);
        }
        return codes;
    }

    /** The number of bits of {@code wrap}, {@code clip} and {@code clips}. */
    public int bits() {
        return shift + Shift.BITS_BIAS;
    }
}
