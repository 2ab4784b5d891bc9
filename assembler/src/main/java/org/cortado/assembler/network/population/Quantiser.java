package org.cortado.assembler.network.population;

import java.math.BigDecimal;
import java.math.MathContext;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.program.WordFormat;
import org.cortado.assembler.source.Value;
import org.cortado.fixedpoint.QFormat;
import org.cortado.fixedpoint.Quantize;
import org.cortado.fixedpoint.Quantized;
import org.cortado.fixedpoint.Rounding;

/**
 * Brings values to the format of one parameter or state: to the nearest, ties to even. A value out of range is an
 * error; one that loses more than a hundredth of itself, or more than half a step of its last digit as written, a
 * warning.
 *
 * @param format the format
 * @param name whose value, for messages
 * @param reading where messages go
 */
public record Quantiser(WordFormat format, String name, Reading reading) {
    /** Share of itself that a value may lose without a warning. */
    public static final double WORTH_A_WARNING = 0.01;

    /** More digits than a person writes: those of a double printed in full, which claim nothing of their last one. */
    private static final int DIGITS = 15;

    /** The word of a number, which must be in range ({@link #fits}). */
    public int word(double real) {
        return (int) (long) Math.rint(real * (1L << format.fraction()));
    }

    /** Whether a number, once rounded, is in range; a count must be whole too. */
    public boolean fits(double real) {
        double scaled = Math.rint(real * (1L << format.fraction()));
        QFormat range = format.format();
        return scaled >= range.minRaw() && scaled <= range.maxRaw() && (!format.count() || real == scaled);
    }

    /** The real value of a word. */
    public double real(int word) {
        return format.format().toDouble(format.format().fromWord(word));
    }

    /**
     * A constant brought to the format, or null where it does not fit, which is then reported.
     *
     * @param written whether it stands in the source digit by digit, and is not worked out
     */
    public WordColumn constant(Value value, Span span, boolean written) {
        if (value.isText()) {
            reading.error("not-a-number", span, name + " is a number, not a text", "write a number");
            return null;
        }
        QFormat range = format.format();
        if (value.raw()) {
            long raw = value.exact().longValue();
            if (raw >= range.minRaw() && raw <= range.maxRaw()) {
                return WordColumn.shared((int) raw, range.toDouble(raw));
            }
            if (raw >= 0 && raw == (raw & 0xffff_ffffL >>> 32 - range.width())) {
                return WordColumn.shared((int) range.fromWord((int) raw), range.toDouble(range.fromWord((int) raw)));
            }
            reading.error("out-of-range", span, "raw(" + raw + ") is no word of " + format, "a raw word of "
                    + name + " is " + range.minRaw() + " .. " + range.maxRaw());
            return null;
        }
        return value.exact() == null ? computed(value.real(), span) : exact(value.exact(), span, written);
    }

    private WordColumn computed(double real, Span span) {
        if (!fits(real)) {
            notFitting(real, span, "");
            return null;
        }
        int word = word(real);
        if (Math.abs(real(word) - real) > WORTH_A_WARNING * Math.abs(real)) {
            warnOfLoss(new BigDecimal(real), word, span);
        }
        return WordColumn.shared(word, real);
    }

    private WordColumn exact(BigDecimal asked, Span span, boolean written) {
        Quantized quantized = Quantize.decimal(asked, format.format(), Rounding.EVEN);
        if (quantized.outOfRange() || format.count() && quantized.inexact()) {
            notFitting(asked.doubleValue(), span, "");
            return null;
        }
        if (quantized.inexact()) {
            double error = quantized.error().abs().doubleValue();
            boolean decimal = written && asked.precision() <= DIGITS;
            if (error > WORTH_A_WARNING * asked.abs().doubleValue()
                    || decimal && error > BigDecimal.valueOf(5, asked.scale() + 1).doubleValue()) {
                warnOfLoss(asked, (int) quantized.raw(), span);
            }
        }
        return WordColumn.shared((int) quantized.raw(), asked.doubleValue());
    }

    private void warnOfLoss(BigDecimal asked, int word, Span span) {
        QFormat range = format.format();
        reading.diagnostics().warning("rounded", span, "%s = %s is stored as %s in %s".formatted(name,
                shown(asked), shown(range.toDecimal(range.fromWord(word))), format),
                "give it a format with more fraction bits");
    }

    private static String shown(BigDecimal number) {
        BigDecimal shorter = number.round(new MathContext(12)).stripTrailingZeros();
        return Math.abs(shorter.scale()) > 12 ? shorter.toString() : shorter.toPlainString();
    }

    /** Reports a number that the format cannot hold; {@code where} says for which neuron, or is empty. */
    public void notFitting(double real, Span span, String where) {
        QFormat range = format.format();
        if (format.count() && range.contains((long) real)) {
            reading.error("not-whole", span, "%s = %s%s is no whole number, but %s is a count".formatted(name,
                    shown(real), where, name), "write a whole number, or give " + name + " another format");
        } else {
            reading.error("out-of-range", span, "%s = %s%s is outside %s (%s .. %s)".formatted(name, shown(real),
                    where, format, shown(range.toDecimal(range.minRaw())), shown(range.toDecimal(range.maxRaw()))),
                    "give " + name + " a format with more integer bits, or a value inside");
        }
    }

    /** A number as people write it. */
    public static String shown(double real) {
        return Double.isFinite(real) ? shown(new BigDecimal(real)) : Double.toString(real);
    }
}
