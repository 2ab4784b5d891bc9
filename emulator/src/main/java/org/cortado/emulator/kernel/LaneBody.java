package org.cortado.emulator.kernel;

import java.util.List;
import org.cortado.assembler.image.LookupTable;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.NeuronProgram;
import org.cortado.fixedpoint.CounterRandom;
import org.cortado.fixedpoint.Overflow;
import org.cortado.fixedpoint.Rounding;

/** What an instruction computes, as loops over rows, guards aside. */
final class LaneBody {
    private static final int WORD = 32;

    private final NeuronProgram program;
    private final long seed;
    private final LaneConstants constants;
    private final LaneAccumulatorBody accumulator;
    /** The sign bit of the width. */
    private final int top;

    LaneBody(NeuronProgram program, long seed, LaneConstants constants) {
        this.program = program;
        this.seed = seed;
        this.constants = constants;
        this.accumulator = new LaneAccumulatorBody(this);
        this.top = 1 << program.width() - 1;
    }

    /** The row of the second source. */
    int second(Instruction in) {
        return in.constant() ? constants.row(in.second()) : in.second();
    }

    /** The row of a constant. */
    int constant(int word) {
        return constants.row(word);
    }

    /** Whether the second source is sure to fit the width. */
    boolean narrowNeedless(Instruction in) {
        return top == Integer.MIN_VALUE
                || in.constant() && LaneArithmetic.wrapped(in.second(), top) == in.second();
    }

    /** Adds the parts of an instruction that write into a sink's rows. */
    void emit(int index, LaneSink sink, List<LaneOperation> to) {
        Instruction in = program.code().get(index);
        switch (in.op().group()) {
            case MOVE -> move(index, in, sink, to);
            case ARITHMETIC -> arithmetic(index, in, sink, to);
            case ACCUMULATOR -> {
                if (in.op() == Op.ARD) {
                    round(index, in, LaneRow.ACCUMULATOR_HIGH, LaneRow.ACCUMULATOR_LOW, sink, to);
                } else {
                    accumulator.emit(in, sink, to);
                }
            }
            case LOGIC -> logic(in, sink, to);
            case COMPARE -> to.add(compare(in, sink.low()));
            case PREDICATE -> to.add(predicate(in, sink.low()));
            case TABLE -> look(index, in, sink, to);
            case RANDOM -> random(index, in, sink, to);
            default -> to.add(narrowing(in, sink));
        }
    }

    private static int sat(Instruction in) {
        return in.overflow() == Overflow.WRAP ? 0 : -1;
    }

    private void move(int index, Instruction in, LaneSink sink, List<LaneOperation> to) {
        int b = second(in);
        int left = in.op() == Op.SHL ? in.shift() : -in.shift();
        if (left == 0) {
            int d = sink.low();
            to.add(narrowNeedless(in) ? f -> LaneArithmetic.copy(f.rows[b], f.rows[d], f.lanes)
                    : narrowed(in, b, sink));
        } else if (left > 0) {
            to.add(f -> LaneExtension.left(f.rows[b], f.rows[LaneRow.HIGH], f.rows[LaneRow.LOW], f.lanes, left));
            to.add(whole(in, LaneRow.HIGH, LaneRow.LOW, sink));
        } else {
            to.add(f -> LaneExtension.extend(f.rows[b], f.rows[LaneRow.HIGH], f.lanes));
            round(index, in, LaneRow.HIGH, b, sink, to);
        }
    }

    private void arithmetic(int index, Instruction in, LaneSink sink, List<LaneOperation> to) {
        int a = in.first();
        int b = second(in);
        int d = sink.low();
        int over = sink.overflow();
        int sat = sat(in);
        switch (in.op()) {
            case ADD -> to.add(top == Integer.MIN_VALUE
                    ? f -> LaneArithmetic.addWords(f.rows[a], f.rows[b], f.rows[d], f.rows[over], f.lanes, sat)
                    : f -> LaneArithmetic.add(f.rows[a], f.rows[b], f.rows[d], f.rows[over], f.lanes, top, sat));
            case SUB -> to.add(subtract(a, b, sink, sat));
            case RSUB -> to.add(subtract(b, a, sink, sat));
            case ABS -> to.add(f -> LaneArithmetic.absolute(f.rows[b], f.rows[d], f.rows[over], f.lanes, top, sat));
            case MIN, MAX -> {
                int flip = in.op() == Op.MAX ? -1 : 0;
                to.add(f -> LaneCompare.extreme(f.rows[a], f.rows[b], f.rows[d], f.lanes, flip));
                narrow(in, sink, to);
            }
            case DIV -> {
                bits(index, in, to);
                int zero = sink.flag();
                to.add(f -> LaneRare.divide(f.rows[a], f.rows[b], f.rows[LaneRow.BITS], f.rows[d], f.rows[over],
                        f.rows[zero], f.lanes, in, program.width()));
            }
            default -> {
                to.add(product(in, LaneRow.HIGH, LaneRow.LOW));
                round(index, in, LaneRow.HIGH, LaneRow.LOW, sink, to);
            }
        }
    }

