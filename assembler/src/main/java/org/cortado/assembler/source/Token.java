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
 * @param touches whether it follows the token before it without a blank
 */
record Token(Kind kind, String text, BigDecimal number, Span span, boolean touches) {

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

    /** Whether a number was written with a unit. */
    boolean hasUnit() {
        return !text.startsWith("0x") && Character.isLetter(text.charAt(text.length() - 1));
    }

    /** The unit that a number was written with, or null. */
    Unit unit() {
        int start = text.length();
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return hasUnit() ? Unit.of(text.substring(start)) : null;
    }

    /** The same, read elsewhere. */
    Token at(Span place, boolean touching) {
        return new Token(kind, text, number, place, touching);
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
