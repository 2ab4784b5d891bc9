package org.cortado.assembler.program;

import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.source.Expr;

/**
 * One name of a {@code .state}, {@code .param}, {@code .input}, {@code .temp} or {@code .pred} line.
 *
 * @param kind which registers it names
 * @param name the name
 * @param format format of its words; null for a predicate
 * @param initial start value or default, or null
 * @param span its place
 */
record Declared(Register.Kind kind, String name, WordFormat format, Expr initial, Span span) {
}
