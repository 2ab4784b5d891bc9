package org.cortado.assembler.diagnostic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cortado.assembler.diagnostic.Diagnostic.Severity;

/** Collects the messages of one assembly, so that one run reports all of them. Memory is bounded: counts go on, texts stop. */
public final class Diagnostics {
    private static final int KEPT = 10_000;

    private final List<Diagnostic> list = new ArrayList<>();
    private int errors;
    private int warnings;

    public void error(String code, Span span, String message, String remedy, Diagnostic... notes) {
        add(new Diagnostic(Severity.ERROR, code, span, message, remedy, List.of(notes)));
    }

    public void warning(String code, Span span, String message, String remedy, Diagnostic... notes) {
        add(new Diagnostic(Severity.WARNING, code, span, message, remedy, List.of(notes)));
    }

    public void add(Diagnostic diagnostic) {
        switch (diagnostic.severity()) {
            case ERROR -> errors++;
            case WARNING -> warnings++;
            default -> {
            }
        }
        if (list.size() < KEPT) {
            list.add(diagnostic);
        }
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
