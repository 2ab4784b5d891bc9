package org.cortado.assembler.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.diagnostic.Diagnostic.Severity;
import org.cortado.assembler.text.Counted;

/**
 * Messages as people read them: {@code file:line:column: error: message}, the source around with carets below, what to
 * write instead, through which calls the place was reached, and notes as branches. The same message at the same place,
 * as from a repetition, is shown once.
 */
public final class DiagnosticPrinter {
    /** How many messages are shown unless more are asked for. */
    public static final int USUAL_LIMIT = 20;
    private static final int CHAIN_SHOWN = 4;
    private static final int NOTES_SHOWN = 8;
    private static final String PLAIN = "\u001b[0m";

    private final boolean colour;
    private final StringBuilder out = new StringBuilder();

    private DiagnosticPrinter(boolean colour) {
        this.colour = colour;
    }

    /**
     * All messages in the order of their places, and their count.
     *
     * @param limit how many messages to show at most; errors come before warnings where not all fit
     * @param colour whether to use the colours of an ANSI terminal
     * @return lines, each ended; empty where there is no message
     */
    public static String text(Diagnostics diagnostics, int limit, boolean colour) {
        DiagnosticPrinter printer = new DiagnosticPrinter(colour);
        Map<String, Integer> repeats = new LinkedHashMap<>();
        List<Diagnostic> distinct = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics.list()) {
            if (repeats.merge(key(diagnostic), 1, Integer::sum) == 1) {
                distinct.add(diagnostic);
            }
        }
        long errors = distinct.stream().filter(d -> d.severity() == Severity.ERROR).count();
        long errorsLeft = Math.min(limit, errors);
        long othersLeft = limit - errorsLeft;
        for (Diagnostic diagnostic : SourceOrder.of(distinct)) {
            boolean error = diagnostic.severity() == Severity.ERROR;
            if (error ? errorsLeft-- > 0 : othersLeft-- > 0) {
                printer.message(diagnostic, repeats.get(key(diagnostic)));
            }
        }
        printer.count(diagnostics, distinct.size() - limit);
        return printer.out.toString();
    }

    private static String key(Diagnostic d) {
        return d.severity() + "\0" + d.code() + "\0" + d.span() + "\0" + d.message();
    }

    private void count(Diagnostics diagnostics, int hidden) {
        List<String> counts = new ArrayList<>();
        if (diagnostics.errors() > 0) {
            counts.add(Counted.of(diagnostics.errors(), "error"));
        }
        if (diagnostics.warnings() > 0) {
            counts.add(Counted.of(diagnostics.warnings(), "warning"));
        }
        if (!counts.isEmpty()) {
            out.append(String.join(", ", counts)).append(hidden > 0 ? ", " + hidden + " more not shown" : "")
                    .append('\n');
        }
    }

    private void message(Diagnostic d, int times) {
        Span span = d.span();
        out.append(span == null ? "" : strong(clean(span.toString()) + ": ")).append(severity(d.severity()))
                .append(": ").append(strong(clean(d.message())))
                .append(d.severity() == Severity.NOTE ? "" : " [" + d.code() + "]").append('\n');
        if (span != null) {
            source(span, "", 1, d.severity());
        }
        String margin = "      ";
        if (d.remedy() != null) {
            out.append(margin).append("= ").append(clean(d.remedy())).append('\n');
        }
        chain(span, margin);
        if (times > 1) {
            out.append(margin).append("and ").append(times == 2 ? "once" : times - 1 + " times")
                    .append(" more at this place\n");
        }
        notes(d.notes(), margin);
    }

    private void chain(Span span, String margin) {
        List<Span> calls = new ArrayList<>();
        for (Span call = span == null ? null : span.within(); call != null; call = call.within()) {
            calls.add(call);
        }
        for (int i = 0; i < calls.size(); i++) {
            if (i == CHAIN_SHOWN - 1 && calls.size() > CHAIN_SHOWN) {
                int left = calls.size() - CHAIN_SHOWN;
                out.append(margin).append("within ").append(left).append(" more\n");
                i += left;
            }
            out.append(margin).append("within ").append(clean(calls.get(i).toString())).append('\n');
            source(calls.get(i), "  ", 0, Severity.NOTE);
        }
    }

    private void notes(List<Diagnostic> notes, String margin) {
        for (Diagnostic note : notes.subList(0, Math.min(NOTES_SHOWN, notes.size()))) {
            out.append(margin).append(severity(note.severity())).append(": ")
                    .append(note.span() == null ? "" : clean(note.span().toString()) + ": ")
                    .append(clean(note.message())).append('\n');
            if (note.span() != null) {
                source(note.span(), margin.substring(4), 0, note.severity());
            }
            if (note.remedy() != null) {
                out.append(margin).append("  = ").append(clean(note.remedy())).append('\n');
            }
            if (margin.length() < 30) {
                notes(note.notes(), margin + "  ");
            }
        }
        if (notes.size() > NOTES_SHOWN) {
            out.append(margin).append(notes.size() - NOTES_SHOWN).append(" more notes\n");
        }
    }

    /** The line of a span with carets, and lines around it. */
    private void source(Span span, String indent, int around, Severity severity) {
        SourceFile file = span.file();
        for (int line = span.line() - around; line <= span.line() + around; line++) {
            boolean main = line == span.line();
            if (line < 1 || !main && (line > file.lines().size() || file.line(line).isBlank())) {
                continue;
            }
            SourceExcerpt excerpt = new SourceExcerpt(file.line(line), main ? span.column() : 1, span.length());
            out.append(indent).append("%5d | ".formatted(line)).append(excerpt.line()).append('\n');
            if (main) {
                out.append(indent).append("      | ").append(coloured(severity, excerpt.carets())).append('\n');
            }
        }
    }

    private String severity(Severity severity) {
        return coloured(severity, severity.key());
    }

    private String coloured(Severity severity, String text) {
        String code = switch (severity) {
            case ERROR -> "\u001b[1;31m";
            case WARNING -> "\u001b[1;33m";
            case NOTE -> "\u001b[36m";
        };
        return colour ? code + text + PLAIN : text;
    }

    private String strong(String text) {
        return colour ? "\u001b[1m" + text + PLAIN : text;
    }

    /** A source must not steer the terminal. */
    private static String clean(String text) {
        return text.codePoints().allMatch(c -> !Character.isISOControl(c)) ? text
                : text.codePoints().map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
