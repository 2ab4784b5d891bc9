package org.cortado.assembler.source;

import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.Span;

/** Counts the work that a source asks for; once it is spent, everything stops, after one message. */
final class Budget {
    private static final int ERRORS = 1_000;

    private final Diagnostics diagnostics;
    private int lines;
    private int tokens;
    private int statements;
    private boolean spent;
    private Span last;

    Budget(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    boolean spent() {
        return spent;
    }

    /** Counts a line that was read. */
    void line(int words, Span span) {
        lines++;
        tokens += words;
        last = span == null ? last : span;
        if (lines > Limits.LINES) {
            stop("too-many-lines", last, "this source has over " + Limits.LINES + " lines after expansion",
                    "read bulk data from CSV or NPY files");
        } else if (tokens > Limits.TOKENS) {
            stop("too-many-words", last, "this source has over " + Limits.TOKENS + " words after expansion",
                    "read bulk data from CSV or NPY files");
        } else if (diagnostics.errors() >= ERRORS) {
            stop("too-many-errors", last, "over " + ERRORS + " errors: the rest of the source is not read",
                    "correct the first ones");
        }
    }

    /** Counts a statement that came out. */
    void statement(Span span) {
        if (++statements > Limits.STATEMENTS) {
            stop("too-many-statements", span, "this source has over " + Limits.STATEMENTS
                    + " statements after expansion", "read bulk data from CSV or NPY files");
        }
    }

    /** Stops everything, with a reason. */
    void stop(String code, Span span, String message, String remedy) {
        if (!spent) {
            spent = true;
            diagnostics.error(code, span, message, remedy);
        }
    }
}
