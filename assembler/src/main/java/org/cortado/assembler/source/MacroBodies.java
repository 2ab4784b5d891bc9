package org.cortado.assembler.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.diagnostic.Span;

/**
 * Where the bodies of macros and repetitions stand, so that a name which nothing carries can be told to be a parameter
 * whose backslash is missing.
 */
final class MacroBodies {
    /** Codes of messages about a name that stands for something, not about a key or a word of the language. */
    private static final Set<String> UNKNOWN = Set.of("undefined-name", "unknown-population", "unknown-program",
            "unknown-mnemonic", "unknown-instruction", "unknown-variable", "unknown-input", "not-a-text");

    /** Bodies by their first lines: those that have a parameter in common do not overlap. */
    private final Map<Hole, TreeMap<Integer, Body>> bodies = new HashMap<>();

    private record Hole(SourceFile file, String name) {
    }

    private record Body(Macro macro, int lastLine) {
    }

    void add(Macro macro) {
        if (macro.lines().isEmpty()) {
            return;
        }
        List<Token> last = macro.lines().get(macro.lines().size() - 1);
        Span from = macro.lines().get(0).get(0).span();
        Body body = new Body(macro, last.get(last.size() - 1).span().line());
        for (String name : macro.parameterNames()) {
            bodies.computeIfAbsent(new Hole(from.file(), name), hole -> new TreeMap<>()).put(from.line(), body);
        }
    }

    /** The message with another remedy where its name is a parameter of the macro or repetition in which it stands. */
    Diagnostic explained(Diagnostic diagnostic) {
        Span span = diagnostic.span();
        if (span == null || span.within() == null || !UNKNOWN.contains(diagnostic.code())) {
            return diagnostic;
        }
        String line = span.file().line(span.line());
        int end = span.column() - 1 + span.length();
        if (end > line.length() || end < line.length() && line.charAt(end) == '\\') { // cell\i is one name
            return diagnostic;
        }
        String name = line.substring(span.column() - 1, end);
        TreeMap<Integer, Body> having = bodies.get(new Hole(span.file(), name));
        Map.Entry<Integer, Body> before = having == null ? null : having.floorEntry(span.line());
        if (before == null || before.getValue().lastLine() < span.line()) {
            return diagnostic;
        }
        Macro macro = before.getValue().macro();
        return new Diagnostic(diagnostic.severity(), diagnostic.code(), span, diagnostic.message(), "write \\" + name
                + ": it is " + (macro.name().equals(".rept") ? "the index of the .rept around"
                : "a parameter of macro '" + macro.name() + "'"), diagnostic.notes());
    }
}
