package org.cortado.assembler.program;

import java.util.List;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.image.Twin;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.isa.Shift;
import org.cortado.fixedpoint.Overflow;
import org.cortado.fixedpoint.Rounding;
import org.cortado.fixedpoint.Words;

/** Gives an instruction its formats: checks them, finds its natural shift, and brings its constant to a word. */
final class InstructionTyper {
    private static final int NORMAL_FRACTION = 28;
    private static final int RANDOM_BITS = 32;

    private final Constants constants;
    private final FormatRules rules;
    private final Diagnostics diagnostics;
    private final List<TableDefinition> tables;
    private final int width;

    /**
     * @param width bits to which results are brought
     * @param tables receives each table that an instruction uses, in order of first use
     */
    InstructionTyper(Constants constants, Diagnostics diagnostics, int width, List<TableDefinition> tables) {
        this.width = width;
        this.constants = constants;
        this.rules = new FormatRules(diagnostics);
        this.diagnostics = diagnostics;
        this.tables = tables;
    }

    /** What the formats of an instruction come to: its natural shift, the constant and the result's fraction. */
    private record Typing(int natural, ConstantWord constant, int resultFraction) {
    }

    /** The typed instruction, or null after an error. */
    TypedInstruction type(ParsedInstruction in, AccumulatorChains.Chain chain) {
        Typing typing = typing(in, chain);
        if (typing == null) {
            return null;
        }
        if (in.second() instanceof Operand.Table operand) {
            return table(in, operand.table());
        }
        boolean plain = in.op().group() != Op.Group.RANDOM && (in.plain() || chain != null && chain.plain());
        int natural = plain ? 0 : typing.natural;
        Op op = in.op();
        boolean lowered = op == Op.MOV && in.shift() == null && natural < Shift.RIGHT.min();
        if (lowered) {
            op = Op.SHL;
            natural = -natural;
        }
        int shift = in.shift() != null ? in.shift() : natural;
        int scale = right(op.shift()) ? natural - shift : shift - natural;
        if (op.shift() == Shift.NONE) {
            shift = 0;
            scale = 0;
        } else if (op.shift() == Shift.BITS) {
            shift = in.bits() - Shift.BITS_BIAS;
            scale = 0;
        } else if (op.shift() == Shift.PREDICATE) {
            shift = Register.index(in.predicates().first());
            scale = 0;
        } else if (shift < op.shift().min() || shift > op.shift().max()) {
            shiftError(in, op, shift);
            return null;
        }
        return build(in, op, shift, scale, typing.constant, typing.resultFraction);
    }

    private static boolean right(Shift shift) {
        return shift == Shift.RIGHT || shift == Shift.DROP;
    }

    private void shiftError(ParsedInstruction in, Op op, int shift) {
        String remedy = in.shift() != null ? "write a shift within the limits"
                : shift > op.shift().max() ? "give the result more fraction bits, or a factor fewer"
                : "give the result fewer fraction bits, or convert in two steps";
        diagnostics.error("shift-range", in.span(), "%s would shift by %d bits, and can by %d .. %d".formatted(
                op.mnemonic(), shift, op.shift().min(), op.shift().max()), remedy);
    }

    private TypedInstruction build(ParsedInstruction in, Op op, int shift, int scale, ConstantWord constant,
            int resultFraction) {
        boolean predicates = op.operands().predicateDestination();
        int destination = predicates ? in.predicates().destination()
                : in.destination() == null ? Register.NONE : in.destination().code();
        int first = op.operands().predicateSources() ? in.predicates().first()
                : in.first() == null ? Register.NONE : in.first().code();
        int second = constant != null ? constant.word()
                : in.second() instanceof Operand.Word word ? word.code()
                : op.operands().predicateSources() ? in.predicates().second() : Register.NONE;
        if (constant != null && (op == Op.MOV || op == Op.SHL)) {
            warnOfCertainOverflow(in, op, constant.word(), shift);
        }
        return new TypedInstruction(in, new Instruction(op, in.guard(), destination, first, constant != null, second,
                shift, op.result() == Op.Result.ROUNDED ? in.rounding() : Rounding.FLOOR,
                op.result() == Op.Result.EXACT ? Overflow.SATURATE : in.overflow()), constant, scale, resultFraction,
                null);
    }

