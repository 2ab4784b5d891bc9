package org.cortado.emulator.twin;

import java.util.function.DoubleBinaryOperator;
import org.cortado.assembler.image.Twin;
import org.cortado.assembler.isa.Guard;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.NeuronProgram;
import org.cortado.emulator.kernel.Draw;
import org.cortado.fixedpoint.CounterRandom;
import org.cortado.fixedpoint.Rounding;
import org.cortado.fixedpoint.Words;

/** Turns a program and its real reading into operations over lanes of doubles, one an instruction. */
final class TwinCompiler {
    /** The variance of the sum of eight random bytes; {@link CounterRandom#normal} is made of it. */
    private static final double BYTES_VARIANCE = 43690;

    private final NeuronProgram program;
    private final Twin.Program real;
    private final boolean quantised;
    private final long seed;
    /** Whether the accumulator holds a count, as far as compiled. */
    private boolean counting;

    private TwinCompiler(NeuronProgram program, Twin.Program real, boolean quantised, long seed) {
        this.program = program;
        this.real = real;
        this.quantised = quantised;
        this.seed = seed;
    }

    static TwinOperation[] compile(NeuronProgram program, Twin.Program real, boolean quantised, long seed) {
        TwinCompiler compiler = new TwinCompiler(program, real, quantised, seed);
        TwinOperation[] operations = new TwinOperation[program.code().size()];
        for (int i = 0; i < operations.length; i++) {
            operations[i] = compiler.operation(i);
        }
        return operations;
    }

    private TwinOperation operation(int index) {
        Instruction in = program.code().get(index);
        return switch (in.op().group()) {
            case ACCUMULATOR -> in.op() == Op.ARD ? write(in, read(index, in))
                    : guarded(in.guard(), accumulate(index, in));
            case TABLE -> write(in, table(index, in));
            case RANDOM -> write(in, in.op() == Op.RND ? uniform(index, in) : normal(index, in));
            case NARROW -> write(in, narrow(index, in));
            case OUTPUT -> guarded(in.guard(), output(index, in));
            default -> in.op() == Op.SEL ? write(in, select(index, in)) : binary(index, in);
        };
    }

    private interface Effect {
        void on(TwinFrame frame, int lane);
    }

    private static TwinOperation write(Instruction in, TwinLane value) {
        int d = in.destination();
        return guarded(in.guard(), (f, i) -> f.rows[d][i] = value.at(f, i));
    }

    private static TwinOperation guarded(Guard guard, Effect effect) {
        if (guard.always()) {
            return f -> {
                for (int i = 0; i < f.lanes; i++) {
                    effect.on(f, i);
                }
            };
        }
        int q = Register.PREDICATE + guard.predicate();
        return f -> {
            double[] condition = f.rows[q];
            for (int i = 0; i < f.lanes; i++) {
                if (condition[i] != 0 ^ guard.negated()) {
                    effect.on(f, i);
                }
            }
        };
    }

    private boolean count(int index) {
        return real.resultFraction()[index] == Twin.COUNT;
    }

    private double scale(int index) {
        return Math.scalb(1.0, real.scale()[index]);
    }

    private static TwinLane first(Instruction in) {
        int a = in.first();
        return (f, i) -> f.rows[a][i];
    }

    private TwinLane second(int index, Instruction in) {
        if (in.constant()) {
            double value = constant(index, in);
            return (f, i) -> value;
        }
        int b = in.second();
        double wrapped = in.op() == Op.MULU && quantised ? unsignedRange(b) : 0;
        if (wrapped != 0) {
            return (f, i) -> f.rows[b][i] < 0 ? f.rows[b][i] + wrapped : f.rows[b][i];
        }
        return (f, i) -> f.rows[b][i];
    }

    private double constant(int index, Instruction in) {
        if (!quantised) {
            return real.constants()[index];
        }
        int fraction = real.constantFraction()[index];
        double word = in.op() == Op.MULU ? in.second() & 0xffff_ffffL : in.second();
        return fraction == Twin.COUNT ? word : Math.scalb(word, -fraction);
    }

    /** What lies between the signed and the unsigned reading of a memory word whose top bit is set. */
    private double unsignedRange(int register) {
        int[] fractions = Register.kind(register) == Register.Kind.PARAMETER ? real.parameterFraction()
                : Register.kind(register) == Register.Kind.STATE ? real.stateFraction() : new int[0];
        int index = Register.index(register);
        return index < fractions.length && fractions[index] != Twin.COUNT
                ? Math.scalb(1.0, Integer.SIZE - fractions[index]) : 0;
    }

    private TwinOperation binary(int index, Instruction in) {
        TwinLane b = in.op().operands().hasSecond() ? second(index, in) : (f, i) -> 0;
        TwinLane a = in.op().operands().hasFirst() ? first(in) : (f, i) -> 0;
        DoubleBinaryOperator operator = in.op().real();
        if (in.op().operands().predicateDestination()) {
            return write(in, (f, i) -> operator.applyAsDouble(a.at(f, i), b.at(f, i)));
        }
        if (count(index)) {
            int power = real.scale()[index];
            return write(in, (f, i) -> CountArithmetic.result(in, a.at(f, i), b.at(f, i), power,
                    bits(index, in, f, i), program.width()));
        }
        boolean plain = in.guard().always() && real.scale()[index] == 0 && in.op() != Op.MULU;
        if (plain && (in.op() == Op.ADD || in.op() == Op.SUB || in.op() == Op.MUL)) {
            return TwinLoops.of(in, in.constant() ? constant(index, in) : 0);
        }
        double scale = scale(index);
        return write(in, (f, i) -> operator.applyAsDouble(a.at(f, i), b.at(f, i)) * scale);
    }

