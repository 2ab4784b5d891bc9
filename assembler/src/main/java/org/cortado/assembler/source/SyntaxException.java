package org.cortado.assembler.source;

import org.cortado.assembler.diagnostic.Span;

/** Leaves the parser at the first wrong token of a statement; never leaves this package. */
final class SyntaxException extends RuntimeException {
    private final String code;
    private final transient Span span;
    private final String remedy;

    SyntaxException(String code, Span span, String message, String remedy) {
        super(message, null, false, false);
        this.code = code;
        this.span = span;
        this.remedy = remedy;
    }

    String code() {
        return code;
    }

    Span span() {
        return span;
    }

    String remedy() {
        return remedy;
    }
}
