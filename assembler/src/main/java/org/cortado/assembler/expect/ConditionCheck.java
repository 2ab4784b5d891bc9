package org.cortado.assembler.expect;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.source.Argument;
import org.cortado.assembler.source.Evaluator;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Scope;
import org.cortado.assembler.source.Value;

/** Whether a condition of {@code .expect} has sense, found before there is a run, with 1 for every statistic. */
public final class ConditionCheck {
    /** What a run may turn out otherwise: with these a condition has merely no value. */
    private static final Set<String> OF_VALUES = Set.of("divide-by-zero", "not-finite", "not-an-integer");

    private final Scope scope;
    private final Diagnostics diagnostics;

    private ConditionCheck(Scope scope, Diagnostics diagnostics) {
        this.scope = scope;
        this.diagnostics = diagnostics;
    }

    private record Ones(Collection<String> populations) implements Measures {

        @Override
        public double of(String population, Statistic statistic) {
            return 1;
        }

        @Override
        public double of(Statistic statistic, double from, double to) {
            return 1;
        }
    }

    /**
     * Reports what is wrong with a condition, every unknown name of it.
     *
     * @param constants the constants of the source; null where their values have been put in
     * @param populations the names of the populations that it may speak of
     * @return whether nothing is wrong
     */
    public static boolean passes(Expr condition, Scope constants, Collection<String> populations,
            Diagnostics diagnostics) {
        ConditionCheck check = new ConditionCheck(new ConditionScope(new Ones(populations), constants), diagnostics);
        return check.names(condition) && check.tried(condition);
    }

    /** Whether all names in an expression are known, also of those parts that an evaluation would not come to. */
    private boolean names(Expr expr) {
        if (expr instanceof Expr.Name || expr instanceof Expr.Member member && !indexed(member)) {
            return tried(expr);
        }
        if (expr instanceof Expr.Member || expr instanceof Expr.Index) {
            diagnostics.error("not-a-number", expr.span(), "a condition names whole populations beside its own subject",
                    "write an .expect of its own for a part of one");
            return false;
        }
        if (expr instanceof Expr.Call call) {
            return names(call.arguments().stream().map(Argument::value).toList()) && tried(expr);
        }
        if (expr instanceof Expr.Unary unary) {
            return names(unary.operand());
        }
        if (expr instanceof Expr.Binary binary) {
            return names(List.of(binary.left(), binary.right()));
        }
        if (expr instanceof Expr.Choice choice) {
            return names(List.of(choice.condition(), choice.yes(), choice.no()));
        }
        return !(expr instanceof Expr.Cast cast) || names(cast.operand());
    }

    private boolean names(List<Expr> parts) {
        boolean all = true;
        for (Expr part : parts) {
            all &= names(part);
        }
        return all;
    }

    private static boolean indexed(Expr.Member member) {
        Expr target = member.target();
        while (target instanceof Expr.Member inner) {
            target = inner.target();
        }
        return target instanceof Expr.Index;
    }

    /** Whether nothing is wrong with an expression but, perhaps, what a run may turn out otherwise. */
    private boolean tried(Expr expr) {
        Diagnostics found = diagnostics.apart();
        Value value = Evaluator.evaluate(expr, scope, found);
        if (value != null && value.isText()) {
            found.error("not-a-number", expr.span(), "expected a number, found a text", null);
        }
        List<Diagnostic> faults = found.list().stream().filter(d -> !OF_VALUES.contains(d.code())).toList();
        faults.forEach(diagnostics::add);
        return faults.isEmpty();
    }
}