    private TwinLane select(int index, Instruction in) {
        TwinLane a = first(in);
        TwinLane b = second(index, in);
        int q = Register.PREDICATE + in.shift();
        boolean fit = count(index);
        return (f, i) -> {
            double value = f.rows[q][i] != 0 ? a.at(f, i) : b.at(f, i);
            return fit ? CountArithmetic.fit(value, in, 0, program.width()) : value;
        };
    }

    private Effect accumulate(int index, Instruction in) {
        TwinLane b = second(index, in);
        TwinLane x = in.op().operands().hasFirst() ? product(first(in), b) : b;
        boolean load = in.op().loadsAccumulator();
        double sign = in.op() == Op.ASB || in.op() == Op.AMSB ? -1 : 1;
        counting = count(index);
        if (counting) {
            TwinLane a = in.op().operands().hasFirst() ? first(in) : (f, i) -> 1;
            int left = Math.min(Math.max(real.scale()[index], 0), Long.SIZE - 1);
            return (f, i) -> {
                long term = (long) sign * (long) a.at(f, i) * (long) b.at(f, i) << left;
                f.countAccumulator[i] = load ? term : f.countAccumulator[i] + term;
                f.accumulator[i] = f.countAccumulator[i];
            };
        }
        double scale = scale(index);
        return (f, i) -> {
            double term = x.at(f, i) * scale;
            f.accumulator[i] = load ? term : sign < 0 ? f.accumulator[i] - term : f.accumulator[i] + term;
        };
    }

    private static TwinLane product(TwinLane a, TwinLane b) {
        return (f, i) -> a.at(f, i) * b.at(f, i);
    }

    private TwinLane read(int index, Instruction in) {
        int power = real.scale()[index];
        if (counting && count(index) && Math.abs(power) < Long.SIZE) {
            return (f, i) -> Words.narrow(f.countAccumulator[i], -power, in.rounding(), bits(index, in, f, i),
                    program.width(), in.overflow());
        }
        return finished(index, in, (f, i) -> f.accumulator[i]);
    }

    /** A real value scaled, and rounded where the result is a count. */
    private TwinLane finished(int index, Instruction in, TwinLane value) {
        double scale = scale(index);
        return count(index)
                ? (f, i) -> CountArithmetic.fit(value.at(f, i) * scale, in, bits(index, in, f, i), program.width())
                : (f, i) -> value.at(f, i) * scale;
    }

    private TwinLane table(int index, Instruction in) {
        Twin.Table table = real.tables().get(index);
        int a = in.first();
        return finished(index, in, (f, i) -> look(table, f.rows[a][i]));
    }

    /** Linear between the points, the ends clamp. */
    static double look(Twin.Table table, double x) {
        double[] y = table.points();
        double place = Math.min(Math.max((x - table.first()) / table.step(), 0), y.length - 1);
        int i = Math.min((int) place, y.length - 2);
        return y[i] + (y[i + 1] - y[i]) * (place - i);
    }

    private TwinLane uniform(int index, Instruction in) {
        if (count(index)) {
            return (f, i) -> draw(Draw.first(index), f, i) >>> in.shift();
        }
        double scale = scale(index) * 0x1p-32;
        return (f, i) -> (draw(Draw.first(index), f, i) & 0xffff_ffffL) * scale;
    }

    private TwinLane normal(int index, Instruction in) {
        double deviation = StrictMath.sqrt(BYTES_VARIANCE);
        return finished(index, in, (f, i) -> {
            int sum = CounterRandom.normal(draw(Draw.first(index), f, i), draw(Draw.second(index), f, i))
                    / CounterRandom.NORMAL_FACTOR;
            return sum / deviation;
        });
    }

    private TwinLane narrow(int index, Instruction in) {
        int a = in.first();
        if (!count(index)) {
            return (f, i) -> f.rows[a][i];
        }
        return switch (in.op()) {
            case WRAPN -> (f, i) -> Words.wrap((long) f.rows[a][i], in.bits());
            case CLIP -> (f, i) -> Words.saturate((long) f.rows[a][i], in.bits());
            default -> (f, i) -> Math.max(Words.saturate((long) f.rows[a][i], in.bits()),
                    -Words.saturate(Long.MAX_VALUE, in.bits()));
        };
    }

    private Effect output(int index, Instruction in) {
        int fraction = real.resultFraction()[index];
        TwinLane b = in.op() == Op.SPK ? (f, i) -> 1 : second(index, in);
        double unit = fraction == Twin.COUNT || in.op() == Op.SPK ? 1 : Math.scalb(1.0, fraction);
        return (f, i) -> {
            if (!f.spiked[i]) {
                f.spiked[i] = true;
                f.payload[i] = b.at(f, i) * unit;
            }
        };
    }

    private int bits(int index, Instruction in, TwinFrame f, int lane) {
        return in.rounding() == Rounding.STOCHASTIC ? draw(Draw.rounding(index), f, lane) : 0;
    }

    private int draw(int draw, TwinFrame f, int lane) {
        return CounterRandom.bits(seed, f.ids[lane], f.step, f.sub, draw);
    }
}
