package org.cortado.emulator.kernel;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.emulator.chip.NeuronProgram;
import org.cortado.fixedpoint.Rounding;

/** Several additions and subtractions into one register in one loop, and those of a constant to a product. */
final class PlainLinear {
    private static final int WORD = 32;

    private final NeuronProgram program;
    private final List<PlainFact> facts;
    private final LaneConstants constants;

    PlainLinear(NeuronProgram program, List<PlainFact> facts, LaneConstants constants) {
        this.program = program;
        this.facts = facts;
        this.constants = constants;
    }

    /** The sum so far. */
    private record Sum(List<Integer> plus, List<Integer> minus, int constant) {

        /** With one instruction more; null where there is no loop of so many rows. */
        Sum and(Instruction in, PlainFact fact, boolean continues) {
            List<Integer> more = new ArrayList<>(plus);
            List<Integer> less = new ArrayList<>(minus);
            int sum = constant;
            boolean negative = in.op() == Op.SUB;
            if (!continues) {
                more.add(in.first());
            }
            if (fact.second().single()) {
                sum += (int) (negative ? -fact.second().lo() : fact.second().lo());
            } else {
                (negative ? less : more).add(in.second());
            }
            boolean loop = less.isEmpty() ? more.size() <= 3 : less.size() == 1 && more.size() <= 2;
            return loop ? new Sum(more, less, sum) : null;
        }
    }

    /**
     * Adds the loop of the additions from an instruction on.
     *
     * @return the index after them, or {@code start} where there are not several
     */
    int emit(int start, List<PlainStep> steps) {
        if (!plain(start)) {
            return start;
        }
        Instruction first = program.code().get(start);
        if (first.op() == Op.MUL) {
            return product(start, first, steps);
        }
        Sum sum = new Sum(List.of(), List.of(), 0).and(first, facts.get(start), false);
        int end = start + 1;
        while (sum != null && continues(end, first.destination())) {
            Sum longer = sum.and(program.code().get(end), facts.get(end), true);
            if (longer == null) {
                break;
            }
            sum = longer;
            end++;
        }
        if (sum == null || end == start + 1) {
            return start;
        }
        steps.add(step(sum, first.destination()));
        return end;
    }

    private boolean plain(int index) {
        Instruction in = program.code().get(index);
        return (in.op() == Op.ADD || in.op() == Op.SUB || in.op() == Op.MUL) && in.guard().always()
                && facts.get(index).proven();
    }

    private boolean continues(int index, int d) {
        if (index >= program.code().size() || !plain(index)) {
            return false;
        }
        Instruction in = program.code().get(index);
        return in.op() != Op.MUL && in.destination() == d && in.first() == d && (in.constant() || in.second() != d);
    }

    private static PlainStep step(Sum sum, int d) {
        int k = sum.constant();
        int a = sum.plus().get(0);
        int b = sum.plus().size() > 1 ? sum.plus().get(1) : -1;
        if (sum.minus().isEmpty()) {
            int c = sum.plus().size() > 2 ? sum.plus().get(2) : -1;
            return PlainStep.of("sum of " + sum.plus().size(),
                    b < 0 ? f -> PlainLoops.addConstant(f.rows[a], k, f.rows[d], f.lanes)
                    : c < 0 ? f -> PlainLoops.add(f.rows[a], f.rows[b], f.rows[d], f.lanes, k)
                    : f -> PlainLoops.add(f.rows[a], f.rows[b], f.rows[c], f.rows[d], f.lanes, k));
        }
        int c = sum.minus().get(0);
        return PlainStep.of("difference of " + sum.plus().size(),
                b < 0 ? f -> PlainLoops.subtract(f.rows[a], f.rows[c], f.rows[d], f.lanes, k)
                : f -> PlainLoops.addSubtract(f.rows[a], f.rows[b], f.rows[c], f.rows[d], f.lanes, k));
    }

    /** A product that is rounded, and what is added to it: a constant, or a row where one factor is short. */
    private int product(int index, Instruction in, List<PlainStep> steps) {
        int s = in.shift();
        int d = in.destination();
        boolean rounds = in.rounding() == Rounding.FLOOR || in.rounding() == Rounding.NEAREST;
        if (!rounds || s < 1 || s >= WORD || facts.get(index).exact().fits(WORD) || !continues(index + 1, d)) {
            return index;
        }
        Instruction sum = program.code().get(index + 1);
        int half = in.rounding() == Rounding.NEAREST ? 1 << s - 1 : 0;
        Interval a = facts.get(index).first();
        Interval b = facts.get(index).second();
        if (!sum.constant()) {
            int second = in.constant() ? constants.row(in.second()) : in.second();
            PlainShort product = PlainShort.of(in.first(), second, a, b, s, half);
            if (product == null) {
                return index;
            }
            steps.add(sum.op() == Op.SUB ? product.minusRow(sum.second(), d) : product.plusRow(sum.second(), d));
            return index + 2;
        }
        int after = sum.op() == Op.SUB ? -sum.second() : sum.second();
        steps.add(in.constant()
                ? PlainMultiplication.constant(in.first(), in.second(), a, b, constants, d, s, half, after)
                : PlainMultiplication.product(in.first(), in.second(), a, b, d, s, half, after));
        return index + 2;
    }
}
