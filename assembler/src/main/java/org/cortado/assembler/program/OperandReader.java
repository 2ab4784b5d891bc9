package org.cortado.assembler.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.diagnostic.Suggestion;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.source.Argument;
import org.cortado.assembler.source.Evaluator;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Scope;
import org.cortado.assembler.source.Value;

/** Reads single operands. Each method reports what is wrong and then gives null, or -1 for a predicate. */
final class OperandReader {
    private final Names names;
    private final Scope scope;
    private final Diagnostics diagnostics;
    private final Set<String> undefined = new HashSet<>();
    private int missed;

    OperandReader(Names names, Scope scope, Diagnostics diagnostics) {
        this.names = names;
        this.scope = scope;
        this.diagnostics = diagnostics;
    }

    /** Whether a name is that of a register. */
    boolean isRegister(String name) {
        return names.code(name) >= 0;
    }

    /** Whether a name stands on a line that was not understood; then it is missed in silence. */
    boolean isWrong(String name) {
        boolean wrong = scope.isWrong(name);
        missed += wrong ? 1 : 0;
        return wrong;
    }

    /** A word that the instruction writes. */
    Operand.Word destination(Op op, Argument argument) {
        Operand.Word word = word(argument, "the result of " + op.mnemonic());
        if (word == null || Register.isWritableWord(word.code())) {
            return word;
        }
        String kind = switch (Register.kind(word.code()) == null ? 'c' : Register.kind(word.code()).letter()) {
            case 'p' -> "a parameter";
            case 'x' -> "an input";
            default -> "a counter";
        };
        diagnostics.error("read-only", argument.span(), "%s cannot be written: it is %s".formatted(word.name(), kind),
                "write a state or a temporary word");
        return null;
    }

    /** The first source, which is always a register; {@code second} is what stands after it, for the remedy. */
    Operand.Word first(Op op, Argument argument, Argument second) {
        if (argument.value() instanceof Expr.Name) {
            return word(argument, "the first source of " + op.mnemonic());
        }
        if (register(argument.value()) != null) {
            diagnostics.error("operand-kind", argument.span(), "an operand is one register, and this is an expression",
                    "compute with instructions, one operation each");
            return null;
        }
        boolean swaps = second != null && second.value() instanceof Expr.Name;
        String mirrored = mirrored(op);
        String remedy = swaps && mirrored != null
                ? "write '%s' with the two sources swapped".formatted(mirrored)
                : "bring the constant into a temporary with mov";
        diagnostics.error("operand-kind", argument.span(),
                "the first source of %s is a register, never a constant".formatted(op.mnemonic()), remedy);
        return null;
    }

    /** The instruction that does the same with its sources swapped, or null. */
    private static String mirrored(Op op) {
        return switch (op) {
            case SUB -> "rsub";
            case RSUB -> "sub";
            case CMPLT -> "cmpgt";
            case CMPLE -> "cmpge";
            case CMPGT -> "cmplt";
            case CMPGE -> "cmple";
            case ADD, MIN, MAX, MUL, AMUL, AMAC, AMSB, AND, OR, XOR, CMPEQ, CMPNE -> op.mnemonic();
            default -> null;
        };
    }

    private Operand.Word word(Argument argument, String what) {
        String name = argument.value() instanceof Expr.Name n ? n.name() : null;
        Operand.Word word = name == null ? null : names.word(name, argument.span());
        if (word != null) {
            return word;
        }
        if (name == null) {
            diagnostics.error("operand-kind", argument.span(), what + " is a register", "write its name alone");
        } else if (names.code(name) >= 0) {
            diagnostics.error("operand-kind", argument.span(), "%s is a word, and %s is a predicate".formatted(what,
                    name), "predicates choose with 'sel d, %s, a, b' or guard with '%s? ...'".formatted(name, name));
        } else {
            undefined(argument.span(), name, false);
        }
        return null;
    }

    /** How many operands had no value of which nothing was said, for something was said before. */
    int missed() {
        return missed;
    }

    /** Reports a name the first time only. */
    private void undefined(Span span, String name, boolean predicate) {
        if (isWrong(name)) {
            return;
        }
        if (!undefined.add(name)) {
            missed++;
            return;
        }
        diagnostics.error("undefined-name", span, "undefined %s '%s'".formatted(
                predicate ? "predicate" : "register", name), Suggestion.remedy(name, names.suggestions(predicate),
                predicate ? "declare it with .pred " + name : "declare it with .temp " + name
                        + ", or .state, .param, .input"));
    }

