package org.cortado.assembler.program;

import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.source.Value;

/** An operand as an instruction of the source gives it. */
sealed interface Operand {
    Span span();

    /**
     * A register that holds a word.
     *
     * @param span its place
     * @param name as written
     * @param code register code
     * @param format its format; int for a plain register
     * @param plain whether it is a register without a declared format: a raw word, on which nothing is checked
     */
    record Word(Span span, String name, int code, WordFormat format, boolean plain) implements Operand {
    }

    /**
     * A constant.
     *
     * @param span its place
     * @param value its value
     * @param cast the format asked for, or null
     */
    record Constant(Span span, Value value, WordFormat cast) implements Operand {
    }

    /**
     * A look-up table.
     *
     * @param span its place
     * @param table the table
     */
    record Table(Span span, TableDefinition table) implements Operand {
    }
}
