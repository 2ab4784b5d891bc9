package org.cortado.assembler.source;

import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.Span;

/** What the operators of expressions do to numbers. Each gives a finite number, or NaN after reporting why not. */
final class Operators {
    private static final double EXACT_INTEGERS = 1L << 53;

    private Operators() {
    }

    static double apply(Expr.Unary unary, double operand, Diagnostics diagnostics) {
        return switch (unary.operator()) {
            case "-" -> -operand;
            case "!" -> operand == 0 ? 1 : 0;
            case "~" -> integer(operand, unary.operand().span(), diagnostics) ? ~(long) operand : Double.NaN;
            default -> operand;
        };
    }

    static double apply(Expr.Binary binary, double left, double right, Diagnostics diagnostics) {
        return switch (binary.operator()) {
            case "+" -> finite(left + right, binary, left, right, diagnostics);
            case "-" -> finite(left - right, binary, left, right, diagnostics);
            case "*" -> finite(left * right, binary, left, right, diagnostics);
            case "^" -> finite(StrictMath.pow(left, right), binary, left, right, diagnostics);
            case "/", "%" -> divided(binary, left, right, diagnostics);
            case "<" -> left < right ? 1 : 0;
            case "<=" -> left <= right ? 1 : 0;
            case ">" -> left > right ? 1 : 0;
            case ">=" -> left >= right ? 1 : 0;
            case "==" -> left == right ? 1 : 0;
            case "!=" -> left != right ? 1 : 0;
            case "&&" -> left != 0 && right != 0 ? 1 : 0;
            case "||" -> left != 0 || right != 0 ? 1 : 0;
            default -> bits(binary, left, right, diagnostics);
        };
    }

    private static double divided(Expr.Binary binary, double left, double right, Diagnostics diagnostics) {
        if (right == 0) {
            diagnostics.error("divide-by-zero", binary.right().span(), "division by zero", null);
            return Double.NaN;
        }
        double result = binary.operator().equals("/") ? left / right : left % right;
        return finite(result, binary, left, right, diagnostics);
    }

    private static double finite(double result, Expr.Binary binary, double left, double right,
            Diagnostics diagnostics) {
        if (Double.isFinite(result)) {
            return result;
        }
        diagnostics.error("not-finite", binary.span(), shown(left) + " " + binary.operator() + " " + shown(right)
                + " has no finite value", null);
        return Double.NaN;
    }

    private static double bits(Expr.Binary binary, double left, double right, Diagnostics diagnostics) {
        if (!integer(left, binary.left().span(), diagnostics) || !integer(right, binary.right().span(), diagnostics)) {
            return Double.NaN;
        }
        long a = (long) left;
        long b = (long) right;
        if (binary.operator().equals("&")) {
            return a & b;
        }
        if (binary.operator().equals("|")) {
            return a | b;
        }
        if (b < 0 || b > 62) {
            diagnostics.error("not-an-integer", binary.right().span(), "a shift is 0 to 62 bits, not " + b, null);
            return Double.NaN;
        }
        double result = binary.operator().equals(">>") ? a >> b : Math.scalb(left, (int) b);
        if (Math.abs(result) > EXACT_INTEGERS) {
            diagnostics.error("not-an-integer", binary.span(), a + " << " + b
                    + " is beyond 2^53, where numbers are no longer exact", "write it with *, or as raw(...)");
            return Double.NaN;
        }
        return result;
    }

    private static boolean integer(double number, Span span, Diagnostics diagnostics) {
        boolean whole = number == Math.rint(number) && Math.abs(number) <= EXACT_INTEGERS;
        if (!whole) {
            diagnostics.error("not-an-integer", span, "bits are of integers up to 2^53, not of " + shown(number),
                    "use floor, round or trunc");
        }
        return whole;
    }

    /** A number as messages show it: 5, not 5.0. */
    static String shown(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number)
                : Double.toString(number);
    }
}