    private LaneOperation subtract(int a, int b, LaneSink sink, int sat) {
        int d = sink.low();
        int over = sink.overflow();
        return top == Integer.MIN_VALUE
                ? f -> LaneArithmetic.subtractWords(f.rows[a], f.rows[b], f.rows[d], f.rows[over], f.lanes, sat)
                : f -> LaneArithmetic.subtract(f.rows[a], f.rows[b], f.rows[d], f.rows[over], f.lanes, top, sat);
    }

    /** The exact product of both sources. */
    LaneOperation product(Instruction in, int high, int low) {
        int a = in.first();
        int b = second(in);
        return in.op() == Op.MULU
                ? f -> LaneProduct.unsigned(f.rows[a], f.rows[b], f.rows[high], f.rows[low], f.lanes)
                : f -> LaneProduct.signed(f.rows[a], f.rows[b], f.rows[high], f.rows[low], f.lanes);
    }

    private void logic(Instruction in, LaneSink sink, List<LaneOperation> to) {
        int a = in.first();
        int b = second(in);
        int d = sink.low();
        int q = Register.PREDICATE + in.shift();
        to.add(switch (in.op()) {
            case AND -> f -> LaneArithmetic.and(f.rows[a], f.rows[b], f.rows[d], f.lanes);
            case OR -> f -> LaneArithmetic.or(f.rows[a], f.rows[b], f.rows[d], f.lanes);
            case XOR -> f -> LaneArithmetic.xor(f.rows[a], f.rows[b], f.rows[d], f.lanes);
            default -> f -> LaneArithmetic.select(f.rows[q], 0, f.rows[a], f.rows[b], f.rows[d], f.lanes);
        });
        narrow(in, sink, to);
    }

    private LaneOperation compare(Instruction in, int d) {
        int a = in.first();
        int b = second(in);
        return switch (in.op()) {
            case CMPEQ -> f -> LaneCompare.equal(f.rows[a], f.rows[b], f.rows[d], f.lanes, 0);
            case CMPNE -> f -> LaneCompare.equal(f.rows[a], f.rows[b], f.rows[d], f.lanes, -1);
            case CMPLT -> f -> LaneCompare.less(f.rows[a], f.rows[b], f.rows[d], f.lanes, 0);
            case CMPGE -> f -> LaneCompare.less(f.rows[a], f.rows[b], f.rows[d], f.lanes, -1);
            case CMPGT -> f -> LaneCompare.less(f.rows[b], f.rows[a], f.rows[d], f.lanes, 0);
            default -> f -> LaneCompare.less(f.rows[b], f.rows[a], f.rows[d], f.lanes, -1);
        };
    }

    private static LaneOperation predicate(Instruction in, int d) {
        int a = in.first();
        int b = in.second();
        return switch (in.op()) {
            case PAND -> f -> LaneArithmetic.and(f.rows[a], f.rows[b], f.rows[d], f.lanes);
            case POR -> f -> LaneArithmetic.or(f.rows[a], f.rows[b], f.rows[d], f.lanes);
            case PXOR -> f -> LaneArithmetic.xor(f.rows[a], f.rows[b], f.rows[d], f.lanes);
            default -> f -> LaneArithmetic.not(f.rows[a], f.rows[d], f.lanes);
        };
    }

    private void look(int index, Instruction in, LaneSink sink, List<LaneOperation> to) {
        LookupTable table = program.lookup(index);
        bits(index, in, to);
        to.add(f -> LaneRare.look(table, f.rows[in.first()], f.rows[LaneRow.BITS], f.rows[sink.low()],
                f.rows[sink.overflow()], f.rows[sink.flag()], f.lanes, in, program.width()));
    }

    private void random(int index, Instruction in, LaneSink sink, List<LaneOperation> to) {
        to.add(draw(Draw.first(index), LaneRow.LOW));
        if (in.op() == Op.RND) {
            to.add(f -> LaneRandom.drop(f.rows[LaneRow.LOW], f.rows[sink.low()], f.lanes, in.shift()));
            return;
        }
        to.add(draw(Draw.second(index), LaneRow.HIGH));
        to.add(f -> LaneRandom.normal(f.rows[LaneRow.LOW], f.rows[LaneRow.HIGH], f.rows[LaneRow.LOW], f.lanes));
        to.add(f -> LaneExtension.extend(f.rows[LaneRow.LOW], f.rows[LaneRow.HIGH], f.lanes));
        round(index, in, LaneRow.HIGH, LaneRow.LOW, sink, to);
    }

    private LaneOperation draw(int draw, int row) {
        return f -> CounterRandom.fill(CounterRandom.key(seed, f.step, f.sub, draw), f.ids, f.rows[row], f.lanes);
    }

    private void bits(int index, Instruction in, List<LaneOperation> to) {
        if (in.rounding() == Rounding.STOCHASTIC) {
            to.add(draw(Draw.rounding(index), LaneRow.BITS));
        }
    }

