package org.cortado.emulator.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.NeuronProgram;
import org.cortado.fixedpoint.CounterRandom;
import org.cortado.fixedpoint.Overflow;

/**
 * Follows a program over intervals in place of words: from what its registers lie between when a sub-step starts, what
 * each instruction can meet, and whether its result is sure to fit. A comparison tells something about the register
 * that it looked at to those instructions that its predicate guards.
 */
final class PlainRanges {
    private static final Interval WORD = Interval.ofWidth(32);
    /** The sum of eight bytes less its mean. */
    private static final int LARGEST_NORMAL = 1020;

    private final NeuronProgram program;
    private final Interval full;
    private final Interval[] words = new Interval[Register.NONE + 1];
    private final Comparison[] known = new Comparison[Register.Kind.PREDICATE.count()];
    private Interval accumulator = Interval.ZERO;

    /** A predicate's meaning as long as the register stays as it was. */
    private record Comparison(Op op, int register, Interval with) {

        /** What the register lies between where the comparison came out as told. */
        Interval narrow(Interval word, boolean outcome) {
            Op relation = outcome ? op : switch (op) {
                case CMPLT -> Op.CMPGE;
                case CMPGE -> Op.CMPLT;
                case CMPGT -> Op.CMPLE;
                case CMPLE -> Op.CMPGT;
                case CMPEQ -> Op.CMPNE;
                default -> Op.CMPEQ;
            };
            return switch (relation) {
                case CMPLT -> word.narrowedTo(Long.MIN_VALUE, with.hi() - 1);
                case CMPLE -> word.narrowedTo(Long.MIN_VALUE, with.hi());
                case CMPGT -> word.narrowedTo(with.lo() + 1, Long.MAX_VALUE);
                case CMPGE -> word.narrowedTo(with.lo(), Long.MAX_VALUE);
                case CMPEQ -> word.narrowedTo(with.lo(), with.hi());
                default -> word;
            };
        }
    }

    private PlainRanges(NeuronProgram program, Interval[] start) {
        this.program = program;
        this.full = Interval.ofWidth(program.width());
        Arrays.fill(words, WORD);
        Arrays.fill(words, Register.TEMPORARY, Register.INPUT, Interval.ZERO);
        System.arraycopy(start, Register.STATE, words, Register.STATE, Register.TEMPORARY);
        System.arraycopy(start, Register.INPUT, words, Register.INPUT, Register.PREDICATE - Register.INPUT);
    }

    /**
     * What is known of each instruction.
     *
     * @param start by register code, what states, parameters and inputs lie between when a sub-step starts
     */
    static List<PlainFact> of(NeuronProgram program, Interval[] start) {
        PlainRanges ranges = new PlainRanges(program, start);
        List<PlainFact> facts = new ArrayList<>();
        for (Instruction in : program.code()) {
            facts.add(ranges.follow(in));
        }
        return facts;
    }

    /** What each state lies between when the sub-step is over. */
    static Interval[] after(NeuronProgram program, Interval[] start) {
        PlainRanges ranges = new PlainRanges(program, start);
        program.code().forEach(ranges::follow);
        return Arrays.copyOf(ranges.words, Register.PARAMETER);
    }

    private PlainFact follow(Instruction in) {
        boolean predicates = in.op().operands().predicateSources();
        Interval a = !in.op().operands().hasFirst() || predicates ? null : source(in, in.first());
        Interval b = in.op() == Op.TAB || predicates ? null : in.constant() ? Interval.of(in.second())
                : in.op().operands().hasSecond() ? source(in, in.second()) : null;
        if (in.op() == Op.MULU && b.lo() < 0) {
            b = in.constant() ? Interval.of(in.second() & 0xffff_ffffL) : new Interval(0, 0xffff_ffffL);
        }
        if (in.op().writesAccumulator()) {
            return accumulate(in, a, b);
        }
        if (in.op().operands().predicateDestination()) {
            compare(in, b);
            return new PlainFact(true, a, b, null);
        }
        if (!in.op().operands().hasDestination()) {
            return new PlainFact(in.op() == Op.SPK, a, b, null);
        }
        Interval exact = exact(in, a, b);
        Interval limit = in.op().group() == Op.Group.NARROW ? narrow(in) : full;
        Interval rounded = exact == null || !exact.modest() ? Interval.LONG : rounded(in, exact);
        boolean unlimited = in.op() == Op.RND;
        boolean proven = in.op() != Op.TAB && in.op() != Op.DIV && (unlimited || rounded.within(limit));
        // a temporary's row holds what another block left until it is written
        Interval before = in.destination() < Register.PARAMETER ? words[in.destination()] : null;
        write(in, proven ? rounded : in.op() == Op.WRAPN || in.overflow() == Overflow.WRAP ? limit
                : clamped(rounded, limit));
        return new PlainFact(proven, a, b, exact, before, rounded);
    }