    /** The second source: a register or a constant. */
    Operand second(Argument argument) {
        Expr expr = argument.value();
        if (expr instanceof Expr.Name name && names.code(name.name()) >= 0) {
            return word(argument, "a source");
        }
        if (expr instanceof Expr.Name name && names.table(name.name()) != null) {
            diagnostics.error("operand-kind", argument.span(), "%s is a table".formatted(name.name()),
                    "read it with tab");
            return null;
        }
        if (expr instanceof Expr.Cast cast && cast.operand() instanceof Expr.Name name
                && names.code(name.name()) >= 0) {
            diagnostics.error("operand-kind", argument.span(), "a register has the format of its declaration",
                    "convert with 'mov t, %s' and t : %s".formatted(name.name(), cast.format()));
            return null;
        }
        String register = register(expr);
        if (register != null) {
            diagnostics.error("operand-kind", argument.span(),
                    "an operand is one register or a constant, and this computes with register %s".formatted(register),
                    "compute with instructions, one operation each");
            return null;
        }
        if (expr instanceof Expr.Name name && scope.lookup(name.name()) == null
                && Suggestion.nearest(name.name(), names.suggestions(false)) != null) {
            undefined(argument.span(), name.name(), false);
            return null;
        }
        return constant(argument);
    }

    private Operand.Constant constant(Argument argument) {
        Value value = Evaluator.evaluate(argument.value(), scope, diagnostics);
        if (value == null) {
            missed++;
            return null;
        }
        WordFormat cast = null;
        if (value.format() != null) {
            try {
                cast = WordFormat.parse(value.format());
            } catch (IllegalArgumentException e) {
                diagnostics.error("unknown-format", argument.span(), e.getMessage(), null);
                return null;
            }
        }
        return new Operand.Constant(argument.span(), value, cast);
    }

    /** The first register that an expression names, or null. */
    private String register(Expr expr) {
        List<Expr> open = new ArrayList<>(List.of(expr));
        while (!open.isEmpty()) {
            Expr next = open.remove(open.size() - 1);
            if (next instanceof Expr.Name name && names.code(name.name()) >= 0) {
                return name.name();
            }
            open.addAll(Expressions.parts(next));
        }
        return null;
    }

    /** A table; null without a report where its definition was reported already. */
    Operand.Table table(Argument argument) {
        String name = argument.value() instanceof Expr.Name n ? n.name() : "";
        TableDefinition table = names.table(name);
        if (table != null) {
            return new Operand.Table(argument.span(), table);
        }
        if (names.isWrongTable(name) || isWrong(name)) {
            return null;
        }
        diagnostics.error("undefined-name", argument.span(), name.isEmpty() ? "tab needs the name of a table"
                : "undefined table '%s'".formatted(name), Suggestion.remedy(name, names.tableNames(),
                "define it with .table, before this program or in it"));
        return null;
    }

    /** A predicate, as a register code. */
    int predicate(Argument argument, String what) {
        if (argument.value() instanceof Expr.Name name) {
            return predicate(name.name(), argument.span(), what);
        }
        diagnostics.error("operand-kind", argument.span(), what + " is a predicate", "write its name alone");
        return -1;
    }

    /** A predicate of a name, as a register code. */
    int predicate(String name, Span span, String what) {
        int code = names.code(name);
        if (Register.isPredicate(code)) {
            return code;
        }
        if (code >= 0) {
            diagnostics.error("operand-kind", span, "%s is a predicate, and %s is a word".formatted(what, name),
                    "compare it into a predicate first, as in 'cmpgt q, %s, 0'".formatted(name));
        } else {
            undefined(span, name, true);
        }
        return -1;
    }

    /** A written integer within limits. */
    Integer integer(Argument argument, int min, int max, String what) {
        Value value = Evaluator.evaluate(argument.value(), scope, diagnostics);
        if (value == null) {
            return null;
        }
        double number = value.real();
        if (value.isText() || number != StrictMath.rint(number) || number < min || number > max) {
            diagnostics.error("out-of-range", argument.span(), "%s is an integer %d .. %d".formatted(what, min, max),
                    null);
            return null;
        }
        return (int) number;
    }
}
