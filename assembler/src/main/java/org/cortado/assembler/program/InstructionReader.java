package org.cortado.assembler.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.diagnostic.Suggestion;
import org.cortado.assembler.isa.Guard;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Operands;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.isa.Shift;
import org.cortado.assembler.source.Argument;
import org.cortado.assembler.source.Foreign;
import org.cortado.assembler.source.Statement;
import org.cortado.fixedpoint.Overflow;
import org.cortado.fixedpoint.Rounding;

/** Reads an instruction statement: mnemonic, suffixes, guard and operands, against the names of the program. */
final class InstructionReader {
    private static final int LEAST_BITS = Shift.BITS.min() + Shift.BITS_BIAS;
    private static final int MOST_BITS = Shift.BITS.max() + Shift.BITS_BIAS;

    private final ProgramHeader header;
    private final OperandReader operands;
    private final Diagnostics diagnostics;

    InstructionReader(ProgramHeader header, OperandReader operands, Diagnostics diagnostics) {
        this.header = header;
        this.operands = operands;
        this.diagnostics = diagnostics;
    }

    /** The instruction, or null after an error. */
    ParsedInstruction read(Statement statement) {
        int before = diagnostics.errors();
        int missed = operands.missed();
        Op op = Op.ofMnemonic(statement.name());
        if (op == null && operands.isWrong(statement.name())) { // a macro, perhaps, whose heading is wrong
            return null;
        }
        if (op == null) {
            unknown(statement);
            return null;
        }
        Suffixes suffixes = suffixes(op, statement);
        Guard guard = guard(statement);
        Integer shift = null;
        List<Argument> places = new ArrayList<>();
        for (Argument argument : statement.arguments()) {
            if (argument.key() == null) {
                places.add(argument);
            } else {
                shift = shift(op, argument, shift);
            }
        }
        if (op == Op.SHL && places.size() == 3 && shift == null) {
            shift = operands.integer(places.remove(2), Shift.WORD_LEFT.min(), Shift.WORD_LEFT.max(), "a left shift");
        }
        places = expanded(op, places);
        if (places == null && diagnostics.errors() > before) { // a key that is none may be the operand that is missing
            return null;
        }
        if (places == null) {
            diagnostics.error("operand-count", statement.span(), "%s does not take %d operand%s".formatted(
                    op.mnemonic(), statement.arguments().size(), statement.arguments().size() == 1 ? "" : "s"),
                    "write '%s'".formatted((op.mnemonic() + " " + op.operands().syntax()).strip()));
            return null;
        }
        ParsedInstruction parsed = placed(statement, op, guard, places, shift, suffixes);
        boolean whole = parsed.second() != null || !op.operands().hasSecond() || op.operands().predicateSources();
        return diagnostics.errors() == before && operands.missed() == missed && whole ? parsed : null;
    }

    private void unknown(Statement statement) {
        List<String> mnemonics = Arrays.stream(Op.values()).map(Op::mnemonic).toList();
        String foreign = Foreign.instruction(statement.name());
        diagnostics.error("unknown-mnemonic", statement.nameSpan(), "unknown instruction '%s'".formatted(
                statement.name()), foreign != null ? foreign : Suggestion.remedy(statement.name(), mnemonics,
                "see the instruction table of the manual; a macro is defined before it is called"));
    }

    private record Suffixes(Rounding rounding, Overflow overflow) {
    }

    private Suffixes suffixes(Op op, Statement statement) {
        Rounding rounding = null;
        Overflow overflow = null;
        for (String suffix : statement.suffixes()) {
            Rounding r = find(Rounding.values(), suffix, Rounding::key);
            Overflow o = find(Overflow.values(), suffix, Overflow::key);
            boolean allowed = r != null && op.result() == Op.Result.ROUNDED && rounding == null
                    || o != null && op.result() != Op.Result.EXACT && overflow == null;
            if (!allowed) {
                suffixError(op, statement, suffix, r != null, o != null);
            }
            rounding = r != null ? r : rounding;
            overflow = o != null ? o : overflow;
        }
        return new Suffixes(rounding != null ? rounding : header.rounding(),
                overflow != null ? overflow : header.overflow());
    }

    private static <T> T find(T[] values, String key, java.util.function.Function<T, String> name) {
        for (T value : values) {
            if (name.apply(value).equals(key)) {
                return value;
            }
        }
        return null;
    }

    private void suffixError(Op op, Statement statement, String suffix, boolean rounding, boolean overflow) {
        List<String> known = new ArrayList<>();
        if (op.result() == Op.Result.ROUNDED) {
            for (Rounding r : Rounding.values()) {
                known.add(r.key());
            }
        }
        if (op.result() != Op.Result.EXACT) {
            for (Overflow o : Overflow.values()) {
                known.add(o.key());
            }
        }
        String message = rounding && op.result() != Op.Result.ROUNDED ? "%s does not round, so '.%s' says nothing"
                : overflow && op.result() == Op.Result.EXACT ? "%s does not overflow, so '.%s' says nothing"
                : rounding || overflow ? "%s has two suffixes of one kind, the second is '.%s'"
                : "%s has no suffix '.%s'";
        diagnostics.error("unknown-suffix", statement.nameSpan(), message.formatted(op.mnemonic(), suffix),
                rounding || overflow ? "leave '.%s' away".formatted(suffix) : Suggestion.remedy(suffix, known,
                        known.isEmpty() ? "leave it away" : "suffixes are " + String.join(", ", known)));
    }

