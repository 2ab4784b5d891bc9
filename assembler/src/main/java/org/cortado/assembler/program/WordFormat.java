package org.cortado.assembler.program;

import org.cortado.assembler.image.Twin;
import org.cortado.fixedpoint.QFormat;

/**
 * The format of a word in source: a Q-format, or {@code int}, a count. The machine sees integers only.
 *
 * @param count whether it is a count
 * @param format range and fraction; s31.0 for a count
 */
public record WordFormat(boolean count, QFormat format) {
    public static final WordFormat COUNT = new WordFormat(true, new QFormat(true, 31, 0));

    public static WordFormat of(QFormat format) {
        return new WordFormat(false, format);
    }

    /** {@code int} or a Q-format's name.
     *
     * @throws IllegalArgumentException where the text names no format
     */
    public static WordFormat parse(String text) {
        return text.equals("int") ? COUNT : of(QFormat.parse(text));
    }

    /** Fraction bits, 0 for a count. */
    public int fraction() {
        return format.fractionBits();
    }

    /** Fraction bits as the twin's tables hold them. */
    public int twinFraction() {
        return count ? Twin.COUNT : format.fractionBits();
    }

    @Override
    public String toString() {
        return count ? "int" : format.toString();
    }
}
