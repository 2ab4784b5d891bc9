package org.cortado.assembler.program;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.image.Twin;
import org.cortado.assembler.source.Value;
import org.cortado.fixedpoint.QFormat;
import org.cortado.fixedpoint.Quantize;
import org.cortado.fixedpoint.Quantized;
import org.cortado.fixedpoint.Rounding;

/**
 * Brings the constants of instructions to words: to the nearest, ties to even. A constant out of its format's range is
 * an error. A warning is given where a number as written is rounded by more than half a step of its last digit, where a
 * computed one changes by more than one part in 256, and where a factor keeps fewer than 13 right bits; a cast that
 * says which format is meant silences the last.
 */
final class Constants {
    private static final int WIDEST = 31;
    private static final BigDecimal COARSE_FACTOR = BigDecimal.ONE.divide(BigDecimal.valueOf(1 << 13));
    private static final BigDecimal COARSE_VALUE = BigDecimal.ONE.divide(BigDecimal.valueOf(1 << 8));

    private final ProgramHeader header;
    private final Diagnostics diagnostics;

    Constants(ProgramHeader header, Diagnostics diagnostics) {
        this.header = header;
        this.diagnostics = diagnostics;
    }

    /** The format that a constant takes as a factor of a word: its cast, int beside a count, else the default. */
    WordFormat factorFormat(Operand.Constant constant, Operand.Word other) {
        if (constant.cast() != null) {
            return constant.cast();
        }
        boolean whole = constant.value().raw() || constant.value().real() == StrictMath.rint(constant.value().real());
        return other.plain() || other.format().count() && whole ? WordFormat.COUNT : header.format();
    }

    /** A constant as a factor. */
    ConstantWord factor(Operand.Constant constant, WordFormat format) {
        return word(constant, format, constant.cast() == null ? COARSE_FACTOR : null);
    }

    /** A constant in the format of the word it meets; null after an error. */
    ConstantWord word(Operand.Constant constant, WordFormat format) {
        return word(constant, format, null);
    }

    private ConstantWord word(Operand.Constant constant, WordFormat format, BigDecimal coarse) {
        Value value = constant.value();
        if (value.raw()) {
            return raw(constant, format);
        }
        BigDecimal asked = asked(constant);
        if (asked == null) {
            return null;
        }
        QFormat q = format.format();
        Quantized stored = Quantize.decimal(asked, q, Rounding.EVEN);
        if (stored.outOfRange()) {
            diagnostics.error("constant-range", constant.span(), "%s does not fit %s: %s .. %s".formatted(
                    show(asked), format, show(q.toDecimal(q.minRaw())), show(q.toDecimal(q.maxRaw()))),
                    "cast it to a format that holds it, as in '%s : %s'".formatted(show(asked), roomy(asked)));
            return null;
        }
        warn(constant, asked, stored.stored(), format.toString(), coarse);
        return new ConstantWord((int) stored.raw(), format.twinFraction(), value.real());
    }

    private ConstantWord raw(Operand.Constant constant, WordFormat format) {
        double number = constant.value().real();
        if (number < Integer.MIN_VALUE || number > 0xffff_ffffL) {
            diagnostics.error("constant-range", constant.span(), "raw(%s) is no 32-bit word".formatted(
                    show(BigDecimal.valueOf((long) number))), "write -2147483648 .. 4294967295");
            return null;
        }
        int word = (int) (long) number;
        QFormat q = format.format();
        boolean unsigned = !q.signed() && q.width() == 32;
        double real = (unsigned ? word & 0xffff_ffffL : word) * q.resolution();
        return new ConstantWord(word, format.twinFraction(), real);
    }

    /**
     * A constant that meets the accumulator, in the least fraction that holds it exactly, or else in the finest that
     * fits 32 bits.
     */
    ConstantWord term(Operand.Constant constant, int accumulatorFraction, boolean count) {
        if (constant.cast() != null || constant.value().raw()) {
            return word(constant, constant.cast() == null ? header.format() : constant.cast());
        }
        BigDecimal asked = asked(constant);
        if (asked == null) {
            return null;
        }
        int least = Math.max(0, accumulatorFraction - 55);
        int most = Math.min(accumulatorFraction, WIDEST);
        int finest = -1;
        for (int fraction = least; fraction <= most; fraction++) {
            BigInteger word = scaled(asked, fraction);
            if (word.bitLength() > 31) {
                break;
            }
            finest = fraction;
            if (new BigDecimal(word).compareTo(asked.multiply(BigDecimal.valueOf(1L << fraction))) == 0) {
                break;
            }
        }
        if (finest < 0) {
            diagnostics.error("constant-range", constant.span(),
                    "%s does not fit a 32-bit word that meets an accumulator of %d fraction bits".formatted(
                            show(asked), accumulatorFraction), "load it into a word first, with mov");
            return null;
        }
        BigInteger word = scaled(asked, finest);
        QFormat format = new QFormat(true, 31 - finest, finest);
        warn(constant, asked, format.toDecimal(word.longValue()), format.toString(), null);
        return new ConstantWord(word.intValue(), count && finest == 0 ? Twin.COUNT : finest, constant.value().real());
    }

    private static BigInteger scaled(BigDecimal value, int fraction) {
        return value.multiply(BigDecimal.valueOf(1L << fraction)).setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
    }

    private BigDecimal asked(Operand.Constant constant) {
        Value value = constant.value();
        if (value.isText() || !Double.isFinite(value.real())) {
            diagnostics.error("constant-kind", constant.span(),
                    value.isText() ? "a text cannot be an operand" : value.real() + " cannot be an operand",
                    "write a register or a finite number");
            return null;
        }
        BigDecimal number = value.exact() != null ? value.exact() : new BigDecimal(value.real());
        if (number.signum() != 0 && number.precision() - number.scale() > 40) {
            return BigDecimal.TEN.pow(40).multiply(BigDecimal.valueOf(number.signum()));
        }
        return number;
    }

    private void warn(Operand.Constant constant, BigDecimal asked, BigDecimal stored, String format,
            BigDecimal coarse) {
        BigDecimal error = asked.subtract(stored).abs();
        if (error.signum() == 0) {
            return;
        }
        BigDecimal size = asked.abs();
        boolean literal = constant.value().exact() != null;
        BigDecimal allowed = literal ? BigDecimal.ONE.movePointLeft(asked.scale()).divide(BigDecimal.valueOf(2))
                : size.multiply(COARSE_VALUE);
        boolean rough = coarse != null && error.compareTo(size.multiply(coarse)) > 0;
        if (error.compareTo(allowed) > 0 || rough) {
            BigDecimal percent = error.movePointRight(2).divide(size, new MathContext(2));
            diagnostics.warning("constant-rounded", constant.span(), "%s is stored as %s in %s, off by %s %%"
                    .formatted(show(asked), show(stored), format, show(percent)),
                    "cast it to a finer format, as in '%s : %s', or to %s where that is meant".formatted(show(asked),
                            roomy(asked), format));
        }
    }

    /** The finest 32-bit format that holds a number. */
    private static QFormat roomy(BigDecimal value) {
        int bits = Math.min(31, value.abs().toBigInteger().bitLength());
        return new QFormat(true, bits, 31 - bits);
    }

    private static String show(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal plain = value.stripTrailingZeros();
        boolean moderate = plain.scale() <= 20 && plain.precision() - plain.scale() <= 15;
        return moderate ? plain.toPlainString() : "%.6g".formatted(plain.doubleValue());
    }
}