    /** A constant that the width never holds: what is stored is not what is written. */
    private void warnOfCertainOverflow(ParsedInstruction in, Op op, int word, int shift) {
        int right = op == Op.SHL ? -shift : shift;
        if (Words.overflows(word, right, in.rounding(), 0, width)) {
            diagnostics.warning("certain-overflow", in.second().span(), "this never fits %d bits and always %s"
                    .formatted(width, in.overflow() == Overflow.WRAP ? "wraps" : "saturates"),
                    "write a smaller constant, or a larger width in .neuron");
        }
    }

    private TypedInstruction table(ParsedInstruction in, TableDefinition table) {
        int index = tables.indexOf(table);
        if (index < 0) {
            index = tables.size();
            tables.add(table);
        }
        return new TypedInstruction(in, new Instruction(Op.TAB, in.guard(), in.destination().code(),
                in.first().code(), true, index, 0, in.rounding(), in.overflow()), null, 0,
                fraction(in.destination()), table);
    }

    private Typing typing(ParsedInstruction in, AccumulatorChains.Chain chain) {
        return switch (in.op().group()) {
            case MOVE -> move(in);
            case ARITHMETIC -> switch (in.op()) {
                case MUL, MULU, DIV -> factors(in);
                default -> alike(in);
            };
            case ACCUMULATOR -> accumulator(in, chain);
            case LOGIC -> in.op() == Op.SEL ? alike(in) : counts(in);
            case COMPARE, NARROW -> alike(in);
            case PREDICATE -> new Typing(0, null, Twin.COUNT);
            case TABLE -> lookup(in);
            case RANDOM -> random(in);
            case OUTPUT -> output(in);
        };
    }

    private Typing move(ParsedInstruction in) {
        Operand.Word d = in.destination();
        if (in.second() instanceof Operand.Constant constant) {
            if (!d.plain() && !rules.same(in, d, constant)) {
                return null;
            }
            return withConstant(0, constants.word(constant, d.format()), fraction(d));
        }
        Operand.Word b = (Operand.Word) in.second();
        boolean copy = d.format().equals(b.format());
        if (!in.plain() && !copy && !(rules.signed(in, b) && rules.signed(in, d))) {
            return null;
        }
        int right = b.format().fraction() - d.format().fraction();
        return new Typing(in.op() == Op.SHL ? -right : right, null, fraction(d));
    }

    /** Sources and destination, as far as there are any, in one format. */
    private Typing alike(ParsedInstruction in) {
        Operand.Word d = in.destination();
        Operand.Word wanted = d != null ? d : in.first();
        int result = d != null ? fraction(d) : Twin.COUNT;
        if (!in.plain() && !(rules.signed(in, wanted) && (in.first() == null || rules.same(in, wanted, in.first())))) {
            return null;
        }
        if (in.second() instanceof Operand.Constant constant) {
            if (!in.plain() && !rules.same(in, wanted, constant)) {
                return null;
            }
            return withConstant(0, constants.word(constant, in.plain() ? WordFormat.COUNT : wanted.format()), result);
        }
        boolean fits = in.plain() || !(in.second() instanceof Operand.Word b) || rules.same(in, wanted, b);
        return fits ? new Typing(0, null, result) : null;
    }

    private Typing counts(ParsedInstruction in) {
        boolean fits = in.plain() || rules.count(in, in.destination()) && rules.count(in, in.first())
                && !(in.second() instanceof Operand.Word b && !rules.count(in, b));
        return fits ? alike(in) : null;
    }

