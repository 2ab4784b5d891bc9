package org.cortado.assembler.program;

import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.isa.Guard;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.source.Statement;
import org.cortado.fixedpoint.Overflow;
import org.cortado.fixedpoint.Rounding;

/**
 * An instruction with its names resolved, before its formats decide its shift.
 *
 * @param statement where it stands
 * @param op row of the instruction table
 * @param guard when it acts
 * @param destination the word it writes, or null
 * @param predicates codes of the predicates it names, destination first; NONE where it has none
 * @param first the first source word, or null
 * @param second the second source, or null
 * @param bits number of bits of a narrowing instruction
 * @param shift the shift as written, or null
 * @param rounding rounding as written or by default
 * @param overflow overflow as written or by default
 */
record ParsedInstruction(Statement statement, Op op, Guard guard, Operand.Word destination, Predicates predicates,
        Operand.Word first, Operand second, int bits, Integer shift, Rounding rounding, Overflow overflow) {

    /**
     * The predicates that an instruction names, as register codes.
     *
     * @param destination the one it writes
     * @param first the first that it reads
     * @param second the second that it reads
     */
    record Predicates(int destination, int first, int second) {
    }

    Span span() {
        return statement.nameSpan();
    }

    /** Whether any of its words is a plain register, whose bits have no format. */
    boolean plain() {
        return destination != null && destination.plain() || first != null && first.plain()
                || second instanceof Operand.Word word && word.plain();
    }

    boolean accumulates() {
        return op.group() == Op.Group.ACCUMULATOR;
    }
}
