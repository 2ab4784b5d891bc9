package org.cortado.assembler.program;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.isa.Guard;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.source.Scope;

/**
 * Finds reads of temporaries, predicates and the accumulator before they are written in a run of the program: an error
 * where no write can have happened, a warning where it depends on a guard. A word written under a predicate and under
 * its negation counts as written, and one read under the guard under which it was written, as long as the predicate
 * itself is not written in between.
 */
final class OrderCheck {
    private static final int ACCUMULATOR = -1;
    private static final Guard SOMETIMES = null;

    private final Diagnostics diagnostics;
    private final Names names;
    private final Scope scope;
    private final Map<Integer, Set<Guard>> written = new HashMap<>();

    /** @param scope knows the names on lines that were not understood, which may have written them */
    OrderCheck(Names names, Scope scope, Diagnostics diagnostics) {
        this.names = names;
        this.scope = scope;
        this.diagnostics = diagnostics;
    }

    void check(List<TypedInstruction> program) {
        for (TypedInstruction typed : program) {
            Instruction in = typed.instruction();
            Guard guard = in.guard();
            Span span = typed.parsed().statement().span();
            in.guards().forEach(code -> read(code, Guard.ALWAYS, span));
            in.sources().forEach(code -> read(code, guard, span));
            if (in.op().readsAccumulator()) {
                read(ACCUMULATOR, guard, span);
            }
            write(in.op().writesAccumulator() ? ACCUMULATOR : in.destination(), guard);
        }
    }

    private static boolean followed(int code) {
        Register.Kind kind = Register.kind(code);
        return code == ACCUMULATOR || kind == Register.Kind.TEMPORARY || kind == Register.Kind.PREDICATE;
    }

    private void read(int code, Guard guard, Span span) {
        if (!followed(code)) {
            return;
        }
        Set<Guard> guards = written.getOrDefault(code, Set.of());
        String name = code == ACCUMULATOR ? "the accumulator" : name(code);
        if (scope.isWrong(name) || code == ACCUMULATOR && (scope.isWrong("ald") || scope.isWrong("amul"))) {
            return;
        }
        if (guards.isEmpty()) {
            diagnostics.error("read-before-write", span, "%s is read before it is written".formatted(name),
                    code == ACCUMULATOR ? "begin with ald or amul" : "write it first: it is 0 when the program starts");
            written.computeIfAbsent(code, c -> new HashSet<>()).add(Guard.ALWAYS);
            return;
        }
        boolean safe = guards.contains(Guard.ALWAYS) || guards.contains(guard) && !guard.always();
        if (!safe) {
            diagnostics.warning("maybe-unwritten", span,
                    "%s was written under a guard only, and is 0 where that was off".formatted(name),
                    "write it without a guard first, or read it under the same guard");
            guards.add(Guard.ALWAYS);
        }
    }

    private void write(int code, Guard guard) {
        if (!followed(code)) {
            return;
        }
        if (Register.isPredicate(code)) {
            forget(Register.index(code));
        }
        Set<Guard> guards = written.computeIfAbsent(code, c -> new HashSet<>());
        guards.add(guard);
        if (!guard.always() && guards.contains(new Guard(guard.predicate(), !guard.negated()))) {
            guards.add(Guard.ALWAYS);
        }
    }

    /** A predicate changes: what was written under it was written sometimes. */
    private void forget(int predicate) {
        for (Set<Guard> guards : written.values()) {
            if (guards.removeIf(g -> g != SOMETIMES && g.predicate() == predicate)) {
                guards.add(SOMETIMES);
            }
        }
    }

    private String name(int code) {
        return names.declared().stream().filter(a -> a.code() == code).map(a -> a.declared().name()).findFirst()
                .orElse(Register.name(code));
    }
}
