package org.cortado.assembler.source;

import java.math.BigDecimal;

/**
 * What an expression evaluates to: a number, a raw word or a text.
 *
 * @param real the number as a double; of a raw word, its integer
 * @param exact the number exactly as written where it is a literal (or the negation of one), else null
 * @param raw whether it was written {@code raw(n)}: the word itself, in whatever format it lands
 * @param text the text, or null for a number
 * @param format the format of a cast, e.g. {@code q0.31}, or null
 */
public record Value(double real, BigDecimal exact, boolean raw, String text, String format) {

    public static Value of(double real) {
        return new Value(real, null, false, null, null);
    }

    public static Value of(BigDecimal exact) {
        return new Value(exact.doubleValue(), exact, false, null, null);
    }

    public static Value ofRaw(long word) {
        return new Value(word, BigDecimal.valueOf(word), true, null, null);
    }

    public static Value ofText(String text) {
        return new Value(0, null, false, text, null);
    }

    public boolean isText() {
        return text != null;
    }
}