    private Typing factors(ParsedInstruction in) {
        Operand.Word d = in.destination();
        Operand.Word a = in.first();
        if (!in.plain() && !(rules.signed(in, d) && rules.signed(in, a))) {
            return null;
        }
        ConstantWord constant = null;
        int fraction;
        if (in.second() instanceof Operand.Constant written) {
            constant = constants.factor(written, in.op() == Op.MULU ? unsignedFactor(written, a)
                    : constants.factorFormat(written, a));
            if (constant == null) {
                return null;
            }
            fraction = constant.fractionBits();
        } else {
            Operand.Word b = (Operand.Word) in.second();
            boolean fits = in.plain() || (in.op() == Op.MULU ? rules.unsigned(in, b) : rules.signed(in, b));
            if (!fits) {
                return null;
            }
            fraction = b.format().fraction();
        }
        int of = a.format().fraction();
        int to = d.format().fraction();
        return new Typing(in.op() == Op.DIV ? to + fraction - of : of + fraction - to, constant, fraction(d));
    }

    private WordFormat unsignedFactor(Operand.Constant constant, Operand.Word other) {
        boolean fraction = constant.cast() == null && !other.plain() && !constant.value().raw()
                && constant.value().real() >= 0 && constant.value().real() < 1;
        return fraction ? WordFormat.parse("u0.32") : constants.factorFormat(constant, other);
    }

    private Typing accumulator(ParsedInstruction in, AccumulatorChains.Chain chain) {
        int result = chain.count() ? Twin.COUNT : chain.fraction();
        if (in.op() == Op.ARD) {
            boolean fits = chain.plain() || rules.signed(in, in.destination());
            return fits ? new Typing(chain.fraction() - in.destination().format().fraction(), null,
                    fraction(in.destination())) : null;
        }
        boolean signed = chain.plain() || (in.first() == null || rules.signed(in, in.first()))
                && !(in.second() instanceof Operand.Word b && !rules.signed(in, b));
        if (!signed) {
            return null;
        }
        int of = in.first() == null ? 0 : in.first().format().fraction();
        if (in.second() instanceof Operand.Word b) {
            return new Typing(chain.fraction() - of - b.format().fraction(), null, result);
        }
        Operand.Constant written = (Operand.Constant) in.second();
        ConstantWord constant = chain.plain() ? constants.word(written, WordFormat.COUNT)
                : in.first() != null ? constants.factor(written, constants.factorFormat(written, in.first()))
                : constants.term(written, chain.fraction(), chain.count());
        return constant == null ? null : withConstant(chain.fraction() - of - constant.fractionBits(), constant,
                result);
    }

    private Typing lookup(ParsedInstruction in) {
        TableDefinition table = ((Operand.Table) in.second()).table();
        Operand.Word argument = new Operand.Word(in.second().span(), "the argument of " + table.name(), 0,
                table.argument(), false);
        Operand.Word result = new Operand.Word(in.second().span(), "the result of " + table.name(), 0, table.result(),
                false);
        boolean fits = in.plain() || rules.same(in, argument, in.first()) && rules.same(in, result, in.destination());
        return fits ? new Typing(0, null, fraction(in.destination())) : null;
    }

    private Typing random(ParsedInstruction in) {
        Operand.Word d = in.destination();
        if (in.op() == Op.RND) {
            return new Typing(d.format().count() ? 0 : RANDOM_BITS - d.format().fraction(), null, fraction(d));
        }
        boolean fits = d.plain() || rules.signed(in, d);
        return fits ? new Typing(NORMAL_FRACTION - d.format().fraction(), null, fraction(d)) : null;
    }

    private Typing output(ParsedInstruction in) {
        if (in.second() instanceof Operand.Constant constant) {
            WordFormat format = constant.cast() == null ? WordFormat.COUNT : constant.cast();
            return withConstant(0, constants.word(constant, format), format.twinFraction());
        }
        if (in.second() instanceof Operand.Word b) {
            return b.plain() || rules.signed(in, b) ? new Typing(0, null, fraction(b)) : null;
        }
        return new Typing(0, null, Twin.COUNT);
    }

    private static Typing withConstant(int natural, ConstantWord constant, int resultFraction) {
        return constant == null ? null : new Typing(natural, constant, resultFraction);
    }

    private static int fraction(Operand.Word word) {
        return word.plain() ? Twin.COUNT : word.format().twinFraction();
    }
}
