package org.cortado.assembler;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cortado.assembler.source.Argument;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Statement;

/**
 * Leaves out what speaks of a neuron program with errors, and of its populations: those errors are reported already,
 * and "no such program" beside them would only mislead.
 */
final class Untouched {
    private final Set<String> broken;

    Untouched(Set<String> broken) {
        this.broken = new LinkedHashSet<>(broken);
    }

    /** The programs with errors, and the populations whose statements were left out. */
    Set<String> broken() {
        return broken;
    }

    List<Statement> of(List<Statement> statements) {
        if (broken.isEmpty()) {
            return statements;
        }
        List<Statement> untouched = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement.arguments().stream().noneMatch(a -> touches(a.value()))) {
                untouched.add(statement);
            } else if (statement.name().equals(".population")
                    && statement.arguments().get(0).value() instanceof Expr.Name name) {
                broken.add(name.name());
            }
        }
        return untouched;
    }

    private boolean touches(Expr expr) {
        if (expr instanceof Expr.Name name) {
            return broken.contains(name.name());
        }
        if (expr instanceof Expr.Member member) {
            return touches(member.target());
        }
        if (expr instanceof Expr.Index index) {
            return touches(index.target());
        }
        if (expr instanceof Expr.Binary binary) {
            return touches(binary.left()) || touches(binary.right());
        }
        if (expr instanceof Expr.Range range) {
            return touches(range.low()) || touches(range.high());
        }
        if (expr instanceof Expr.Call call) {
            return call.arguments().stream().map(Argument::value).anyMatch(this::touches);
        }
        return expr instanceof Expr.Items items && items.items().stream().anyMatch(this::touches);
    }
}
