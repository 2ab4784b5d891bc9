package org.cortado.assembler.source;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.diagnostic.Span;

/**
 * Expressions by recursive descent. From the weakest: {@code ->}; {@code ..}; {@code : format}; {@code ?:}; the infix
 * operators of {@link #tightness}; prefix {@code - + ~ !}; {@code ^} (to the right, so that -2^2 is -4 and 2^-1 is
 * a half); then {@code .member}, {@code [index]} and calls.
 */
final class ExpressionParser {
    /** What a bracket or prefix costs of {@link Limits#EXPRESSION_DEPTH}: it takes more of the stack than a link. */
    private static final int NESTING = 5;

    private final TokenCursor in;
    private int depth;

    ExpressionParser(TokenCursor in) {
        this.in = in;
    }

    /** An argument: {@code key = value}, {@code key : format = value}, or a value alone. */
    Argument argument() {
        if (in.nextName(0) && in.next(1, "=")) {
            Token key = in.take();
            in.take();
            return keyed(key, null);
        }
        if (in.nextName(0) && in.next(1, ":") && in.nextName(2) && in.next(3, "=")) {
            Token key = in.take();
            in.take();
            String format = in.take().text();
            in.take();
            return keyed(key, format);
        }
        Span start = in.here();
        Expr value = expression();
        return new Argument(in.since(start), null, null, value);
    }

    private Argument keyed(Token key, String format) {
        Expr value = expression();
        return new Argument(in.since(key.span()), key.text(), format, value);
    }

    Expr expression() {
        int outside = enter(NESTING);
        Span start = in.here();
        Expr left = range();
        while (in.accept("->")) {
            enter(1);
            Expr right = range();
            left = new Expr.Binary(in.since(start), "->", left, right);
        }
        depth = outside;
        return left;
    }

    private Expr range() {
        Span start = in.here();
        Expr low = cast();
        if (!in.accept("..")) {
            return low;
        }
        Expr high = cast();
        return new Expr.Range(in.since(start), low, high);
    }

    private Expr cast() {
        Span start = in.here();
        Expr operand = choice();
        if (!in.accept(":")) {
            return operand;
        }
        if (!in.nextName(0)) {
            boolean range = !in.atEnd() && in.peek().kind() == Token.Kind.NUMBER;
            throw wrong("a format is missing after ':'", range ? "a range is written 1..3, a format as in 0.04 : q0.31"
                    : "write one as in 0.04 : q0.31");
        }
        Token format = in.take();
        return new Expr.Cast(in.since(start), operand, format.text());
    }

    private Expr choice() {
        Span start = in.here();
        Expr condition = infix(1);
        if (!in.accept("?")) {
            return condition;
        }
        int outside = enter(NESTING);
        Expr yes = choice();
        if (!in.accept(":")) {
            throw wrong("expected ':' of the choice, found " + in.found(), "write condition ? yes : no");
        }
        Expr no = choice();
        depth = outside;
        return new Expr.Choice(in.since(start), condition, yes, no);
    }

    /** Operators that bind at least as tight as {@code least}; equal ones group from the left. */
    private Expr infix(int least) {
        int outside = depth;
        Span start = in.here();
        Expr left = prefix();
        while (true) {
            Token operator = in.peek();
            int tightness = operator == null || operator.kind() != Token.Kind.OPERATOR ? 0
                    : tightness(operator.text());
            if (tightness < least || tightness == 0) {
                depth = outside;
                return left;
            }
            in.take();
            enter(1);
            Expr right = infix(tightness + 1);
            left = new Expr.Binary(in.since(start), operator.text(), left, right);
        }
    }

    /** How tight an infix operator binds, from 1; 0 for anything else. */
    private static int tightness(String operator) {
        return switch (operator) {
            case "||" -> 1;
            case "&&" -> 2;
            case "|" -> 3;
            case "&" -> 4;
            case "==", "!=" -> 5;
            case "<", "<=", ">", ">=" -> 6;
            case "<<", ">>" -> 7;
            case "+", "-" -> 8;
            case "*", "/", "%" -> 9;
            default -> 0;
        };
    }

    private Expr prefix() {
        int outside = depth;
        Span start = in.here();
        if (in.next("-") || in.next("+") || in.next("~") || in.next("!")) {
            Token operator = in.take();
            enter(NESTING);
            Expr operand = prefix();
            depth = outside;
            return new Expr.Unary(in.since(start), operator.text(), operand);
        }
        Expr base = postfix();
        if (!in.accept("^")) {
            return base;
        }
        enter(NESTING);
        Expr exponent = prefix();
        depth = outside;
        return new Expr.Binary(in.since(start), "^", base, exponent);
    }

