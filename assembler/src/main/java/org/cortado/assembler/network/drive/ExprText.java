package org.cortado.assembler.network.drive;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.cortado.assembler.source.Argument;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Scope;
import org.cortado.assembler.source.Value;

/**
 * Writes an expression as text that reads back as the same expression, each operation in parentheses of its own but those
 * of a chain of one operator, which may be long.
 *
 * @param constants names that are replaced by their values
 */
record ExprText(Scope constants) {

    String of(Expr expr) {
        String text = inner(expr);
        return expr instanceof Expr.Binary || expr instanceof Expr.Choice ? text.substring(1, text.length() - 1) : text;
    }

    private String inner(Expr expr) {
        if (expr instanceof Expr.Number number) {
            return plain(number.value());
        }
        if (expr instanceof Expr.Text text) {
            return "\"" + text.value().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
        if (expr instanceof Expr.Name name) {
            Value value = constants.lookup(name.name());
            return value == null || value.isText() ? name.name()
                    : value.exact() != null ? plain(value.exact()) : Double.toString(value.real());
        }
        if (expr instanceof Expr.Member member) {
            return inner(member.target()) + "." + member.member();
        }
        if (expr instanceof Expr.Index index) {
            return inner(index.target()) + "[" + of(index.index()) + "]";
        }
        if (expr instanceof Expr.Unary unary) {
            return unary.operator() + inner(unary.operand());
        }
        if (expr instanceof Expr.Binary binary) {
            boolean chain = binary.left() instanceof Expr.Binary left && left.operator().equals(binary.operator())
                    && !binary.operator().equals("^"); // the others group from the left
            return "(" + (chain ? of(binary.left()) : inner(binary.left())) + " " + binary.operator() + " "
                    + inner(binary.right()) + ")";
        }
        if (expr instanceof Expr.Range range) {
            return inner(range.low()) + ".." + inner(range.high());
        }
        if (expr instanceof Expr.Choice choice) {
            return "(" + inner(choice.condition()) + " ? " + inner(choice.yes()) + " : " + inner(choice.no()) + ")";
        }
        if (expr instanceof Expr.Call call) {
            return call.name() + "(" + call.arguments().stream().map(this::argument).collect(Collectors.joining(", "))
                    + ")";
        }
        if (expr instanceof Expr.Items items) {
            return list(items.items());
        }
        Expr.Cast cast = (Expr.Cast) expr;
        return "(" + inner(cast.operand()) + " : " + cast.format() + ")";
    }

    private String argument(Argument argument) {
        return (argument.key() == null ? "" : argument.key() + "=") + of(argument.value());
    }

    private String list(List<Expr> items) {
        return items.stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String plain(BigDecimal number) {
        return Math.abs(number.scale()) > 30 ? number.toString() : number.toPlainString();
    }
}