    private Guard guard(Statement statement) {
        if (statement.guard() == null) {
            return Guard.ALWAYS;
        }
        Span place = statement.label() != null ? statement.span()
                : statement.span().first(statement.guard().length() + (statement.guardNegated() ? 1 : 0));
        int code = operands.predicate(statement.guard(), place, "a guard");
        return code < 0 ? Guard.ALWAYS : new Guard(Register.index(code), statement.guardNegated());
    }

    private Integer shift(Op op, Argument argument, Integer earlier) {
        boolean takes = switch (op.shift()) {
            case NONE, PREDICATE, BITS -> false;
            default -> true;
        };
        if (!argument.key().equals("shift") || !takes || earlier != null) {
            diagnostics.error("unknown-key", argument.span(), earlier != null ? "a second shift"
                    : takes ? "%s has no '%s='".formatted(op.mnemonic(), argument.key())
                    : "%s does not shift and has no '%s='".formatted(op.mnemonic(), argument.key()),
                    operands.isRegister(argument.key()) ? "write a comma: %s %s, ...".formatted(op.mnemonic(),
                    argument.key()) : takes ? "a raw shift is written shift=12" : "leave it away");
            return earlier;
        }
        return operands.integer(argument, op.shift().min(), op.shift().max(), "a shift of " + op.mnemonic());
    }

    /** The operands, a short form filled in: {@code add v, w} is {@code add v, v, w}; null where the count is wrong. */
    private static List<Argument> expanded(Op op, List<Argument> given) {
        Operands kind = op.operands();
        int wanted = kind == Operands.NONE ? 0 : kind.syntax().split(",").length;
        if (given.size() == wanted) {
            return given;
        }
        boolean doubles = switch (kind) {
            case D_A_B, D_A_TABLE, D_A_N, Q_Q_Q, Q_Q -> true;
            case D_B -> op == Op.ABS;
            default -> false;
        };
        if (!doubles || given.size() != wanted - 1) {
            return null;
        }
        List<Argument> full = new ArrayList<>(given);
        full.add(1, given.get(0));
        return full;
    }

    private ParsedInstruction placed(Statement statement, Op op, Guard guard, List<Argument> at, Integer shift,
            Suffixes suffixes) {
        Operand.Word d = null;
        Operand.Word a = null;
        Operand b = null;
        int bits = 0;
        int q = Register.NONE;
        int q1 = Register.NONE;
        int q2 = Register.NONE;
        switch (op.operands()) {
            case NONE -> {
            }
            case D -> d = operands.destination(op, at.get(0));
            case A -> a = operands.first(op, at.get(0), null);
            case B -> b = operands.second(at.get(0));
            case D_B -> {
                d = operands.destination(op, at.get(0));
                b = operands.second(at.get(1));
            }
            case A_B -> {
                a = operands.first(op, at.get(0), at.get(1));
                b = operands.second(at.get(1));
            }
            case D_A_B -> {
                d = operands.destination(op, at.get(0));
                a = at.get(1) == at.get(0) ? d : operands.first(op, at.get(1), at.get(2));
                b = operands.second(at.get(2));
            }
            case Q_A_B -> {
                q = operands.predicate(at.get(0), "the result of " + op.mnemonic());
                a = operands.first(op, at.get(1), at.get(2));
                b = operands.second(at.get(2));
            }
            case Q_Q, Q_Q_Q -> {
                q = operands.predicate(at.get(0), "the result of " + op.mnemonic());
                q1 = at.get(1) == at.get(0) ? q : operands.predicate(at.get(1), "a source of " + op.mnemonic());
                q2 = at.size() < 3 ? Register.NONE : operands.predicate(at.get(2), "a source of " + op.mnemonic());
            }
            case D_Q_A_B -> {
                d = operands.destination(op, at.get(0));
                q1 = operands.predicate(at.get(1), "the choice of sel");
                a = operands.first(op, at.get(2), at.get(3));
                b = operands.second(at.get(3));
            }
            case D_A_TABLE -> {
                d = operands.destination(op, at.get(0));
                a = at.get(1) == at.get(0) ? d : operands.first(op, at.get(1), null);
                b = operands.table(at.get(2));
            }
            case D_A_N -> {
                d = operands.destination(op, at.get(0));
                a = at.get(1) == at.get(0) ? d : operands.first(op, at.get(1), null);
                Integer n = operands.integer(at.get(2), LEAST_BITS, MOST_BITS, "the number of bits");
                bits = n == null ? MOST_BITS : n;
            }
        }
        return new ParsedInstruction(statement, op, guard, d, new ParsedInstruction.Predicates(q, q1, q2), a, b, bits,
                shift, suffixes.rounding, suffixes.overflow);
    }
}
