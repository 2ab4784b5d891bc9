package org.cortado.assembler.program;

import org.cortado.assembler.diagnostic.Span;
import org.cortado.fixedpoint.Overflow;
import org.cortado.fixedpoint.QFormat;
import org.cortado.fixedpoint.Rounding;

/**
 * What {@code .neuron} says.
 *
 * @param name name of the program
 * @param span where {@code .neuron} stands
 * @param format default format of its words and constants
 * @param rounding default rounding
 * @param overflow default overflow
 * @param width bits of its results, 8..32
 * @param substeps runs in a step
 * @param states state words that it has at least
 * @param reference name of its ODE reference, or empty
 * @param checked whether the order of reads and writes is checked and unused names are reported
 * @param refitted whether the default format was replaced from outside, so that declared formats follow it
 * @param alike whether parameters then have no more fraction bits than it
 */
record ProgramHeader(String name, Span span, WordFormat format, Rounding rounding, Overflow overflow, int width,
        int substeps, int states, String reference, boolean checked, boolean refitted,
        boolean alike) {

    /**
     * A declared format as this program holds it: where the default format was replaced, a wider format keeps its
     * integer bits and gives up fraction bits until it fits the width.
     */
    WordFormat fitted(WordFormat declared) {
        QFormat q = declared.format();
        if (!refitted || declared.count() || q.width() <= width) {
            return declared;
        }
        int room = width - (q.signed() ? 1 : 0);
        int integer = Math.min(q.integerBits(), room);
        return WordFormat.of(new QFormat(q.signed(), integer, room - integer));
    }

    /** As {@link #fitted}, for a parameter. */
    WordFormat fittedParameter(WordFormat declared) {
        WordFormat fitted = fitted(declared);
        QFormat q = fitted.format();
        if (!refitted || !alike || declared.count() || q.fractionBits() <= format.fraction()) {
            return fitted;
        }
        // A word has at least two bits, whatever the default format leaves.
        int least = Math.max(0, 2 - (q.signed() ? 1 : 0) - q.integerBits());
        return WordFormat.of(new QFormat(q.signed(), q.integerBits(), Math.max(least, format.fraction())));
    }
}
