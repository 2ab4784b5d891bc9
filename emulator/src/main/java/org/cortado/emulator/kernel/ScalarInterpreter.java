package org.cortado.emulator.kernel;

import org.cortado.assembler.image.LookupTable;
import org.cortado.assembler.isa.Flag;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.isa.Shift;
import org.cortado.emulator.chip.NeuronProgram;
import org.cortado.fixedpoint.CounterRandom;
import org.cortado.fixedpoint.Overflow;
import org.cortado.fixedpoint.Rounding;
import org.cortado.fixedpoint.Words;

/**
 * The golden reference: executes one instruction on one neuron's registers, as plainly as the instruction table says
 * it. Every other kernel gives the same bits.
 */
public final class ScalarInterpreter {
    private final NeuronProgram program;
    private final long seed;
    private final LookupTable[] tables;

    public ScalarInterpreter(NeuronProgram program, long seed) {
        this.program = program;
        this.seed = seed;
        this.tables = new LookupTable[program.code().size()];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = program.tables().get(i) == null ? null : program.lookup(i);
        }
    }

    /** What an instruction did besides writing its result. */
    public enum Outcome { GUARDED_OFF, DONE, WRAPPED, SATURATED }

    /**
     * Executes one instruction.
     *
     * @param index its place in the program
     * @param neuron the neuron's id, for random draws
     * @param r the neuron's registers
     */
    public Outcome execute(int index, int neuron, NeuronRegisters r) {
        Instruction in = program.code().get(index);
        if (!in.guard().always()
                && r.get(Register.PREDICATE + in.guard().predicate()) == (in.guard().negated() ? 1 : 0)) {
            return Outcome.GUARDED_OFF;
        }
        int a = in.op().operands().hasFirst() ? r.get(in.first()) : 0;
        int b = in.constant() ? in.second() : in.op().operands().hasSecond() ? r.get(in.second()) : 0;
        return switch (in.op()) {
            case DIV -> divide(in, index, neuron, a, b, r);
            case ALD, AMUL -> accumulate(in, 0, in.op() == Op.ALD ? b : (long) a * b, r);
            case AAD, AMAC -> accumulate(in, r.accumulator(), in.op() == Op.AAD ? b : (long) a * b, r);
            case ASB, AMSB -> accumulate(in, r.accumulator(), in.op() == Op.ASB ? -(long) b : -((long) a * b), r);
            case ARD -> fit(in, r.accumulator(), in.shift(), bits(in, index, neuron, r), r);
            case SEL -> fit(in, r.get(Register.PREDICATE + in.shift()) != 0 ? a : b, 0, 0, r);
            case TAB -> look(in, index, neuron, a, r);
            case RND -> write(in, draw(Draw.first(index), neuron, r) >>> in.shift(), r);
            case RNDN -> fit(in, CounterRandom.normal(draw(Draw.first(index), neuron, r),
                    draw(Draw.second(index), neuron, r)), in.shift(), bits(in, index, neuron, r), r);
            case WRAPN -> narrow(in, a, Words.wrap(a, in.bits()), Flag.WRAP, r);
            case CLIP -> narrow(in, a, Words.saturate(a, in.bits()), Flag.SATURATE, r);
            case CLIPS -> narrow(in, a, Math.max(Words.saturate(a, in.bits()), -Words.saturate(Long.MAX_VALUE,
                    in.bits())), Flag.SATURATE, r);
            case SPK -> spike(1, r);
            case SPKG -> spikeGraded(b, r);
            default -> exact(in, index, neuron, a, b, r);
        };
    }

    private Outcome exact(Instruction in, int index, int neuron, int a, int b, NeuronRegisters r) {
        long exact = in.op().exact().applyAsLong(a, b);
        if (in.op().operands().predicateDestination()) {
            return write(in, (int) exact, r);
        }
        int shift = in.op().shift() == Shift.WORD_LEFT ? -in.shift() : in.shift();
        return fit(in, exact, shift, bits(in, index, neuron, r), r);
    }

    private Outcome fit(Instruction in, long exact, int shift, int bits, NeuronRegisters r) {
        r.set(in.destination(), Words.narrow(exact, shift, in.rounding(), bits, program.width(), in.overflow()));
        return Words.overflows(exact, shift, in.rounding(), bits, program.width()) ? overflow(in.overflow(), r)
                : Outcome.DONE;
    }

    private static Outcome overflow(Overflow mode, NeuronRegisters r) {
        r.raise(mode == Overflow.WRAP ? Flag.WRAP : Flag.SATURATE);
        return mode == Overflow.WRAP ? Outcome.WRAPPED : Outcome.SATURATED;
    }

    private static Outcome write(Instruction in, int word, NeuronRegisters r) {
        r.set(in.destination(), word);
        return Outcome.DONE;
    }

    private static Outcome narrow(Instruction in, int before, int after, Flag flag, NeuronRegisters r) {
        r.set(in.destination(), after);
        return before == after ? Outcome.DONE : overflow(flag == Flag.WRAP ? Overflow.WRAP : Overflow.SATURATE, r);
    }

    private Outcome divide(Instruction in, int index, int neuron, int a, int b, NeuronRegisters r) {
        if (b == 0) {
            r.raise(Flag.DIVIDE);
            return write(in, Words.div(a, 0, 0, Rounding.FLOOR, 0, program.width(), in.overflow()), r);
        }
        long quotient = Words.div((long) a << Math.max(in.shift(), 0), (long) b << Math.max(-in.shift(), 0),
                in.rounding(), bits(in, index, neuron, r));
        return fit(in, quotient, 0, 0, r);
    }

    private static Outcome accumulate(Instruction in, long acc, long x, NeuronRegisters r) {
        if (Accumulator.overflows(acc, x, in.shift())) {
            r.raise(Flag.ACCUMULATOR);
        }
        r.setAccumulator(Accumulator.add(acc, x, in.shift()));
        return Outcome.DONE;
    }

    private Outcome look(Instruction in, int index, int neuron, int x, NeuronRegisters r) {
        LookupTable table = tables[index];
        if (!table.quiet() && Lookup.outside(table, x)) {
            r.raise(Flag.TABLE);
        }
        return fit(in, Lookup.at(table, x, in.rounding(), bits(in, index, neuron, r)), 0, 0, r);
    }

    private static Outcome spike(int payload, NeuronRegisters r) {
        if (r.spiked()) {
            r.raise(Flag.SECOND_SPIKE);
        } else {
            r.spike(payload);
        }
        return Outcome.DONE;
    }

    private static Outcome spikeGraded(int payload, NeuronRegisters r) {
        spike(Words.saturate(payload, Short.SIZE), r);
        return Words.fits(payload, Short.SIZE) ? Outcome.DONE : overflow(Overflow.SATURATE, r);
    }

    private int bits(Instruction in, int index, int neuron, NeuronRegisters r) {
        return in.rounding() == Rounding.STOCHASTIC ? draw(Draw.rounding(index), neuron, r) : 0;
    }

    private int draw(int draw, int neuron, NeuronRegisters r) {
        return CounterRandom.bits(seed, neuron, r.get(Register.STEP), r.get(Register.SUB), draw);
    }
}
