package org.cortado.emulator.kernel;

import java.util.List;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;
import org.cortado.fixedpoint.CounterRandom;
import org.cortado.fixedpoint.Rounding;

/** What a proven instruction computes, as loops over rows, guards aside. */
final class PlainBody {
    private static final int WORD = 32;

    private final long seed;
    private final LaneConstants constants;

    /** @param seed seed of the random instructions */
    PlainBody(long seed, LaneConstants constants) {
        this.seed = seed;
        this.constants = constants;
    }

    private int second(Instruction in) {
        return in.constant() ? constants.row(in.second()) : in.second();
    }

    /**
     * Adds the loops of an instruction.
     *
     * @param d the row to write, which is none of the sources' unless it is the destination
     * @return false, nothing added, where no plain form is known
     */
    boolean emit(int index, Instruction in, PlainFact fact, int d, List<PlainStep> to) {
        return switch (in.op()) {
            case MOV -> move(in, fact, d, to);
            case SHL -> shift(second(in), in.shift(), d, to);
            case ADD, SUB, RSUB, ABS, MIN, MAX -> arithmetic(in, d, to);
            case MUL, MULU -> new PlainMultiplication(seed, constants).emit(index, in, fact, d, to);
            case AND, OR, XOR, SEL -> logic(in, d, to);
            case CMPEQ, CMPNE, CMPLT, CMPGE, CMPGT, CMPLE -> compare(in, fact, d, to);
            case WRAPN, CLIP, CLIPS -> copy(in.first(), d, to);
            case RNDN -> normal(index, in, fact, d, to);
            default -> false;
        };
    }

    private static boolean copy(int from, int d, List<PlainStep> to) {
        if (from != d) {
            to.add(PlainStep.of("copy", f -> LaneArithmetic.copy(f.rows[from], f.rows[d], f.lanes)));
        }
        return true;
    }

    private static boolean shift(int b, int s, int d, List<PlainStep> to) {
        to.add(PlainStep.of("left", f -> PlainLoops.shiftLeft(f.rows[b], f.rows[d], f.lanes, s)));
        return true;
    }

    private boolean move(Instruction in, PlainFact fact, int d, List<PlainStep> to) {
        int b = second(in);
        int s = in.shift();
        if (s == 0) {
            return copy(b, d, to);
        }
        return s < 0 ? shift(b, -s, d, to) : round(in, fact, b, d, to);
    }

    /** Shifts a word right and rounds it. */
    private static boolean round(Instruction in, PlainFact fact, int b, int d, List<PlainStep> to) {
        int s = in.shift();
        if (s <= 0 || s >= WORD || in.rounding() == Rounding.EVEN || in.rounding() == Rounding.STOCHASTIC) {
            return false;
        }
        int half = 1 << s - 1;
        if (in.rounding() == Rounding.ZERO) {
            int dropped = (1 << s) - 1;
            to.add(PlainStep.of("toward 0", f -> PlainLoops.towardZero(f.rows[b], f.rows[d], f.lanes, s, dropped)));
        } else if (in.rounding() == Rounding.FLOOR || s < WORD - 1 && fact.exact().plus(Interval.of(half)).fits(WORD)) {
            int add = in.rounding() == Rounding.FLOOR ? 0 : half;
            to.add(PlainStep.of("right", f -> PlainLoops.shiftRight(f.rows[b], f.rows[d], f.lanes, s, add)));
        } else {
            to.add(PlainStep.of("nearest", f -> PlainLoops.nearest(f.rows[b], f.rows[d], f.lanes, s)));
        }
        return true;
    }

