package org.cortado.assembler.source;

import java.util.List;
import org.cortado.assembler.diagnostic.Span;

/**
 * One statement: a directive ({@code .name arguments}) or an instruction
 * ({@code guard? mnemonic.suffix... operands}). Both have the same shape.
 *
 * @param span the whole statement
 * @param label the label before it, or null; a line with a label alone gives a statement with an empty name
 * @param guard the predicate's name before {@code ?}, or null
 * @param guardNegated whether the guard has a {@code !}
 * @param nameSpan place of the directive's or mnemonic's name
 * @param name directive with its dot, or mnemonic without its suffixes
 * @param suffixes what follows the mnemonic after dots, in order
 * @param arguments the operands
 */
public record Statement(Span span, String label, String guard, boolean guardNegated, Span nameSpan, String name,
        List<String> suffixes, List<Argument> arguments) {

    public boolean isDirective() {
        return name.startsWith(".");
    }
}