    private static LaneOperation narrowing(Instruction in, LaneSink sink) {
        int a = in.first();
        int d = sink.low();
        int over = sink.overflow();
        int sign = 1 << in.bits() - 1;
        if (in.op() == Op.CLIPS) {
            return f -> LaneArithmetic.clipSymmetric(f.rows[a], f.rows[d], f.rows[over], f.lanes, sign);
        }
        int sat = in.op() == Op.WRAPN ? 0 : -1;
        return f -> LaneArithmetic.narrow(f.rows[a], f.rows[d], f.rows[over], f.lanes, sign, sat);
    }

    private LaneOperation narrowed(Instruction in, int from, LaneSink sink) {
        int d = sink.low();
        int over = sink.overflow();
        int sat = sat(in);
        return f -> LaneArithmetic.narrow(f.rows[from], f.rows[d], f.rows[over], f.lanes, top, sat);
    }

    private void narrow(Instruction in, LaneSink sink, List<LaneOperation> to) {
        if (top != Integer.MIN_VALUE) {
            to.add(narrowed(in, sink.low(), sink));
        }
    }

    private LaneOperation whole(Instruction in, int high, int low, LaneSink sink) {
        int sat = sat(in);
        return f -> LaneNarrowRounding.whole(f.rows[high], f.rows[low], f.rows[sink.low()], f.rows[sink.overflow()],
                f.lanes, top, sat);
    }

    /** Shifts the exact result in two rows as the instruction says, rounds it, and brings it to the width. */
    private void round(int index, Instruction in, int high, int low, LaneSink sink, List<LaneOperation> to) {
        int s = in.shift();
        if (s == 0) {
            to.add(whole(in, high, low, sink));
        } else if (s < 0) {
            to.add(f -> LaneRare.narrow(f.rows[high], f.rows[low], f.rows[LaneRow.BITS], f.rows[sink.low()],
                    f.rows[sink.overflow()], f.lanes, in, program.width()));
        } else if (s < WORD) {
            bits(index, in, to);
            to.add(near(in, high, low, s, sink));
        } else if (in.rounding() == Rounding.STOCHASTIC) {
            bits(index, in, to);
            int sat = sat(in);
            to.add(f -> LaneNarrowRounding.stochasticFar(f.rows[high], f.rows[low], f.rows[LaneRow.BITS],
                    f.rows[sink.low()], f.rows[sink.overflow()], f.lanes, s, top, sat));
        } else {
            to.add(f -> LaneExtension.gather(f.rows[high], f.rows[low], f.rows[LaneRow.HIGH], f.rows[LaneRow.LOW],
                    f.lanes, s - WORD + 1));
            to.add(near(in, LaneRow.HIGH, LaneRow.LOW, WORD - 1, sink));
        }
    }

    /** Shifts by 1..31. */
    private LaneOperation near(Instruction in, int high, int low, int s, LaneSink sink) {
        int d = sink.low();
        int over = sink.overflow();
        int sat = sat(in);
        if (top != Integer.MIN_VALUE) {
            return narrow(in.rounding(), high, low, s, sink, sat);
        }
        return switch (in.rounding()) {
            case FLOOR -> f -> LaneRounding.floor(f.rows[high], f.rows[low], f.rows[d], f.rows[over], f.lanes, s, sat);
            case NEAREST -> f -> LaneRounding.nearest(f.rows[high], f.rows[low], f.rows[d], f.rows[over], f.lanes, s,
                    sat);
            case EVEN -> f -> LaneRounding.even(f.rows[high], f.rows[low], f.rows[d], f.rows[over], f.lanes, s, sat);
            case ZERO -> f -> LaneRounding.zero(f.rows[high], f.rows[low], f.rows[d], f.rows[over], f.lanes, s, sat);
            case STOCHASTIC -> f -> LaneRounding.stochastic(f.rows[high], f.rows[low], f.rows[LaneRow.BITS],
                    f.rows[d], f.rows[over], f.lanes, s, sat);
        };
    }

    private LaneOperation narrow(Rounding rounding, int high, int low, int s, LaneSink sink, int sat) {
        int d = sink.low();
        int over = sink.overflow();
        return switch (rounding) {
            case FLOOR -> f -> LaneNarrowRounding.floor(f.rows[high], f.rows[low], f.rows[d], f.rows[over], f.lanes,
                    s, top, sat);
            case NEAREST -> f -> LaneNarrowRounding.nearest(f.rows[high], f.rows[low], f.rows[d], f.rows[over],
                    f.lanes, s, top, sat);
            case EVEN -> f -> LaneNarrowRounding.even(f.rows[high], f.rows[low], f.rows[d], f.rows[over], f.lanes, s,
                    top, sat);
            case ZERO -> f -> LaneNarrowRounding.zero(f.rows[high], f.rows[low], f.rows[d], f.rows[over], f.lanes, s,
                    top, sat);
            case STOCHASTIC -> f -> LaneNarrowRounding.stochastic(f.rows[high], f.rows[low], f.rows[LaneRow.BITS],
                    f.rows[d], f.rows[over], f.lanes, s, top, sat);
        };
    }
}
