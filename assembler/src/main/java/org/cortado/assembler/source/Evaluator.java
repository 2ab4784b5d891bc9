package org.cortado.assembler.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.diagnostic.Suggestion;
import org.cortado.assembler.text.Keyed;
import org.cortado.fixedpoint.QFormat;

/**
 * Values of expressions. Literals and their negations stay exact; everything else is computed in doubles, with no
 * infinity and no NaN ever coming out. Comparisons and logic give 1 or 0.
 */
public final class Evaluator {
    private final Scope scope;
    private final Diagnostics diagnostics;

    private Evaluator(Scope scope, Diagnostics diagnostics) {
        this.scope = scope;
        this.diagnostics = diagnostics;
    }

    /** The value, or null after reporting what is wrong. */
    public static Value evaluate(Expr expr, Scope scope, Diagnostics diagnostics) {
        return new Evaluator(scope, diagnostics).value(expr);
    }

    /** The value as a plain number, or NaN after reporting what is wrong; a text, raw word or cast is wrong too. */
    public static double number(Expr expr, Scope scope, Diagnostics diagnostics) {
        return new Evaluator(scope, diagnostics).real(expr);
    }

    /** The value as a text, or null after reporting what is wrong. */
    public static String text(Expr expr, Scope scope, Diagnostics diagnostics) {
        if (expr instanceof Expr.Name name && scope.lookup(name.name()) == null) {
            diagnostics.error("not-a-text", expr.span(), "expected a text in quotes, found '" + name.name() + "'",
                    "write \"" + name.name() + "\"");
            return null;
        }
        Value value = evaluate(expr, scope, diagnostics);
        if (value != null && !value.isText()) {
            diagnostics.error("not-a-text", expr.span(), "expected a text in quotes, found a number", null);
            return null;
        }
        return value == null ? null : value.text();
    }

    private Value value(Expr expr) {
        if (expr instanceof Expr.Number number) {
            return Value.of(number.value());
        }
        if (expr instanceof Expr.Name || expr instanceof Expr.Member) {
            return named(expr);
        }
        if (expr instanceof Expr.Text text) {
            return Value.ofText(text.value());
        }
        if (expr instanceof Expr.Unary unary && (unary.operator().equals("-") || unary.operator().equals("+"))) {
            return signed(unary);
        }
        if (expr instanceof Expr.Cast cast) {
            return cast(cast);
        }
        if (expr instanceof Expr.Choice choice) {
            return chosen(choice.condition(), choice.yes(), choice.no());
        }
        if (expr instanceof Expr.Call call) {
            return call(call);
        }
        if (expr instanceof Expr.Binary binary) {
            return binary(binary);
        }
        return number(real(expr));
    }

    private static Value number(double real) {
        return Double.isNaN(real) ? null : Value.of(real);
    }

    /** A plain number; NaN where it is none, which has then been reported. */
    private double real(Expr expr) {
        if (expr instanceof Expr.Number number) {
            return number.value().doubleValue();
        }
        if (expr instanceof Expr.Binary binary && !textual(binary.operator())) {
            return arithmetic(binary);
        }
        if (expr instanceof Expr.Unary unary) {
            double operand = real(unary.operand());
            return Double.isNaN(operand) ? operand : Operators.apply(unary, operand, diagnostics);
        }
        if (expr instanceof Expr.Range) {
            return fail("not-a-number", expr.span(), "a range is no number", "write one value here");
        }
        if (expr instanceof Expr.Index) {
            return fail("not-a-number", expr.span(), "a part of something is no number here", null);
        }
        if (expr instanceof Expr.Items) {
            return fail("not-a-number", expr.span(), "a list is no number", "write one value here");
        }
        return plain(value(expr), expr.span());
    }