    private static Interval clamped(Interval value, Interval limit) {
        return new Interval(Math.max(limit.lo(), Math.min(limit.hi(), value.lo())),
                Math.max(limit.lo(), Math.min(limit.hi(), value.hi())));
    }

    private static Interval narrow(Instruction in) {
        Interval limit = Interval.ofWidth(in.bits());
        return in.op() == Op.CLIPS ? new Interval(limit.lo() + 1, limit.hi()) : limit;
    }

    private static Interval rounded(Instruction in, Interval exact) {
        int s = switch (in.op().shift()) {
            case RIGHT -> in.shift();
            case WORD_LEFT -> -in.shift();
            default -> 0;
        };
        return s < 0 ? exact.shiftedLeft(-s) : exact.shiftedRight(s, in.rounding());
    }

    /** The exact result, or null where nothing is known. */
    private Interval exact(Instruction in, Interval a, Interval b) {
        return switch (in.op()) {
            case MOV, SHL -> b;
            case ADD -> a.plus(b);
            case SUB -> a.plus(b.negated());
            case RSUB -> b.plus(a.negated());
            case ABS -> new Interval(b.lo() <= 0 && b.hi() >= 0 ? 0 : Math.min(Math.abs(b.lo()), Math.abs(b.hi())),
                    Math.max(Math.abs(b.lo()), Math.abs(b.hi())));
            case MIN -> new Interval(Math.min(a.lo(), b.lo()), Math.min(a.hi(), b.hi()));
            case MAX -> new Interval(Math.max(a.lo(), b.lo()), Math.max(a.hi(), b.hi()));
            case MUL, MULU -> a.times(b);
            case ARD -> accumulator;
            case AND, OR, XOR -> Interval.ofWidth(Math.max(a.bits(), b.bits()));
            case SEL -> a.union(b);
            case WRAPN, CLIP, CLIPS -> a;
            case RND -> in.shift() == 0 ? WORD : new Interval(0, (1L << 32 - in.shift()) - 1);
            case RNDN -> Interval.of((long) LARGEST_NORMAL * CounterRandom.NORMAL_FACTOR)
                    .union(Interval.of((long) -LARGEST_NORMAL * CounterRandom.NORMAL_FACTOR));
            default -> null;
        };
    }

    private PlainFact accumulate(Instruction in, Interval a, Interval b) {
        Interval term = (a == null ? b : a.times(b)).shiftedLeft(in.shift());
        boolean load = in.op().loadsAccumulator();
        boolean less = in.op() == Op.ASB || in.op() == Op.AMSB;
        boolean proven = term.modest() && (load || accumulator.modest());
        Interval sum = !proven ? Interval.LONG : load ? term : accumulator.plus(less ? term.negated() : term);
        accumulator = in.guard().always() ? sum : sum.union(accumulator);
        return new PlainFact(proven, a, b, term);
    }

    private void compare(Instruction in, Interval with) {
        int q = in.destination() - Register.PREDICATE;
        boolean tells = in.op().group() == Op.Group.COMPARE && in.guard().always();
        known[q] = tells ? new Comparison(in.op(), in.first(), with) : null;
    }

    /** A source's interval, narrowed by the instruction's guard. */
    private Interval source(Instruction in, int register) {
        return guarded(in, register, true);
    }

    private Interval guarded(Instruction in, int register, boolean acts) {
        Interval word = words[register];
        Comparison comparison = in.guard().always() ? null : known[in.guard().predicate()];
        return comparison == null || comparison.register() != register ? word
                : comparison.narrow(word, acts ^ in.guard().negated());
    }

    private void write(Instruction in, Interval value) {
        int d = in.destination();
        words[d] = in.guard().always() ? value : value.union(guarded(in, d, false));
        for (int q = 0; q < known.length; q++) {
            if (known[q] != null && known[q].register() == d) {
                known[q] = null;
            }
        }
    }
}
