package org.cortado.assembler.isa;

import java.util.function.IntFunction;

/**
 * How the guard and the operands of an instruction are written.
 *
 * @param names the name of each register code
 */
public record OperandText(IntFunction<String> names) {

    /** The guard, {@code !p0?}; nothing where the instruction is always executed. */
    public String guard(Guard guard) {
        return guard.always() ? "" : (guard.negated() ? "!" : "") + predicate(guard.predicate()) + "?";
    }

    /**
     * The operands, without the shift.
     *
     * @param b the second source
     * @param table the table, for an instruction that looks one up
     */
    public String operands(Instruction in, String b, String table) {
        String d = names.apply(in.destination());
        String a = names.apply(in.first());
        return switch (in.op().operands()) {
            case NONE -> "";
            case D -> d;
            case A -> a;
            case B -> b;
            case D_B -> d + ", " + b;
            case A_B -> a + ", " + b;
            case D_A_B, Q_A_B, Q_Q_Q -> d + ", " + a + ", " + b;
            case Q_Q -> d + ", " + a;
            case D_Q_A_B -> d + ", " + predicate(in.shift()) + ", " + a + ", " + b;
            case D_A_TABLE -> d + ", " + a + ", " + table;
            case D_A_N -> d + ", " + a + ", " + in.bits();
        };
    }

    private String predicate(int index) {
        return names.apply(Register.Kind.PREDICATE.code(index));
    }
}
