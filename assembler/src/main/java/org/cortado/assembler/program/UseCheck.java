package org.cortado.assembler.program;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Scope;

/** Warns of names that are declared for nothing: never used, never read, never set. */
final class UseCheck {
    private final Names names;
    private final Scope scope;
    private final Diagnostics diagnostics;
    private final Set<Integer> reads = new HashSet<>();
    private final Set<Integer> writes = new HashSet<>();
    private final Set<String> derived = new HashSet<>();

    /** @param scope knows the names on lines that were not understood, which may have used them */
    UseCheck(Names names, Scope scope, Diagnostics diagnostics) {
        this.names = names;
        this.scope = scope;
        this.diagnostics = diagnostics;
    }

    void check(List<TypedInstruction> program) {
        for (TypedInstruction typed : program) {
            count(typed.instruction());
        }
        for (Names.Allotted allotted : names.declared()) {
            collect(allotted.declared().initial());
        }
        for (Names.Allotted allotted : names.declared()) {
            if (!scope.isWrong(allotted.declared().name())) {
                report(allotted.declared(), allotted.code());
            }
        }
    }

    private void count(Instruction in) {
        reads.addAll(in.guards());
        reads.addAll(in.sources());
        writes.add(in.destination());
    }

    private void collect(Expr expr) {
        if (expr instanceof Expr.Name name) {
            derived.add(name.name());
        } else if (expr != null) {
            Expressions.parts(expr).forEach(this::collect);
        }
    }

    private void report(Declared declared, int code) {
        String name = declared.name();
        boolean read = code >= 0 && reads.contains(code) || derived.contains(name);
        boolean written = code >= 0 && writes.contains(code);
        if (read || declared.kind() == Register.Kind.STATE && written) {
            if (!reads.contains(code) && declared.kind() == Register.Kind.STATE) {
                diagnostics.warning("never-read", declared.span(), "state %s is written and never read".formatted(name),
                        "read it, or keep the value in a temporary");
            }
            return;
        }
        String what = switch (declared.kind()) {
            case STATE -> "state";
            case PARAMETER -> "parameter";
            case INPUT -> "input";
            case TEMPORARY -> "temporary";
            case PREDICATE -> "predicate";
        };
        diagnostics.warning("unused-name", declared.span(), "%s %s is %s".formatted(what, name,
                written ? "set and never read" : "never used"), "leave it away");
    }
}
