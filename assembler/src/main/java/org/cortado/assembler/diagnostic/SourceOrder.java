package org.cortado.assembler.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Messages as the lines of a source stand, whichever stage found them. Files come in the order of their first message;
 * what an include or a macro brought stands where that was called.
 */
final class SourceOrder implements Comparator<Diagnostic> {
    private final Map<SourceFile, Integer> files = new IdentityHashMap<>();

    private SourceOrder(List<Diagnostic> messages) {
        for (Diagnostic message : messages) {
            files.putIfAbsent(file(message), files.size());
        }
    }

    /** The messages sorted; those of one place stay as they were. */
    static List<Diagnostic> of(List<Diagnostic> messages) {
        List<Diagnostic> sorted = new ArrayList<>(messages);
        sorted.sort(new SourceOrder(messages));
        return sorted;
    }

    private static SourceFile file(Diagnostic message) {
        List<Span> calls = calls(message);
        return calls.isEmpty() ? null : calls.get(0).file();
    }

    /** The calls through which a place was reached, the outermost first, and the place. */
    private static List<Span> calls(Diagnostic message) {
        List<Span> calls = new ArrayList<>();
        for (Span span = message.span(); span != null; span = span.within()) {
            calls.add(0, span);
        }
        return calls;
    }

    @Override
    public int compare(Diagnostic a, Diagnostic b) {
        int order = Integer.compare(files.get(file(a)), files.get(file(b)));
        List<Span> left = calls(a);
        List<Span> right = calls(b);
        for (int i = 0; order == 0 && i < Math.min(left.size(), right.size()); i++) {
            order = Integer.compare(left.get(i).line(), right.get(i).line());
            order = order != 0 ? order : Integer.compare(left.get(i).column(), right.get(i).column());
        }
        return order != 0 ? order : Integer.compare(left.size(), right.size());
    }
}