    private Expr postfix() {
        int outside = depth;
        Span start = in.here();
        Expr target = primary();
        while (true) {
            if (in.next(".")) {
                in.take();
                if (!in.nextName(0)) {
                    throw wrong("expected a name after '.', found " + in.found(), "write it as in cell.v");
                }
                Token member = in.take();
                target = new Expr.Member(in.since(start), target, member.text());
            } else if (in.next("[")) {
                Span open = in.take().span();
                Expr index = expression();
                close("]", open);
                target = new Expr.Index(in.since(start), target, index);
            } else {
                depth = outside;
                return target;
            }
            enter(1);
        }
    }

    private Expr primary() {
        if (in.atEnd()) {
            throw wrong("expected a value, found the end of the line", percent());
        }
        Token token = in.peek();
        switch (token.kind()) {
            case NUMBER -> {
                in.take();
                Unit unit = in.nextName(0) && !token.hasUnit() ? Unit.of(in.peek().text()) : null;
                if (unit != null) {
                    in.take();
                }
                Unit own = unit == null ? token.unit() : unit;
                return new Expr.Number(in.since(token.span()),
                        unit == null ? token.number() : token.number().multiply(unit.factor()),
                        own == null ? null : own.quantity());
            }
            case TEXT -> {
                return new Expr.Text(in.take().span(), token.text());
            }
            case NAME -> {
                in.take();
                return in.next("(") ? call(token) : new Expr.Name(token.span(), token.text());
            }
            case PARAMETER -> throw wrong("'\\" + token.text() + "' names no argument here",
                    "a \\ names an argument of the .macro, or the index of the .rept, around it");
            default -> {
                if (token.is("(")) {
                    Span open = in.take().span();
                    Expr inside = expression();
                    if (in.next(",")) {
                        throw wrong("expected ')', found ','", "a group holds one value: write a list with [ ]");
                    }
                    close(")", open);
                    return inside;
                }
                if (token.is("[")) {
                    return items();
                }
                throw wrong("expected a value, found " + in.found(), insteadOf(token));
            }
        }
    }

    /** What stands behind a % is missing where a percentage was meant. */
    private String percent() {
        Token before = in.peek(-1);
        return before != null && before.is("%") ? "a percentage is written as a fraction, as in 0.3" : null;
    }

    private String insteadOf(Token token) {
        Token before = in.peek(-1);
        if (before != null && token.touches() && before.is("*") && token.is("*")) {
            return "power is ^";
        }
        if (before != null && before.is("=") && token.is(">")) {
            return "an arrow is written ->";
        }
        if (token.is("%") && in.nextName(1)) {
            return "names are written without %";
        }
        if (before != null && before.is("[") && token.is("]")) {
            return "write an index or a range, as in exc[0..9], or leave the brackets away";
        }
        return token.is("=") ? "equality is ==" : percent();
    }

    private Expr call(Token name) {
        Span open = in.take().span();
        List<Argument> arguments = new ArrayList<>();
        if (!in.next(")")) {
            do {
                arguments.add(argument());
            } while (in.accept(","));
        }
        close(")", open);
        return new Expr.Call(in.since(name.span()), name.text(), List.copyOf(arguments));
    }

    private Expr items() {
        Span open = in.take().span();
        List<Expr> items = new ArrayList<>();
        if (!in.next("]")) {
            do {
                items.add(expression());
            } while (in.accept(","));
        }
        close("]", open);
        return new Expr.Items(in.since(open), List.copyOf(items));
    }

    private void close(String bracket, Span open) {
        if (in.accept(bracket)) {
            return;
        }
        if (in.atEnd()) {
            throw new SyntaxException("unclosed-bracket", open, "this bracket is not closed",
                    "write '" + bracket + "', on this line or after a \\ at its end");
        }
        throw wrong("expected ',' or '" + bracket + "', found " + in.found(), insteadOf(in.peek()));
    }

    /** Goes deeper, and gives the depth to come back to. */
    private int enter(int cost) {
        int outside = depth;
        depth += cost;
        if (depth > Limits.EXPRESSION_DEPTH) {
            throw new SyntaxException("too-deep", in.here(), "this expression nests too deep",
                    "name a part of it with .equ");
        }
        return outside;
    }

    private SyntaxException wrong(String message, String remedy) {
        return new SyntaxException("syntax", in.here(), message, remedy);
    }
}
