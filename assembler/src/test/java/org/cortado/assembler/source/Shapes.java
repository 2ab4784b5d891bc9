package org.cortado.assembler.source;

import java.util.List;
import java.util.stream.Collectors;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Diagnostics;

/** Writes what was parsed with every bracket, so that tests can say what binds to what. */
final class Shapes {

    private Shapes() {
    }

    static String of(Expr expr) {
        if (expr instanceof Expr.Number number) {
            return number.value().toPlainString();
        }
        if (expr instanceof Expr.Text text) {
            return "\"" + text.value() + "\"";
        }
        if (expr instanceof Expr.Name name) {
            return name.name();
        }
        if (expr instanceof Expr.Member member) {
            return of(member.target()) + "." + member.member();
        }
        if (expr instanceof Expr.Index index) {
            return of(index.target()) + "[" + of(index.index()) + "]";
        }
        if (expr instanceof Expr.Unary unary) {
            return "(" + unary.operator() + of(unary.operand()) + ")";
        }
        if (expr instanceof Expr.Binary binary) {
            return "(" + of(binary.left()) + " " + binary.operator() + " " + of(binary.right()) + ")";
        }
        if (expr instanceof Expr.Range range) {
            return "(" + of(range.low()) + ".." + of(range.high()) + ")";
        }
        if (expr instanceof Expr.Choice choice) {
            return "(" + of(choice.condition()) + " ? " + of(choice.yes()) + " : " + of(choice.no()) + ")";
        }
        if (expr instanceof Expr.Call call) {
            return call.name() + "(" + call.arguments().stream().map(Shapes::of).collect(Collectors.joining(", "))
                    + ")";
        }
        if (expr instanceof Expr.Cast cast) {
            return "<" + cast.format() + " " + of(cast.operand()) + ">";
        }
        Expr.Items items = (Expr.Items) expr;
        return "[" + items.items().stream().map(Shapes::of).collect(Collectors.joining(", ")) + "]";
    }

    static String of(Argument argument) {
        return (argument.key() == null ? "" : argument.key()
                + (argument.keyFormat() == null ? "" : ":" + argument.keyFormat()) + "=") + of(argument.value());
    }

    static String of(Statement statement) {
        return (statement.label() == null ? "" : statement.label() + ": ")
                + (statement.guard() == null ? "" : (statement.guardNegated() ? "!" : "") + statement.guard() + "? ")
                + statement.name() + statement.suffixes().stream().map(s -> "." + s).collect(Collectors.joining())
                + statement.arguments().stream().map(a -> " " + of(a)).collect(Collectors.joining(","));
    }

    /** The statements of a text that has no error. */
    static List<Statement> statements(String text) {
        Diagnostics diagnostics = new Diagnostics();
        List<Statement> statements = StatementParser.file(SourceReader.ofText("test.cas", text), diagnostics);
        if (diagnostics.hasErrors()) {
            throw new AssertionError(messages(diagnostics));
        }
        return statements;
    }

    /** The expression of a text that has no error. */
    static Expr expression(String text) {
        return statements(".x " + text).get(0).arguments().get(0).value();
    }

    /** {@code line:column code message} of each message. */
    static List<String> messages(Diagnostics diagnostics) {
        return diagnostics.list().stream().map(Shapes::of).toList();
    }

    static String of(Diagnostic d) {
        return d.span() == null ? d.code()
                : d.span().line() + ":" + d.span().column() + "+" + d.span().length() + " " + d.code() + ": "
                + d.message() + (d.remedy() == null ? "" : " (" + d.remedy() + ")");
    }
}
