package org.cortado.assembler.isa;

import java.util.Random;
import org.cortado.fixedpoint.Overflow;
import org.cortado.fixedpoint.Rounding;

/** Draws valid instructions: every operation, every operand it allows. */
public final class RandomInstructions {
    private static final Register.Kind[] WORDS = {Register.Kind.STATE, Register.Kind.PARAMETER, Register.Kind.TEMPORARY,
            Register.Kind.INPUT};

    private final Random random;
    private final int tables;

    /** @param tables how many tables there are; no {@code tab} is drawn where there is none */
    public RandomInstructions(Random random, int tables) {
        this.random = random;
        this.tables = tables;
    }

    public Instruction next() {
        Op op = Op.values()[random.nextInt(Op.values().length)];
        return op == Op.TAB && tables == 0 ? next() : of(op);
    }

    public Instruction of(Op op) {
        Operands operands = op.operands();
        Guard guard = random.nextBoolean() ? Guard.ALWAYS : new Guard(random.nextInt(4), random.nextBoolean());
        int destination = !operands.hasDestination() ? Register.NONE
                : operands.predicateDestination() ? predicate() : writable();
        int first = !operands.hasFirst() ? Register.NONE : operands.predicateSources() ? predicate() : word();
        boolean constant = operands.constantAllowed() && (op == Op.TAB || random.nextBoolean());
        int second = op == Op.TAB ? random.nextInt(Math.max(1, tables)) : constant ? constant()
                : !operands.hasSecond() ? Register.NONE : operands.predicateSources() ? predicate() : word();
        int shift = op.shift().min() + random.nextInt(op.shift().max() - op.shift().min() + 1);
        Rounding rounding = op.result() == Op.Result.ROUNDED ? Rounding.values()[random.nextInt(5)] : Rounding.FLOOR;
        Overflow overflow = op.result() == Op.Result.EXACT ? Overflow.SATURATE
                : Overflow.values()[random.nextInt(2)];
        return new Instruction(op, guard, destination, first, constant, second, shift, rounding, overflow);
    }

    private int predicate() {
        return Register.Kind.PREDICATE.code(random.nextInt(4));
    }

    private int writable() {
        return (random.nextBoolean() ? Register.Kind.STATE : Register.Kind.TEMPORARY).code(random.nextInt(16));
    }

    private int word() {
        if (random.nextInt(10) == 0) {
            return Register.STEP + random.nextInt(3);
        }
        Register.Kind kind = WORDS[random.nextInt(WORDS.length)];
        return kind.code(random.nextInt(kind.count()));
    }

    private int constant() {
        return random.nextBoolean() ? random.nextInt() : random.nextInt(2001) - 1000;
    }
}
