package org.cortado.assembler.source;

import org.cortado.assembler.diagnostic.Span;

/**
 * One argument of a statement or call: {@code value}, or {@code key = value}. A declaration may give the key a format:
 * {@code v : s16.15 = -65}.
 *
 * @param span the whole argument
 * @param key the name before {@code =}, or null
 * @param keyFormat the format given to the key, or null
 * @param value the value; for a bare argument the whole of it
 */
public record Argument(Span span, String key, String keyFormat, Expr value) {

    /** The name that it gives, were it of a declaration: its key or its bare name, any format left aside; or null. */
    public String declared() {
        Expr bare = value instanceof Expr.Cast cast ? cast.operand() : value;
        return key != null ? key : bare instanceof Expr.Name name ? name.name() : null;
    }
}
