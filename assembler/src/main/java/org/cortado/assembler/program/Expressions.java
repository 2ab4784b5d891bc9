package org.cortado.assembler.program;

import java.util.List;
import org.cortado.assembler.source.Argument;
import org.cortado.assembler.source.Expr;

/** Walks expressions. */
final class Expressions {
    private Expressions() {
    }

    /** The expressions that an expression is made of. */
    static List<Expr> parts(Expr expr) {
        if (expr instanceof Expr.Member member) {
            return List.of(member.target());
        }
        if (expr instanceof Expr.Index index) {
            return List.of(index.target(), index.index());
        }
        if (expr instanceof Expr.Unary unary) {
            return List.of(unary.operand());
        }
        if (expr instanceof Expr.Binary binary) {
            return List.of(binary.left(), binary.right());
        }
        if (expr instanceof Expr.Range range) {
            return List.of(range.low(), range.high());
        }
        if (expr instanceof Expr.Choice choice) {
            return List.of(choice.condition(), choice.yes(), choice.no());
        }
        if (expr instanceof Expr.Call call) {
            return call.arguments().stream().map(Argument::value).toList();
        }
        if (expr instanceof Expr.Cast cast) {
            return List.of(cast.operand());
        }
        return expr instanceof Expr.Items items ? items.items() : List.of();
    }
}
