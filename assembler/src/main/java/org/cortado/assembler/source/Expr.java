package org.cortado.assembler.source;

import java.math.BigDecimal;
import java.util.List;
import org.cortado.assembler.diagnostic.Span;

/** An expression as written. Each node knows its place. */
public sealed interface Expr {
    Span span();

    /** A number literal with its unit applied, exact; {@code quantity} is what its unit measures, null without one. */
    record Number(Span span, BigDecimal value, String quantity) implements Expr {
    }

    /** A string literal, without its quotes and with its escapes undone. */
    record Text(Span span, String value) implements Expr {
    }

    /** A name. */
    record Name(Span span, String name) implements Expr {
    }

    /** {@code target.member}, as in {@code cell.v}. */
    record Member(Span span, Expr target, String member) implements Expr {
    }

    /** {@code target[index]}, the index being a number or a range, as in {@code exc[0..9]}. */
    record Index(Span span, Expr target, Expr index) implements Expr {
    }

    /** A prefix operator: {@code - + ~ !}. */
    record Unary(Span span, String operator, Expr operand) implements Expr {
    }

    /** An infix operator, the usual ones and {@code ->}; {@code ^} is power. */
    record Binary(Span span, String operator, Expr left, Expr right) implements Expr {
    }

    /** {@code low..high}, both included; it binds weaker than the arithmetic operators. */
    record Range(Span span, Expr low, Expr high) implements Expr {
    }

    /** {@code condition ? yes : no}. */
    record Choice(Span span, Expr condition, Expr yes, Expr no) implements Expr {
    }

    /** {@code name(arg, key=arg, ...)}. */
    record Call(Span span, String name, List<Argument> arguments) implements Expr {
    }

    /** {@code operand : format}, as in {@code 0.04 : q0.31} or, in a declaration, {@code x : s16.15}. */
    record Cast(Span span, Expr operand, String format) implements Expr {
    }

    /** {@code [a, b, ...]}: a list of values. */
    record Items(Span span, List<Expr> items) implements Expr {
    }
}