    private double plain(Value value, Span span) {
        if (value == null) {
            return Double.NaN;
        }
        if (value.isText()) {
            return fail("not-a-number", span, "expected a number, found a text", null);
        }
        if (value.raw()) {
            return fail("misplaced-raw", span, "a raw word takes no arithmetic",
                    "write the arithmetic inside, as in raw(3 + 4)");
        }
        if (value.format() != null) {
            return fail("misplaced-cast", span, "a format applies to a whole value, not to a part of its arithmetic",
                    "write it last, as in 2 * x : " + value.format());
        }
        return value.real();
    }

    private Value named(Expr expr) {
        String name = expr instanceof Expr.Name simple ? simple.name() : dotted(expr);
        if (name == null) {
            return none("not-a-number", expr.span(), "this is no value", null);
        }
        Value found = scope.lookup(name);
        if (found != null && Double.isNaN(found.real())) { // what is wrong with it has been said at its definition
            return null;
        }
        if (found == null) {
            found = Constant.of(name);
        }
        if (found == null) {
            unknown(name, expr.span());
        }
        return found;
    }

    private void unknown(String name, Span span) {
        String remedy;
        Function function = Function.of(name);
        if (Unit.of(name) != null) {
            remedy = "a unit stands after a number, as in 1 " + name;
        } else if (function != null) {
            remedy = "it is a function: " + function.syntax();
        } else {
            List<String> names = new ArrayList<>(scope.names());
            names.addAll(Keyed.keys(Constant.values()));
            remedy = Suggestion.remedy(name, names, scope.remedy(name));
        }
        diagnostics.error("undefined-name", span, "undefined name '" + name + "'", remedy);
    }

    private static String dotted(Expr expr) {
        if (expr instanceof Expr.Name name) {
            return name.name();
        }
        if (expr instanceof Expr.Member member) {
            String target = dotted(member.target());
            return target == null ? null : target + "." + member.member();
        }
        return null;
    }

    private Value signed(Expr.Unary unary) {
        Value operand = value(unary.operand());
        if (operand == null) {
            return null;
        }
        boolean minus = unary.operator().equals("-");
        if (operand.raw()) {
            return minus ? Value.ofRaw(-operand.exact().longValue()) : operand;
        }
        BigDecimal exact = operand.exact();
        if (exact != null && operand.format() == null) {
            return minus ? Value.of(exact.negate()) : operand;
        }
        double plain = plain(operand, unary.operand().span());
        return number(minus ? -plain : plain);
    }

    private Value cast(Expr.Cast cast) {
        Value operand = value(cast.operand());
        if (operand == null) {
            return null;
        }
        if (operand.isText()) {
            return none("not-a-number", cast.operand().span(), "a text has no format", null);
        }
        if (operand.format() != null && !operand.format().equals(cast.format())) {
            return none("misplaced-cast", cast.span(), "this value has the format " + operand.format() + " already",
                    "write one format");
        }
        if (!cast.format().equals("int")) {
            try {
                QFormat.parse(cast.format());
            } catch (IllegalArgumentException e) {
                return none("unknown-format", cast.span(), e.getMessage(),
                        Foreign.format(cast.format()));
            }
        }
        return new Value(operand.real(), operand.exact(), operand.raw(), null, cast.format());
    }

    private Value chosen(Expr condition, Expr yes, Expr no) {
        double decides = real(condition);
        return Double.isNaN(decides) ? null : value(decides != 0 ? yes : no);
    }

    private Value call(Expr.Call call) {
        Function function = Function.of(call.name());
        if (function == null) {
            return scoped(call);
        }
        for (Argument argument : call.arguments()) {
            if (argument.key() != null) {
                return none("bad-call", argument.span(), "'" + call.name()
                        + "' takes its arguments by place, not by name", "write the value alone");
            }
        }
        if (!function.takes(call.arguments().size())) {
            return none("bad-call", call.span(), "'" + call.name() + "' does not take " + call.arguments().size()
                    + (call.arguments().size() == 1 ? " argument" : " arguments"), "write " + function.syntax());
        }
        if (function == Function.IF) {
            return chosen(call.arguments().get(0).value(), call.arguments().get(1).value(),
                    call.arguments().get(2).value());
        }
        double[] arguments = new double[call.arguments().size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = real(call.arguments().get(i).value());
            if (Double.isNaN(arguments[i])) {
                return null;
            }
        }
        if (function == Function.RAW) {
            return raw(arguments[0], call.span());
        }
        double result = function.of(arguments);
        if (!Double.isFinite(result)) {
            List<String> shown = new ArrayList<>();
            for (double argument : arguments) {
                shown.add(Operators.shown(argument));
            }
            return none("not-finite", call.span(), call.name() + "(" + String.join(", ", shown)
                    + ") has no finite value", function.syntax() + " is " + function.meaning());
        }
        return Value.of(result);
    }

