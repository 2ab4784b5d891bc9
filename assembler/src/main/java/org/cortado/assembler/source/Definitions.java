package org.cortado.assembler.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Diagnostic.Severity;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.Span;

/** The directives that compute: constants, conditions, assertions and messages. */
final class Definitions {
    private static final Set<String> COMPARING = Set.of(".if", ".elif", ".assert");

    private final Diagnostics diagnostics;

    Definitions(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * {@code -D name=value}, as if each were the first {@code .equ} of the source, and the last. A wrong definition is
     * a fault of the command line: no line of a source is named.
     */
    void commandLine(Map<String, String> written, Constants globals) {
        new TreeMap<>(written).forEach((name, value) -> {
            Diagnostics said = new Diagnostics();
            Value result = definition(name, value.isBlank() ? "1" : value, said);
            said.list().stream().filter(d -> d.severity() == Severity.ERROR).findFirst().ifPresentOrElse(
                    first -> diagnostics.error(first.code(), null, "-D " + name + "=" + value + ": " + first.message(),
                            "write -D NAME=VALUE: a name of letters, digits and _, and a number with or without unit"),
                    () -> globals.fix(name, result));
        });
    }

    private static Value definition(String name, String value, Diagnostics said) {
        List<Statement> statements = StatementParser.file(
                SourceReader.ofText("-D", ".equ " + name + " = " + value), said);
        if (said.hasErrors()) {
            return null;
        }
        Argument argument = statements.size() == 1 && statements.get(0).arguments().size() == 1
                ? statements.get(0).arguments().get(0) : null;
        if (argument == null || !name.equals(argument.key())) {
            said.error("bad-definition", null, "this is no definition", null);
        } else if (Constant.of(name) != null) {
            said.error("doubled-name", null, "'" + name + "' is built in", null);
        } else {
            return Evaluator.evaluate(argument.value(), new Constants(null), said);
        }
        return null;
    }

    void equ(Statement statement, Constants scope) {
        List<Argument> arguments = statement.arguments();
        if (arguments.size() == 2 && arguments.get(0).key() == null && arguments.get(1).key() == null
                && arguments.get(0).value() instanceof Expr.Name name) {
            define(name.name(), name.span(), arguments.get(1).value(), scope);
            return;
        }
        if (arguments.isEmpty() || arguments.stream().anyMatch(a -> a.key() == null)) {
            misshaped(statement);
            return;
        }
        for (Argument argument : arguments) {
            Expr value = argument.keyFormat() == null ? argument.value()
                    : new Expr.Cast(argument.span(), argument.value(), argument.keyFormat());
            Span whole = argument.span();
            Span key = new Span(whole.file(), whole.line(), whole.column(), argument.key().length(), whole.within());
            define(argument.key(), key, value, scope);
        }
    }

    private void define(String name, Span span, Expr expr, Constants scope) {
        Span first = scope.place(name);
        if (first != null) {
            diagnostics.error("doubled-name", span, "'" + name + "' is defined twice", "give one of them another name",
                    Diagnostic.note(first, "first defined here"));
        } else if (!reserved(name, span)) {
            Value value = scope.fixed(name) ? Constants.WRONG : Evaluator.evaluate(expr, scope, diagnostics);
            scope.define(name, value == null ? Constants.WRONG : value, span);
        }
    }

    private boolean reserved(String name, Span span) {
        boolean reserved = Constant.of(name) != null;
        if (reserved) {
            diagnostics.error("doubled-name", span, "'" + name + "' is built in", "take another name");
        }
        return reserved;
    }

    /** Whether {@code .if}, {@code .elif}, {@code .ifdef} or {@code .ifndef} holds; null after an error. */
    Boolean condition(List<Token> line, Constants scope, Map<String, Macro> macros) {
        Statement statement = StatementParser.parse(line, diagnostics);
        if (statement == null || !shaped(statement, 1, 1)) {
            return null;
        }
        Expr expr = statement.arguments().get(0).value();
        if (statement.name().startsWith(".if") && statement.name().endsWith("def")) {
            if (!(expr instanceof Expr.Name name)) {
                misshaped(statement);
                return null;
            }
            return (scope.knows(name.name()) || macros.containsKey(name.name())) == statement.name().equals(".ifdef");
        }
        double value = Evaluator.number(expr, scope, diagnostics);
        return Double.isNaN(value) ? null : Boolean.valueOf(value != 0);
    }

    /** {@code .assert}. */
    void check(Statement statement, Constants scope) {
        if (!shaped(statement, 1, 2)) {
            return;
        }
        Argument condition = statement.arguments().get(0);
        double holds = Evaluator.number(condition.value(), scope, diagnostics);
        String message = statement.arguments().size() < 2 ? "the assertion does not hold"
                : Evaluator.text(statement.arguments().get(1).value(), scope, diagnostics);
        if (holds == 0 && message != null) {
            diagnostics.error("assertion", condition.span(), oneLine(message), null, sides(condition.value(), scope));
        }
    }

    /** The two numbers that a comparison compared. */
    private static Diagnostic[] sides(Expr condition, Constants scope) {
        if (condition instanceof Expr.Binary binary && List.of("<", "<=", ">", ">=", "==", "!=")
                .contains(binary.operator())) {
            double left = Evaluator.number(binary.left(), scope, new Diagnostics());
            double right = Evaluator.number(binary.right(), scope, new Diagnostics());
            if (!Double.isNaN(left) && !Double.isNaN(right)) {
                return new Diagnostic[] {Diagnostic.note(binary.span(), Operators.shown(left) + " "
                        + binary.operator() + " " + Operators.shown(right) + " is false")};
            }
        }
        return new Diagnostic[0];
    }

    /** {@code .error} and {@code .warning}. */
    void message(Statement statement, Constants scope) {
        if (!shaped(statement, 1, 1)) {
            return;
        }
        String message = Evaluator.text(statement.arguments().get(0).value(), scope, diagnostics);
        if (message == null) {
            return;
        }
        if (statement.name().equals(".error")) {
            diagnostics.error("error-directive", statement.span(), oneLine(message), null);
        } else {
            diagnostics.warning("warning-directive", statement.span(), oneLine(message), null);
        }
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s+", " ");
    }

    /** Whether a directive has as many arguments as it may, all without keys; reports if not. */
    boolean shaped(Statement statement, int least, int most) {
        int count = statement.arguments().size();
        boolean shaped = count >= least && count <= most && statement.suffixes().isEmpty()
                && statement.arguments().stream().allMatch(a -> a.key() == null);
        if (!shaped) {
            misshaped(statement);
        }
        return shaped;
    }

    void misshaped(Statement statement) {
        Directive directive = Directive.find(DirectiveTable.ROWS, statement.name());
        String key = statement.arguments().isEmpty() ? null : statement.arguments().get(0).key();
        diagnostics.error("bad-directive", statement.span(), "'" + directive.name() + "' is not written like this",
                key != null && COMPARING.contains(directive.name()) ? "equality is ==, as in " + key + " == value"
                : "write " + directive.syntax());
    }
}
