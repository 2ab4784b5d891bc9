package org.cortado.assembler.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cortado.assembler.diagnostic.Diagnostic.Severity;

/**
 * Collects the messages of one assembly, so that one run reports all of them. Memory is bounded: counts go on where
 * texts stop, and warnings cannot crowd errors out.
 */
public final class Diagnostics {
    private static final int KEPT = 10_000;

    private final List<Diagnostic> list = new ArrayList<>();
    private final Set<String> errorWarnings;
    private UnaryOperator<Diagnostic> explanation = UnaryOperator.identity();
    private int errors;
    private int warnings;
    private int keptErrors;

    public Diagnostics() {
        this(List.of());
    }

    /** @param errorWarnings codes of warnings that count as errors; {@code all} for every one */
    public Diagnostics(Collection<String> errorWarnings) {
        this.errorWarnings = Set.copyOf(errorWarnings);
    }

    /** An empty collection that raises the same warnings, for an attempt that may come to nothing. */
    public Diagnostics apart() {
        return new Diagnostics(errorWarnings);
    }

    /** From now on each message is kept as {@code other} gives it, which may know a better remedy. */
    public void explainBy(UnaryOperator<Diagnostic> other) {
        explanation = other;
    }

    /** Takes over all messages of another collection. */
    public void addAll(Diagnostics others) {
        others.list.forEach(this::add);
    }

    public void error(String code, Span span, String message, String remedy, Diagnostic... notes) {
        add(new Diagnostic(Severity.ERROR, code, span, message, remedy, List.of(notes)));
    }

    public void warning(String code, Span span, String message, String remedy, Diagnostic... notes) {
        boolean raised = errorWarnings.contains(code) || errorWarnings.contains("all");
        add(new Diagnostic(raised ? Severity.ERROR : Severity.WARNING, code, span, message, remedy, List.of(notes)));
    }

    public void add(Diagnostic diagnostic) {
        switch (diagnostic.severity()) {
            case ERROR -> errors++;
            case WARNING -> warnings++;
            default -> {
            }
        }
        boolean error = diagnostic.severity() == Severity.ERROR;
        if ((error ? errors : list.size() - keptErrors) <= KEPT) {
            list.add(explanation.apply(diagnostic));
            keptErrors += error ? 1 : 0;
        }
    }

    /** Whether another warning or note would be kept; where none would, its text need not be made. */
    public boolean hasRoomForNotes() {
        return list.size() - keptErrors <= KEPT;
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    public int errors() {
        return errors;
    }

    public int warnings() {
        return warnings;
    }

    /** The messages in the order in which they were found. */
    public List<Diagnostic> list() {
        return Collections.unmodifiableList(list);
    }
}
