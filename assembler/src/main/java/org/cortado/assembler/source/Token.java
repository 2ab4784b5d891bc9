package org.cortado.assembler.source;

import java.math.BigDecimal;
import org.cortado.assembler.diagnostic.Span;

/**
 * The smallest piece of a source line.
 *
 * @param kind what it is
 * @param text a name, an operator, the content of a string, a number as written, or what follows a backslash
 * @param number the value of a number, its unit applied; null for the others
 * @param span its place
 */
record Token(Kind kind, String text, BigDecimal number, Span span) {

    enum Kind {
        NAME, NUMBER, TEXT, OPERATOR,
        /** {@code \name}: a macro's argument; {@code \@}: the number of the expansion; {@code \()}: nothing. */
        PARAMETER
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    /** Whether {@code next} follows without a blank between. */
    boolean adjoins(Token next) {
        return span.line() == next.span.line() && span.column() + span.length() == next.span.column();
    }

    /** As a message shows it. */
    String shown() {
        return switch (kind) {
            case TEXT -> "a text";
            case PARAMETER -> "'\\" + text + "'";
            default -> "'" + (text.length() > 40 ? text.substring(0, 40) + "..." : text) + "'";
        };
    }
}