    private boolean arithmetic(Instruction in, int d, List<PlainStep> to) {
        int a = in.first();
        boolean constant = in.constant() && (in.op() == Op.ADD || in.op() == Op.SUB);
        if (constant) {
            int add = in.op() == Op.ADD ? in.second() : -in.second();
            to.add(PlainStep.of("add constant", f -> PlainLoops.addConstant(f.rows[a], add, f.rows[d], f.lanes)));
            return true;
        }
        int b = second(in);
        to.add(PlainStep.of(in.op().mnemonic(), switch (in.op()) {
            case ADD -> f -> PlainLoops.add(f.rows[a], f.rows[b], f.rows[d], f.lanes);
            case SUB -> f -> PlainLoops.subtract(f.rows[a], f.rows[b], f.rows[d], f.lanes);
            case RSUB -> f -> PlainLoops.subtract(f.rows[b], f.rows[a], f.rows[d], f.lanes);
            case ABS -> f -> PlainLoops.absolute(f.rows[b], f.rows[d], f.lanes);
            case MIN -> f -> LaneCompare.extreme(f.rows[a], f.rows[b], f.rows[d], f.lanes, 0);
            default -> f -> LaneCompare.extreme(f.rows[a], f.rows[b], f.rows[d], f.lanes, -1);
        }));
        return true;
    }

    private boolean logic(Instruction in, int d, List<PlainStep> to) {
        int a = in.first();
        int b = second(in);
        int q = Register.PREDICATE + in.shift();
        to.add(PlainStep.of(in.op().mnemonic(), switch (in.op()) {
            case AND -> f -> LaneArithmetic.and(f.rows[a], f.rows[b], f.rows[d], f.lanes);
            case OR -> f -> LaneArithmetic.or(f.rows[a], f.rows[b], f.rows[d], f.lanes);
            case XOR -> f -> LaneArithmetic.xor(f.rows[a], f.rows[b], f.rows[d], f.lanes);
            default -> f -> LaneArithmetic.select(f.rows[q], 0, f.rows[a], f.rows[b], f.rows[d], f.lanes);
        }));
        return true;
    }

    private boolean compare(Instruction in, PlainFact fact, int d, List<PlainStep> to) {
        boolean equality = in.op() == Op.CMPEQ || in.op() == Op.CMPNE;
        boolean fits = fact.first().plus(fact.second().negated()).fits(WORD)
                && fact.second().plus(fact.first().negated()).fits(WORD);
        if (equality || !fits) {
            return false;
        }
        boolean swapped = in.op() == Op.CMPGT || in.op() == Op.CMPLE;
        int flip = in.op() == Op.CMPGE || in.op() == Op.CMPLE ? -1 : 0;
        if (in.constant() && in.second() < Integer.MAX_VALUE) {
            // a > b is not a < b + 1, and a <= b is a < b + 1
            int bound = swapped ? in.second() + 1 : in.second();
            int negate = swapped ? ~flip : flip;
            int a = in.first();
            if (fact.first().plus(Interval.of(-(long) bound)).fits(WORD)) {
                to.add(PlainStep.of("less than constant", f -> PlainLoops.lessConstant(f.rows[a], bound, f.rows[d],
                        f.lanes, negate)));
                return true;
            }
        }
        int one = swapped ? second(in) : in.first();
        int other = swapped ? in.first() : second(in);
        to.add(PlainStep.of("less", f -> PlainLoops.less(f.rows[one], f.rows[other], f.rows[d], f.lanes, flip)));
        return true;
    }

    private boolean normal(int index, Instruction in, PlainFact fact, int d, List<PlainStep> to) {
        int draws = to.size();
        to.add(draw(seed, Draw.first(index), LaneRow.LOW));
        to.add(draw(seed, Draw.second(index), LaneRow.HIGH));
        int raw = in.shift() == 0 ? d : LaneRow.LOW;
        to.add(PlainStep.of("normal", f -> LaneRandom.normal(f.rows[LaneRow.LOW], f.rows[LaneRow.HIGH], f.rows[raw],
                f.lanes)));
        boolean done = in.shift() == 0 || in.shift() > 0 && round(in, fact, raw, d, to)
                || in.shift() < 0 && shift(raw, -in.shift(), d, to);
        if (!done) {
            to.subList(draws, to.size()).clear();
        }
        return done;
    }

    /** Random bits into a row. */
    static PlainStep draw(long seed, int draw, int row) {
        return PlainStep.of("draw", f -> CounterRandom.fill(CounterRandom.key(seed, f.step, f.sub, draw), f.ids,
                f.rows[row], f.lanes));
    }
}
