package org.cortado.emulator.debug.change;

import org.cortado.assembler.program.WordFormat;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.expr.Value;
import org.cortado.emulator.debug.reply.Format;
import org.cortado.fixedpoint.QFormat;
import org.cortado.fixedpoint.Quantize;
import org.cortado.fixedpoint.Quantized;
import org.cortado.fixedpoint.Rounding;

/**
 * A number on its way into a word.
 *
 * @param raw the word
 * @param note how it was rounded, or empty
 */
public record NewWord(long raw, String note) {

    /**
     * The word of a format that a number becomes, rounded to the nearest.
     *
     * @param format the format, or null for plain words
     * @param asWord whether the number is the word itself
     * @throws DebugException where it does not fit
     */
    public static NewWord of(Value.Scalar value, WordFormat format, boolean asWord, String target) {
        if (asWord || format == null || format.count()) {
            return new NewWord(word(value, target), "");
        }
        QFormat q = format.format();
        if (!Double.isFinite(value.real())) {
            throw new DebugException("%s is no number that %s can hold".formatted(value.real(), target));
        }
        Quantized stored = Quantize.of(value.real(), q, Rounding.NEAREST);
        if (stored.outOfRange()) {
            throw new DebugException("%s does not fit %s, whose format %s holds %s to %s".formatted(
                    Format.real(value.real()), target, q, Format.real(q.min()), Format.real(q.max())));
        }
        return new NewWord((int) stored.raw(), stored.inexact()
                ? "rounded to " + stored.stored().toPlainString() : "");
    }

    private static int word(Value.Scalar value, String target) {
        boolean fits = value.exact() && (value.raw() == (int) value.raw() || value.raw() >>> Integer.SIZE == 0);
        if (!fits) {
            throw new DebugException("%s is no 32-bit word, and %s holds one".formatted(Format.real(value.real()),
                    target));
        }
        return (int) value.raw();
    }
}