    private Value raw(double word, Span span) {
        if (word != Math.rint(word) || word < Integer.MIN_VALUE || word > 0xffff_ffffL) {
            return none("not-an-integer", span, "a raw word is an integer of 32 bits, not " + Operators.shown(word),
                    null);
        }
        return Value.ofRaw((long) word);
    }

    private Value scoped(Expr.Call call) {
        List<Value> arguments = new ArrayList<>();
        for (Argument argument : call.arguments()) {
            if (argument.key() != null) {
                return unknown(call);
            }
            Value value = value(argument.value());
            if (value == null) {
                return null;
            }
            arguments.add(value);
        }
        Value result;
        try {
            result = scope.call(call.name(), arguments);
        } catch (IllegalArgumentException e) { // the scope's way to say that the arguments are wrong
            return none("bad-call", call.span(), e.getMessage(), null);
        }
        return result != null ? result : unknown(call);
    }

    private Value unknown(Expr.Call call) {
        List<String> names = new ArrayList<>(scope.functions());
        names.addAll(Function.names());
        return none("unknown-function", call.span(), "unknown function '" + call.name() + "'",
                Suggestion.remedy(call.name(), names, "functions are " + String.join(", ", names)));
    }

    private Value binary(Expr.Binary binary) {
        String operator = binary.operator();
        if (operator.equals("->")) {
            return none("not-a-number", binary.span(), "a -> b is no value", "it stands first in .project pre -> post");
        }
        if (textual(operator) || operator.equals("+")) {
            Value left = value(binary.left());
            Value right = left == null ? null : value(binary.right());
            if (right == null) {
                return null;
            }
            if (left.isText() && right.isText()) {
                return texts(binary, left.text(), right.text());
            }
            double a = plain(left, binary.left().span());
            double b = plain(right, binary.right().span());
            return number(Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : Operators.apply(binary, a, b, diagnostics));
        }
        return number(arithmetic(binary));
    }

    private Value texts(Expr.Binary binary, String left, String right) {
        if (!binary.operator().equals("+")) {
            return Value.of(left.equals(right) == binary.operator().equals("==") ? 1 : 0);
        }
        return left.length() + right.length() <= Limits.LINE_LENGTH ? Value.ofText(left + right)
                : none("text-too-long", binary.span(), "this text has over " + Limits.LINE_LENGTH + " characters",
                        null);
    }

    /** Operators that texts may stand beside, or that give no number. */
    private static boolean textual(String operator) {
        return operator.equals("->") || operator.equals("==") || operator.equals("!=");
    }

    private double arithmetic(Expr.Binary binary) {
        double left = real(binary.left());
        if (Double.isNaN(left)) {
            return left;
        }
        if (binary.operator().equals("&&") && left == 0 || binary.operator().equals("||") && left != 0) {
            return left != 0 ? 1 : 0;
        }
        double right = real(binary.right());
        return Double.isNaN(right) ? right : Operators.apply(binary, left, right, diagnostics);
    }

    private double fail(String code, Span span, String message, String remedy) {
        diagnostics.error(code, span, message, remedy);
        return Double.NaN;
    }

    private Value none(String code, Span span, String message, String remedy) {
        diagnostics.error(code, span, message, remedy);
        return null;
    }
}
